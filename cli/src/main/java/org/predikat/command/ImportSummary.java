package org.predikat.command;

import com.google.common.base.Strings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.predikat.publication.Words;
import org.predikat.worksheet.gathering.Gathered;
import org.predikat.worksheet.gathering.Gatherer;
import org.predikat.worksheet.gathering.Outcome;

/** What an import came to, on the console: true counts, and the first files of each kind. */
final class ImportSummary {
  private final Messages messages;
  private final PrintWriter out;
  private final Words words;
  private final int perCode;

  ImportSummary(PredikatCommand parent, int perCode) {
    this.messages = parent.messages();
    this.out = parent.out();
    this.words = Words.in(messages.language().code());
    this.perCode = perCode;
  }

  void print(Gatherer.Result result, boolean dryRun) {
    if (!result.opened()) {
      out.println(messages.text("import.not_opened"));
      new NoticeReport(messages, perCode, true).print(result.notices(), out);
      return;
    }
    out.println(messages.text("import.files", words.count(result.items().size())));
    for (Outcome outcome : Outcome.values()) {
      int count = result.count(outcome);
      if (count > 0) {
        out.println(
            messages.text(
                "import.outcome",
                Strings.padStart(words.count(count), 9, ' '),
                messages.text("import.outcome." + outcome.name().toLowerCase(Locale.ROOT))));
      }
    }
    if (result.listed() > 0) {
      out.println(messages.text("import.listed", words.count(result.listed())));
    }
    differing(result);
    new NoticeReport(messages, perCode, false).print(result.notices(), out);
    out.println(
        messages.text(
            dryRun
                ? "import.dry_run"
                : result.written() ? "import.written" : "import.nothing_written"));
  }

  /** Files of which the program's score is not the stored one. */
  private void differing(Gatherer.Result result) {
    List<Gathered> differing =
        result.items().stream()
            .map(Gatherer.Item::sheet)
            .filter(
                sheet -> sheet.score().difference().filter(each -> each.signum() != 0).isPresent())
            .toList();
    if (differing.isEmpty()) {
      return;
    }
    out.println(messages.text("import.differing", words.count(differing.size())));
    for (Gathered sheet : differing.subList(0, Math.min(perCode, differing.size()))) {
      Gathered.Score score = sheet.score();
      out.println(
          messages.text(
              "import.differs",
              sheet.file(),
              score.program().orElseThrow().toPlainString(),
              score.stored().orElseThrow().toPlainString(),
              String.join(", ", score.causes())));
    }
    if (differing.size() > perCode) {
      out.println(messages.text("problems.more", words.count(differing.size() - perCode)));
    }
  }
}
