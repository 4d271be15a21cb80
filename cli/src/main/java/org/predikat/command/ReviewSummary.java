package org.predikat.command;

import com.google.common.base.Strings;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.Words;
import org.predikat.publication.tenure.ReviewWriter;
import org.predikat.round.Notices;
import org.predikat.rulebook.Revocation;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.Outcome;
import org.predikat.tenure.review.Review;

/** The result of a review on the console: how many holders, what of them, whom to propose. */
record ReviewSummary(PredikatCommand parent) {
  void print(Review review, Notices notices, boolean held, Path target) {
    Messages messages = parent.messages();
    Words words = Words.in(messages.language().code());
    PrintWriter out = parent.out();
    out.println(
        messages.text("reevaluate.title", words.date(review.asOf()), review.law().regulation()));
    out.println();
    count(out, words, messages.text("reevaluate.holders"), review.findings().size());
    for (Outcome outcome : Outcome.values()) {
      count(out, words, "  " + words.word(outcome), review.with(outcome).size());
    }
    count(out, words, messages.text("reevaluate.due"), review.reviewsDue().size());
    for (Finding finding : review.with(Outcome.REVOKE)) {
      out.println();
      out.println(
          messages.text(
              "reevaluate.proposed",
              finding.holder().predikat(),
              finding.holder().name(),
              finding.holder().id()));
      for (Revocation.Ground ground : finding.grounds()) {
        out.println(
            messages.text("reevaluate.ground", ground.label(), ground.citation().display()));
      }
    }
    new ProblemSummary(parent).print(notices, AcceptedProblems.NONE);
    out.println();
    out.println(messages.text("reevaluate.written", target));
    if (held) {
      out.flush();
      parent.err().println(messages.text("reevaluate.held_back", ReviewWriter.PROPOSALS));
    }
  }

  private static void count(PrintWriter out, Words words, String label, long value) {
    out.println(Strings.padEnd(label, 28, ' ') + Strings.padStart(words.count(value), 7, ' '));
  }
}
