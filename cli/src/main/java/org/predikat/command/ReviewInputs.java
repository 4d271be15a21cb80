package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.comparison.UnitResult;
import org.predikat.intake.AfterAwardReader;
import org.predikat.intake.InputFile;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.publication.FileHash;
import org.predikat.publication.PastRun;
import org.predikat.publication.RunDirectory;
import org.predikat.round.Incident;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
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
      round
          .flatMap(each -> Registers.overridden(each, read.inputs(), events))
          .ifPresent(notices::add);
    } else {
      incidents(input, any, options, notices, inputs, reported);
    }
    if (incidents.isPresent()) {
      incidents(incidents.get(), any, options, notices, inputs, reported);
    }
    ImmutableList<Incident> all = reported.build();
    twice(all, notices);
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
            asOf, law, holders.holders(), holders.bearers(), all, round, past(runs, inputs));
    return new Gathered(request, notices, inputs.build());
  }

  /** Says where an id stands in the tables of two files; in one table, reading it has said so. */
  private static void twice(ImmutableList<Incident> all, Notices notices) {
    Map<String, Incident> first = new HashMap<>();
    for (Incident incident : all) {
      Incident other = first.putIfAbsent(incident.id(), incident);
      if (other != null && !other.place().file().equals(incident.place().file())) {
        notices.add(
            new Notice(
                NoticeCode.INCIDENT_TWICE,
                incident.place(),
                incident.unit(),
                incident.id(),
                ImmutableList.of(Long.toString(other.place().row()))));
      }
    }
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

  /** What runs recorded about the units that they awarded, by unit, in the order of the runs. */
  private ImmutableListMultimap<String, PastScores> past(
      List<Path> runs, ImmutableList.Builder<InputFile> inputs) throws IOException {
    ImmutableListMultimap.Builder<String, PastScores> past = ImmutableListMultimap.builder();
    for (Path path : runs) {
      PastRun run = PastRuns.read(path, threads);
      Layout layout = run.round().rulebook().layout();
      String name = path.toAbsolutePath().normalize().getFileName().toString();
      FileHash manifest = FileHash.of(path.resolve(RunDirectory.MANIFEST));
      inputs.add(
          new InputFile(name + "/" + RunDirectory.MANIFEST, manifest.bytes(), manifest.sha256()));
      for (int unit = 0; unit < run.size(); unit++) {
        UnitResult result = run.recorded(unit);
        Optional<NodeScores> scores = result.field().isPresent() ? result.field() : result.desk();
        if (result.awarded().isPresent() && scores.isPresent()) {
          past.put(
              run.round().dossiers().get(unit).id(),
              new PastScores(
                  name,
                  result.awarded().get(),
                  run.round().rulebook(),
                  points(layout, scores.get())));
        }
      }
    }
    return past.build();
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
