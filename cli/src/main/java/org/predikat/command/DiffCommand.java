package org.predikat.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.predikat.comparison.Comparison;
import org.predikat.comparison.Thresholds;
import org.predikat.publication.Words;
import org.predikat.publication.differences.DiffHtml;
import org.predikat.publication.differences.DiffJUnit;
import org.predikat.publication.differences.DiffJson;
import org.predikat.publication.differences.DiffMarkdown;
import org.predikat.publication.differences.DiffReport;
import org.predikat.publication.differences.DiffText;
import org.predikat.scoring.ScoreBoundsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares two results and tells what changed for whom, and why. */
@Command(name = "diff")
final class DiffCommand implements Callable<ExitCode> {
  private static final String STANDARD_OUTPUT = "-";

  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "a")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", arity = "0..1", descriptionKey = "b")
  private Path after;

  @Option(names = "--rulebook-a", paramLabel = "ID|FILE")
  private String rulebookBefore;

  @Option(names = "--fail-on", paramLabel = "WHAT", split = ",")
  private List<String> failOn = List.of();

  @Option(names = "--json", paramLabel = "FILE")
  private Path json;

  @Option(names = "--markdown", paramLabel = "FILE")
  private Path markdown;

  @Option(names = "--html", paramLabel = "FILE")
  private Path html;

  @Option(names = "--junit", paramLabel = "FILE")
  private Path junit;

  @Option(names = "--top", paramLabel = "N", defaultValue = "20")
  private int top;

  @Mixin private ThreadOptions threads;

  @Override
  public ExitCode call() throws IOException, InterruptedException {
    int workers = threads.count(parent.messages());
    if (top < 0) {
      throw usage("evaluate.top_range");
    }
    if (Stream.of(json, markdown, html, junit).filter(DiffCommand::isStandardOutput).count() > 1) {
      throw usage("diff.one_standard_output");
    }
    Thresholds thresholds = thresholds();
    DiffSides sides = new DiffSides(parent, spec, intake, workers);
    DiffReport report;
    try {
      DiffSides.Named a = sides.before(before, Optional.ofNullable(rulebookBefore));
      DiffSides.Named b = sides.after(a, before, Optional.ofNullable(after));
      try (Progress progress = Progress.of(parent, "progress.comparing", b.units())) {
        report =
            new DiffReport(
                Comparison.of(a.side(), b.side(), thresholds, workers, progress),
                a.name(),
                b.name(),
                ProgramVersion.number());
      }
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    }
    write(report, workers);
    return report.comparison().summary().over() > 0 ? ExitCode.DIFFERENT : ExitCode.OK;
  }

  private Thresholds thresholds() {
    try {
      return DiffThresholds.parse(failOn);
    } catch (DiffThresholds.Refused refused) {
      throw usage("diff.fail_on", refused.text());
    }
  }

  private void write(DiffReport report, int workers) throws IOException {
    Words words = Words.in(parent.messages().language().code());
    boolean printed = write(json, out -> DiffJson.write(report, workers, out));
    printed |=
        write(
            markdown,
            out -> out.write(DiffMarkdown.of(report, words).getBytes(StandardCharsets.UTF_8)));
    printed |= write(html, out -> DiffHtml.write(report, words, out));
    printed |= write(junit, out -> DiffJUnit.write(report, words, out));
    if (!printed) {
      DiffText.print(report, words, top, parent.out());
    }
  }

  /** Writes a file where one is asked for; says whether it went to standard output. */
  private boolean write(Path file, OneFile.Content content) throws IOException {
    if (file == null) {
      return false;
    }
    if (!isStandardOutput(file)) {
      OneFile.write(file, content);
      return false;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(bytes);
    parent.out().print(bytes.toString(StandardCharsets.UTF_8));
    return true;
  }

  private static boolean isStandardOutput(Path file) {
    return file != null && file.toString().equals(STANDARD_OUTPUT);
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
