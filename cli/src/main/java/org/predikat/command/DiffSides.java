package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.comparison.LawExchange;
import org.predikat.comparison.RecordedResults;
import org.predikat.comparison.Side;
import org.predikat.intake.RoundReader;
import org.predikat.publication.PastRun;
import org.predikat.publication.RunWriter;
import org.predikat.publication.differences.DiffSide;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.round.Severity;
import org.predikat.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Makes of the places on the command line the two sides of a comparison. */
final class DiffSides {
  private static final int SHOWN = 5;

  private final PredikatCommand parent;
  private final CommandSpec spec;
  private final IntakeOptions intake;
  private final int workers;

  DiffSides(PredikatCommand parent, CommandSpec spec, IntakeOptions intake, int workers) {
    this.parent = parent;
    this.spec = spec;
    this.intake = intake;
    this.workers = workers;
  }

  /** A side with what it is called. */
  record Named(Side side, DiffSide name) {
    int units() {
      return side.round().dossiers().size();
    }
  }

  /** The side that is compared with: a run as recorded, or a round by its own law. */
  Named before(Path place, Optional<String> rulebook) throws IOException, InterruptedException {
    if (PastRuns.isRun(place)) {
      if (rulebook.isPresent()) {
        throw usage("diff.run_has_law", place);
      }
      return recorded(place);
    }
    Round round = round(place, intake.readByOwnLaw(existing(place), parent, workers, rulebook));
    return judged(round, place, DiffSide.Kind.ROUND, ImmutableList.of());
  }

  /**
   * The side that is compared: by the law that the user asks for, where there is one.
   *
   * @param before the other side, whose data are taken where no place is given
   */
  Named after(Named before, Path placeBefore, Optional<Path> place)
      throws IOException, InterruptedException {
    if (place.isEmpty() && !intake.asksForLaw()) {
      throw usage("diff.nothing_to_compare");
    }
    Path data = place.orElse(placeBefore);
    if (!PastRuns.isRun(data)) {
      Round round = round(data, intake.read(existing(data), parent, workers));
      DiffSide.Kind kind = place.isEmpty() ? DiffSide.Kind.WHAT_IF : DiffSide.Kind.ROUND;
      return judged(round, data, kind, intake.rules());
    }
    if (!intake.asksForLaw()) {
      return recorded(data);
    }
    Round round = place.isEmpty() ? before.side().round() : PastRuns.read(data, workers).round();
    Rulebook law = intake.lawOn(data.resolve(RunWriter.RULEBOOK).toString(), parent.messages());
    return judged(exchanged(round, law, data), data, DiffSide.Kind.WHAT_IF, intake.rules());
  }

  private Round exchanged(Round round, Rulebook law, Path data) {
    LawExchange exchange = LawExchange.between(round.rulebook(), law);
    if (!exchange.unlike().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "diff.other_questions",
          data,
          exchange.unlike().size(),
          String.join(
              ", ", exchange.unlike().subList(0, Math.min(SHOWN, exchange.unlike().size()))));
    }
    if (!exchange.missingColumns().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "diff.missing_columns",
          data,
          String.join(", ", exchange.missingColumns()));
    }
    return exchange
        .round(round)
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "diff.not_exchangeable", data));
  }

  private Named recorded(Path place) throws IOException, InterruptedException {
    PastRun run = PastRuns.read(place, workers);
    return new Named(
        side(run.round(), Optional.of(run), run.manifest().version()),
        new DiffSide(name(place), DiffSide.Kind.RUN, ImmutableList.of()));
  }

  private Named judged(Round round, Path place, DiffSide.Kind kind, ImmutableList<String> rules)
      throws InterruptedException {
    return new Named(
        side(round, Optional.empty(), ProgramVersion.number()),
        new DiffSide(name(place), kind, rules));
  }

  private Side side(Round round, Optional<RecordedResults> recorded, String version)
      throws InterruptedException {
    try (Progress progress = Progress.of(parent, "progress.evaluating", round.dossiers().size())) {
      return Side.of(round, recorded, version, workers, progress);
    }
  }

  private Path existing(Path place) {
    if (!Files.exists(place)) {
      throw new CommandFailure(ExitCode.USAGE, "diff.no_place", place);
    }
    return place;
  }

  private Round round(Path place, RoundReader.Result read) {
    Notices notices = read.notices();
    if (read.round().isEmpty()) {
      new NoticeReport(parent.messages(), NoticeReport.PER_CODE, true).print(notices, parent.err());
      throw new CommandFailure(ExitCode.DATA, "diff.no_round", place);
    }
    Round round = Registers.seen(read.round().get(), Optional.empty(), notices);
    if (notices.count(Severity.ERROR) > 0) {
      parent
          .err()
          .println(parent.messages().text("diff.problems", place, notices.count(Severity.ERROR)));
    }
    return round;
  }

  private static String name(Path place) {
    return place.toString();
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
