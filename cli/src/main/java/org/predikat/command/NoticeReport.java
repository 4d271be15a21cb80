package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.List;
import org.predikat.publication.Words;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.NoticeText;
import org.predikat.round.Notices;
import org.predikat.round.Severity;

/**
 * Notices on the console: true counts per code, gravest first, and the first places of each.
 *
 * @param messages the user's language
 * @param perCode most places shown of each warning and error
 * @param remarks whether places of remarks are shown too
 */
record NoticeReport(Messages messages, int perCode, boolean remarks) {
  /** Places shown of each code unless told otherwise. */
  static final int PER_CODE = 5;

  /** Prints the notices; nothing when there are none. */
  void print(Notices notices, PrintWriter out) {
    if (notices.total() == 0) {
      return;
    }
    String language = messages.language().code();
    NoticeText texts = NoticeText.in(language);
    Words words = Words.in(language);
    ImmutableList<Notice> sorted = notices.sorted();
    out.println(
        messages.text(
            "problems.counts",
            words.count(notices.count(Severity.ERROR)),
            words.count(notices.count(Severity.WARNING)),
            words.count(notices.count(Severity.INFO))));
    for (Severity severity : Severity.values()) {
      for (NoticeCode code : NoticeCode.values()) {
        if (code.severity() == severity && notices.count(code) > 0) {
          out.println(
              messages.text(
                  "problems.line",
                  texts.severity(severity),
                  code.name(),
                  words.count(notices.count(code)),
                  texts.title(code)));
          if (severity != Severity.INFO || remarks) {
            places(of(code, sorted), notices.count(code), texts, words, out);
          }
        }
      }
    }
    if (notices.notKept() > 0) {
      out.println(messages.text("problems.not_kept", words.count(notices.notKept())));
    }
  }

  private static List<Notice> of(NoticeCode code, ImmutableList<Notice> sorted) {
    return sorted.stream().filter(notice -> notice.code() == code).toList();
  }

  private void places(
      List<Notice> notices, long count, NoticeText texts, Words words, PrintWriter out) {
    int shown = Math.min(perCode, notices.size());
    for (Notice notice : notices.subList(0, shown)) {
      String place = texts.place(notice.place());
      String where = place.isEmpty() ? notice.unit() : place;
      out.println(
          messages.text("problems.first", where.isEmpty() ? "-" : where, texts.message(notice)));
    }
    if (shown > 0 && !texts.hint(notices.get(0)).isEmpty()) {
      out.println(messages.text("problems.hint", texts.hint(notices.get(0))));
    }
    if (count > shown && shown > 0) {
      out.println(messages.text("problems.more", words.count(count - shown)));
    }
  }
}
