package org.predikat.publication.verification;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.predikat.publication.Words;

/** What a verification came to, for people. */
public final class VerificationText {
  private VerificationText() {}

  /** Prints every finding with where it shows, and what it comes to. */
  public static void print(Path run, Report report, Words words, PrintWriter out) {
    out.println(
        report.recordedVersion().isEmpty()
            ? run.toString()
            : words.text("verify.run", run, report.recordedVersion()));
    out.println(
        report.madeAgain()
            ? words.text("verify.made_again", words.count(report.files()))
            : words.text("verify.not_made_again"));
    if (report.signature() != Report.SignatureState.NONE) {
      out.println(words.word(report.signature()));
    }
    print(report.findings(), words, out);
    out.println(
        switch (report.weight()) {
          case DIFFERENT -> words.text("verify.different");
          case UNCHECKED -> words.text("verify.unchecked");
          case REMARK -> words.text("verify.same");
        });
  }

  /** Prints findings with where they show. */
  public static void print(Iterable<Finding> findings, Words words, PrintWriter out) {
    FindingText texts = new FindingText(words);
    for (Finding finding : findings) {
      out.println(mark(finding) + texts.of(finding));
      finding.place().ifPresent(place -> out.println("    " + texts.of(place)));
    }
  }

  private static String mark(Finding finding) {
    return switch (finding.code().weight()) {
      case DIFFERENT -> "  ✗ ";
      case UNCHECKED -> "  ? ";
      case REMARK -> "  - ";
    };
  }
}
