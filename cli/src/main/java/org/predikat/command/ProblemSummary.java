package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import org.predikat.publication.AcceptedProblems;
import org.predikat.round.Notice;
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
    ImmutableList<Notice> sorted = notices.sorted();
    for (AcceptedProblems.Key unknown : accepted.unknown(sorted)) {
      err.println(messages.text("accept.unknown", unknown.code(), unknown.unit()));
    }
    if (notices.total() == 0) {
      return;
    }
    err.println();
    new NoticeReport(messages, 1, false).print(notices, err);
  }
}
