package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.predikat.comparison.UnitResult;
import org.predikat.intake.AfterAwardReader;
import org.predikat.intake.InputFile;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.publication.PastRun;
import org.predikat.round.Incident;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.tenure.Laws;
import org.predikat.tenure.Register;
import org.predikat.tenure.review.Holders;
import org.predikat.tenure.review.PastScores;
import org.predikat.tenure.review.ReviewRequest;

/**
 * Reads what a review looks at. A folder without nominations is no round: of it, only the incidents
 * are read.
 */
record ReviewInputs(
    PredikatCommand parent,
    IntakeOptions intake,
    Path input,
    Path register,
    Optional<Path> incidents,
    int threads) {

  /**
   * What was read.
   *
   * @param request what the review looks at
   * @param notices everything noticed
   * @param inputs files read, the register's first
   */
  record Gathered(ReviewRequest request, Notices notices, ImmutableList<InputFile> inputs) {}

  Gathered gather(LocalDate asOf, Optional<String> lawName, List<Path> runs) throws IOException {
    RoundReader.Options options = intake.options(parent.messages(), threads);
    Notices notices = new Notices();
    ImmutableList.Builder<InputFile> inputs = ImmutableList.builder();
    Rulebook any = RulebookReader.shipped(Iterables.getLast(RulebookReader.shippedIds()));
    AfterAwardReader.Result events = AfterAwardReader.read(register, Table.REGISTER, any, options);
    notices.addAll(events.notices());
    inputs.addAll(events.inputs());
    ImmutableList.Builder<Incident> reported = ImmutableList.builder();
    Optional<Round> round = Optional.empty();
    if (isRound()) {
      RoundReader.Result read = intake.read(input, parent, threads);
      notices.addAll(read.notices());
      inputs.addAll(read.inputs());
      round = read.round();
      round.ifPresent(each -> reported.addAll(each.incidents()));
    } else {
      incidents(input, any, options, notices, inputs, reported);
    }
    if (incidents.isPresent()) {
      incidents(incidents.get(), any, options, notices, inputs, reported);
    }
    Laws laws = Laws.shipped();
    if (round.isPresent()) {
      laws = laws.with(round.get().rulebook());
    }
    Rulebook law = law(laws, asOf, lawName);
    laws = laws.with(law);
    Register history = Register.of(events.register(), laws);
    history.notices().forEach(notices::add);
    Holders holders = Holders.of(history.stateAsOf(asOf), laws);
    ReviewRequest request =
        new ReviewRequest(
            asOf, law, holders.holders(), holders.bearers(), reported.build(), round, past(runs));
    return new Gathered(request, notices, inputs.build());
  }

  private boolean isRound() {
    return !Files.isDirectory(input)
        || Files.exists(input.resolve(Table.NOMINATIONS.title() + ".csv"))
        || !Files.exists(input.resolve(Table.INCIDENTS.title() + ".csv"));
  }

  private static void incidents(
      Path file,
      Rulebook any,
      RoundReader.Options options,
      Notices notices,
      ImmutableList.Builder<InputFile> inputs,
      ImmutableList.Builder<Incident> reported)
      throws IOException {
    AfterAwardReader.Result read = AfterAwardReader.read(file, Table.INCIDENTS, any, options);
    notices.addAll(read.notices());
    inputs.addAll(read.inputs());
    reported.addAll(read.incidents());
  }

  private static Rulebook law(Laws laws, LocalDate asOf, Optional<String> name) {
    if (name.isPresent()) {
      return laws.named(name.get()).orElseGet(() -> RulebookReader.resolve(name.get()));
    }
    return laws.inForce(asOf)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "reevaluate.no_law",
                    asOf,
                    String.join(", ", RulebookReader.shippedIds())));
  }

  /** What runs recorded about the units that they awarded; of two runs the later one counts. */
  private ImmutableMap<String, PastScores> past(List<Path> runs) throws IOException {
    ImmutableMap.Builder<String, PastScores> past = ImmutableMap.builder();
    for (Path path : runs) {
      PastRun run = PastRuns.read(path, threads);
      Layout layout = run.round().rulebook().layout();
      String name = path.toAbsolutePath().normalize().getFileName().toString();
      for (int unit = 0; unit < run.size(); unit++) {
        UnitResult result = run.recorded(unit);
        Optional<NodeScores> scores = result.field().isPresent() ? result.field() : result.desk();
        if (result.awarded().isPresent() && scores.isPresent()) {
          past.put(
              run.round().dossiers().get(unit).id(),
              new PastScores(name, run.round().rulebook(), points(layout, scores.get())));
        }
      }
    }
    return past.buildKeepingLast();
  }

  private static ImmutableMap<String, Points> points(Layout layout, NodeScores scores) {
    ImmutableMap.Builder<String, Points> points = ImmutableMap.builder();
    for (int node = 0; node < layout.nodeCount(); node++) {
      if (scores.known(node)) {
        points.put(layout.nodeCode(node), scores.points(node));
      }
    }
    return points.buildOrThrow();
  }
}
