package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.PlainManifest;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.tenure.ReviewWriter;
import org.predikat.round.Agency;
import org.predikat.round.Notices;
import org.predikat.scoring.ScoreBoundsException;
import org.predikat.tenure.review.Review;
import org.predikat.tenure.review.Reviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks at the holders of a predikat again: reviews due, incidents, new scores. */
@Command(name = "reevaluate")
final class ReevaluateCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Parameters(paramLabel = "ROUND", descriptionKey = "round")
  private Path input;

  @Option(names = "--register", paramLabel = "FILE", required = true)
  private Path register;

  @Option(names = "--as-of", paramLabel = "DATE", required = true)
  private String asOfText;

  @Option(names = "--incidents", paramLabel = "FILE")
  private Path incidents;

  @Option(names = "--law", paramLabel = "ID|FILE")
  private String law;

  @Option(names = "--grant-run", paramLabel = "RUN")
  private List<Path> grantRuns = List.of();

  @Mixin private RunOptions target;

  @Option(names = "--fail-on", paramLabel = "OUTCOME", split = ",")
  private List<String> failOn = List.of();

  @Mixin private CsvOptions csvOptions;

  @Mixin private ThreadOptions threads;

  @Override
  public ExitCode call() throws IOException {
    Instant started = Instant.now();
    int workers = threads.count(parent.messages());
    LocalDate asOf = asOf();
    EnumSet<FailOn> wanted = wanted();
    CsvDialect dialect = csvOptions.dialect(parent.messages());
    for (Path path : present()) {
      if (!Files.exists(path)) {
        throw new CommandFailure(ExitCode.USAGE, "reevaluate.no_input", path);
      }
    }
    ReviewInputs inputs =
        new ReviewInputs(parent, intake, input, register, Optional.ofNullable(incidents), workers);
    // Opened before the work, so that a place that cannot be written is known at once.
    try (RunDirectory directory = target.create()) {
      ReviewInputs.Gathered gathered = inputs.gather(asOf, Optional.ofNullable(law), grantRuns);
      Review review = Reviewer.review(gathered.request());
      Notices notices = new Notices();
      notices.addAll(gathered.notices());
      notices.addAll(review.notices());
      boolean held = notices.hasErrors();
      ReviewWriter.write(
          review,
          gathered.request().answers().stream()
              .flatMap(round -> round.agencies().stream())
              .collect(ImmutableMap.toImmutableMap(Agency::id, Agency::name, (a, b) -> a)),
          held,
          dialect,
          new PlainManifest(
              spec.name(),
              ProgramVersion.number(),
              started,
              TypedOptions.of(spec, "ROUND", input),
              gathered.inputs(),
              notices),
          Clock.systemUTC(),
          directory);
      directory.commit();
      new ReviewSummary(parent).print(review, notices, held, directory.target());
      if (held) {
        return ExitCode.DATA;
      }
      return wanted.stream().anyMatch(each -> each.found(review))
          ? ExitCode.DIFFERENT
          : ExitCode.OK;
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    } catch (PublicationException | IOException | RuntimeException problem) {
      throw target.failure(problem);
    }
  }

  private ImmutableList<Path> present() {
    ImmutableList.Builder<Path> paths = ImmutableList.builder();
    paths.add(input, register);
    if (incidents != null) {
      paths.add(incidents);
    }
    return paths.build();
  }

  private LocalDate asOf() {
    try {
      return LocalDate.parse(asOfText);
    } catch (DateTimeParseException e) {
      throw usage("reevaluate.date", asOfText);
    }
  }

  private EnumSet<FailOn> wanted() {
    EnumSet<FailOn> wanted = EnumSet.noneOf(FailOn.class);
    for (String name : failOn) {
      wanted.add(
          Arrays.stream(FailOn.values())
              .filter(each -> each.option().equals(name))
              .findFirst()
              .orElseThrow(() -> usage("reevaluate.fail_on", name, FailOn.names())));
    }
    return wanted;
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
