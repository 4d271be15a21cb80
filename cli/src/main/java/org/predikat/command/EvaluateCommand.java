package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.intake.RoundReader;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.Output;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunContent;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunWriter;
import org.predikat.publication.UnitRows;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.scoring.ScoreBoundsException;
import org.predikat.standing.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads a round, judges and ranks its units, and writes the run directory. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Parameters(paramLabel = "ROUND", descriptionKey = "round")
  private Path input;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Option(names = "--accept-problems", paramLabel = "FILE")
  private Path acceptFile;

  @Option(names = "--outputs", paramLabel = "NAME", split = ",")
  private List<String> outputNames = List.of();

  @Option(names = "--csv-dialect", paramLabel = "standard|id")
  private String dialectName = "standard";

  @Option(names = "--top", paramLabel = "N", defaultValue = "10")
  private int top;

  @Override
  public ExitCode call() throws IOException, InterruptedException {
    Instant started = Instant.now();
    int workers = Workers.count(threads, () -> usage("evaluate.threads_range"));
    if (top < 0) {
      throw usage("evaluate.top_range");
    }
    ImmutableSet<Output> outputs = outputs();
    CsvDialect dialect = dialect();
    if (!Files.exists(input)) {
      throw new CommandFailure(ExitCode.USAGE, "evaluate.no_input", input);
    }
    AcceptedProblems accepted = accepted();
    // Opened before the work, so that a place that cannot be written is known at once.
    try (RunDirectory directory = RunDirectory.create(out, force)) {
      RoundReader.Result read = intake.read(input, parent, workers);
      Notices notices = new Notices();
      notices.addAll(read.notices());
      if (read.round().isEmpty()) {
        RunContent.Manner manner = manner(dialect, workers, started, ProgressListener.NONE);
        RunWriter.writeUnread(
            read.inputs(), notices, accepted, manner, Clock.systemUTC(), directory);
        directory.commit();
        new ProblemSummary(parent).print(notices, accepted);
        throw new CommandFailure(
            ExitCode.DATA,
            "evaluate.no_round",
            input,
            directory.target().resolve(RunWriter.PROBLEMS));
      }
      Round round = read.round().get();
      Evaluation evaluation;
      Standing standing;
      boolean clear;
      try (UnitRows rows =
          UnitRows.of(round, dialect, outputs.contains(Output.RESULTS_CSV), directory)) {
        try (Progress progress =
            Progress.of(parent, "progress.evaluating", round.dossiers().size())) {
          evaluation = RoundEvaluator.run(round, workers, progress, rows);
        }
        notices.addAll(evaluation.notices());
        standing = Standing.of(evaluation);
        clear = ProblemSummary.standing(notices, accepted) == 0;
        RunContent content =
            new RunContent(evaluation, standing, notices, accepted, read.inputs(), outputs, clear);
        try (Progress progress = Progress.of(parent, "progress.writing", round.dossiers().size())) {
          RunContent.Manner manner = manner(dialect, workers, started, progress);
          RunWriter.write(content, manner, rows, Clock.systemUTC(), directory);
        }
      }
      directory.commit();
      new RunSummary(parent, top).print(round, standing);
      new ProblemSummary(parent).print(notices, accepted);
      written(directory.target(), clear, outputs);
      return clear ? ExitCode.OK : ExitCode.DATA;
    } catch (PublicationException problem) {
      throw new CommandFailure(
          problem,
          ExitCode.USAGE,
          "publication." + Ascii.toLowerCase(problem.kind().name()),
          problem.subject());
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    } catch (IOException | RuntimeException problem) {
      throw Disk.failure(problem, out);
    }
  }

  private RunContent.Manner manner(
      CsvDialect dialect, int workers, Instant started, ProgressListener progress) {
    return new RunContent.Manner(
        dialect, workers, ProgramVersion.number(), options(), started, progress);
  }

  private void written(Path target, boolean clear, ImmutableSet<Output> outputs) {
    parent.out().println();
    parent.out().println(parent.messages().text("evaluate.written", target));
    if (!clear && outputs.stream().anyMatch(Output::isAnnouncement)) {
      parent.out().flush();
      parent.err().println(parent.messages().text("evaluate.held_back", RunWriter.PROBLEMS));
    }
  }

  private ImmutableMap<String, String> options() {
    ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
    spec.commandLine()
        .getParseResult()
        .matchedOptions()
        .forEach(
            option ->
                options.put(option.longestName(), String.join(" ", option.originalStringValues())));
    options.put("ROUND", input.toString());
    return options.buildKeepingLast();
  }

  private ImmutableSet<Output> outputs() {
    if (outputNames.isEmpty()) {
      return Output.all();
    }
    ImmutableSet.Builder<Output> outputs = ImmutableSet.builder();
    for (String name : outputNames) {
      if (Output.named(name).isEmpty()) {
        throw usage("evaluate.output_unknown", name, String.join(", ", Output.names()));
      }
      outputs.addAll(Output.named(name));
    }
    return outputs.build();
  }

  private CsvDialect dialect() {
    for (CsvDialect dialect : CsvDialect.values()) {
      if (Ascii.toLowerCase(dialect.name()).equals(dialectName)) {
        return dialect;
      }
    }
    throw usage("evaluate.dialect_unknown", dialectName);
  }

  private AcceptedProblems accepted() throws IOException {
    if (acceptFile == null) {
      return AcceptedProblems.NONE;
    }
    if (!Files.isRegularFile(acceptFile)) {
      throw new CommandFailure(ExitCode.USAGE, "accept.absent", acceptFile);
    }
    try {
      return AcceptedProblems.read(acceptFile);
    } catch (AcceptedProblems.Refused refused) {
      throw new CommandFailure(refused, ExitCode.DATA, refused.key(), refused.args().toArray());
    }
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
