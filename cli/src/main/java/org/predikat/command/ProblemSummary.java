package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.Words;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.NoticeText;
import org.predikat.round.Notices;
import org.predikat.round.Severity;

/** The problems of a run on the console: true counts per code, with the first place of each. */
record ProblemSummary(PredikatCommand parent) {
  /** How many errors stand that nobody accepted. Errors beyond those kept cannot be accepted. */
  static long standing(Notices notices, AcceptedProblems accepted) {
    long taken =
        notices.hasErrors()
            ? notices.sorted().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .filter(notice -> accepted.reason(notice).isPresent())
                .count()
            : 0;
    return notices.count(Severity.ERROR) - taken;
  }

  /** Prints the problems to standard error; nothing when there are none. */
  void print(Notices notices, AcceptedProblems accepted) {
    parent.out().flush();
    PrintWriter err = parent.err();
    Messages messages = parent.messages();
    Words words = Words.in(messages.language().code());
    ImmutableList<Notice> sorted = notices.sorted();
    for (AcceptedProblems.Key unknown : accepted.unknown(sorted)) {
      err.println(messages.text("accept.unknown", unknown.code(), unknown.unit()));
    }
    if (notices.total() == 0) {
      return;
    }
    NoticeText texts = NoticeText.in(messages.language().code());
    err.println();
    err.println(
        messages.text(
            "problems.counts",
            words.count(notices.count(Severity.ERROR)),
            words.count(notices.count(Severity.WARNING)),
            words.count(notices.count(Severity.INFO))));
    for (Severity severity : Severity.values()) {
      for (NoticeCode code : NoticeCode.values()) {
        if (code.severity() == severity && notices.count(code) > 0) {
          err.println(
              messages.text(
                  "problems.line",
                  texts.severity(severity),
                  code.name(),
                  words.count(notices.count(code)),
                  texts.title(code)));
          if (severity != Severity.INFO) {
            first(sorted, code, texts, err);
          }
        }
      }
    }
  }

  private void first(
      ImmutableList<Notice> sorted, NoticeCode code, NoticeText texts, PrintWriter err) {
    sorted.stream()
        .filter(notice -> notice.code() == code)
        .findFirst()
        .ifPresent(
            notice -> {
              String place = texts.place(notice.place());
              String where = place.isEmpty() ? notice.unit() : place;
              err.println(
                  parent
                      .messages()
                      .text(
                          "problems.first", where.isEmpty() ? "-" : where, texts.message(notice)));
            });
  }
}
