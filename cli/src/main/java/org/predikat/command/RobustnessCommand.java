package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.intake.InputFile;
import org.predikat.intake.RoundReader;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.FileHash;
import org.predikat.publication.PastRun;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.robustness.RobustnessFiles;
import org.predikat.robustness.Experiment;
import org.predikat.robustness.Robustness;
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

/** Says how firmly the verdicts of a round stand. */
@Command(name = "robustness")
final class RobustnessCommand implements Callable<ExitCode> {
  /** Options that say how a round is read; a run was read already. */
  private static final ImmutableSet<String> OF_A_ROUND =
      ImmutableSet.of(
          "--rulebook",
          "--overlay",
          "--setting",
          "--year",
          "--title",
          "--through",
          "--encoding",
          "--delimiter");

  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;
  @Mixin private BoundOptions bounds;

  @Parameters(paramLabel = "RUN|ROUND", descriptionKey = "input")
  private Path input;

  @Mixin private RunOptions target;

  @Option(names = "--draws", paramLabel = "N", defaultValue = "10000")
  private int draws;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  private long seed;

  @Mixin private ThreadOptions threads;

  @Mixin private CsvOptions csvOptions;

  @Option(names = "--top", paramLabel = "N", defaultValue = "10")
  private int top;

  /** A round with what was noticed about it, and the files that it came from. */
  private record Judgeable(Round round, Notices notices, ImmutableList<InputFile> inputs) {}

  @Override
  public ExitCode call() throws IOException, InterruptedException {
    Instant started = Instant.now();
    int workers = threads.count(parent.messages());
    if (top < 0) {
      throw usage("evaluate.top_range");
    }
    if (draws < 1 || draws > Experiment.MOST_DRAWS) {
      throw usage("robustness.draws_range", Experiment.MOST_DRAWS);
    }
    Experiment experiment = new Experiment(draws, seed, bounds.read(parent.messages()));
    CsvDialect dialect = csvOptions.dialect(parent.messages());
    if (!Files.exists(input)) {
      throw new CommandFailure(ExitCode.USAGE, "evaluate.no_input", input);
    }
    // Opened before the work, so that a place that cannot be written is known at once.
    try (RunDirectory directory = target.create()) {
      Judgeable source = PastRuns.isRun(input) ? run(workers) : round(workers);
      Robustness robustness = robustness(source, experiment, workers);
      boolean drawn =
          RobustnessFiles.write(
              robustness,
              new RobustnessFiles.Manner(
                  dialect,
                  ProgramVersion.number(),
                  TypedOptions.of(spec, "INPUT", input),
                  source.inputs(),
                  started),
              Clock.systemUTC(),
              directory);
      directory.commit();
      new RobustnessSummary(parent, top).print(robustness);
      new ProblemSummary(parent).print(source.notices(), AcceptedProblems.NONE);
      parent.out().println();
      parent.out().println(parent.messages().text("evaluate.written", directory.target()));
      if (!drawn) {
        parent.out().flush();
        parent.err().println(parent.messages().text("robustness.no_fonts", RobustnessFiles.PNG));
      }
      return source.notices().hasErrors() ? ExitCode.DATA : ExitCode.OK;
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    } catch (PublicationException | IOException problem) {
      throw target.failure(problem);
    }
  }

  private Robustness robustness(Judgeable source, Experiment experiment, int workers)
      throws InterruptedException {
    Evaluation evaluation = RoundEvaluator.run(source.round(), workers, ProgressListener.NONE);
    source.notices().addAll(evaluation.notices());
    Standing standing = Standing.of(evaluation);
    try (Progress progress =
        Progress.of(parent, "progress.drawing", draws, source.round().dossiers().size())) {
      return Robustness.of(evaluation, standing, experiment, workers, progress);
    }
  }

  private Judgeable run(int workers) throws IOException, InterruptedException {
    for (String name : OF_A_ROUND) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw usage("robustness.run_has_law", name);
      }
    }
    PastRun run = PastRuns.read(input, workers);
    agree(run, workers);
    ImmutableList.Builder<InputFile> inputs = ImmutableList.builder();
    for (String name : new String[] {"manifest.json", "results.json", "rulebook.yaml"}) {
      FileHash hash = FileHash.of(input.resolve(name));
      inputs.add(new InputFile(name, hash.bytes(), hash.sha256()));
    }
    return new Judgeable(run.round(), new Notices(), inputs.build());
  }

  /** Draws around a verdict mean nothing where this program would not give that verdict. */
  private void agree(PastRun run, int workers) throws InterruptedException {
    Evaluation evaluation = RoundEvaluator.run(run.round(), workers, ProgressListener.NONE);
    Standing standing = Standing.of(evaluation);
    for (int unit = 0; unit < run.size(); unit++) {
      if (run.status(unit) != evaluation.status(unit) || run.rank(unit) != standing.rank(unit)) {
        throw new CommandFailure(
            ExitCode.DIFFERENT, "robustness.disagrees", run.round().dossiers().get(unit).id());
      }
    }
  }

  private Judgeable round(int workers) throws IOException {
    RoundReader.Result read = intake.read(input, parent, workers);
    Notices notices = new Notices();
    notices.addAll(read.notices());
    if (read.round().isEmpty()) {
      new ProblemSummary(parent).print(notices, AcceptedProblems.NONE);
      throw new CommandFailure(ExitCode.DATA, "robustness.no_round", input);
    }
    Round round = Registers.seen(read.round().get(), Optional.empty(), notices);
    return new Judgeable(round, notices, read.inputs());
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
