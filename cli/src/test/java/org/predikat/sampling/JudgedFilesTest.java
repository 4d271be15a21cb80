package org.predikat.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.NodeDrop;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.Reason;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.intake.RoundReader;
import org.predikat.round.Notice;
import org.predikat.round.Round;
import org.predikat.round.Severity;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.Points;
import org.predikat.standing.Standing;
import org.predikat.tables.RoundForm;

/** The files of the fixtures and of synthetic rounds, read and judged as a user's would be. */
class JudgedFilesTest {
  private static final Path ROUND_2022 = Round2022Builder.FOLDER;
  private static final Path ROUND_2020 = Path.of("..", "fixtures", "round-2020");

  @TempDir private Path folder;

  private static RoundReader.Result read(Path input) throws IOException {
    return RoundReader.read(input, RoundReader.Options.DEFAULTS);
  }

  private static Evaluation judge(Round round) throws InterruptedException {
    return RoundEvaluator.run(round, 2, ProgressListener.NONE);
  }

  private static List<String> serious(ImmutableList<Notice> notices) {
    return notices.stream()
        .filter(notice -> notice.severity() != Severity.INFO)
        .map(Notice::toString)
        .toList();
  }

  @Test
  void the2022RoundEndsAsTheFractionsSay() throws Exception {
    RoundReader.Result read = read(ROUND_2022.resolve("round-2022.xlsx"));
    assertEquals(
        List.of("U125 WBBM_WITHOUT_WBK", "U126 WBBM_WITHOUT_WBK"),
        read.notices().sorted().stream()
            .filter(notice -> notice.severity() != Severity.INFO)
            .map(notice -> notice.unit() + " " + notice.code())
            .toList());
    Evaluation evaluation = judge(read.round().orElseThrow());
    Standing standing = Standing.of(evaluation);
    List<String> expected = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(
            Files.readString(ROUND_2022.resolve("expected.csv")),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : parser) {
        expected.add(String.join(" | ", row.values()));
      }
    }
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < standing.size(); i++) {
      actual.add(line(evaluation, standing, i));
    }
    assertEquals(128, expected.size());
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }

  private static String line(Evaluation evaluation, Standing standing, int index) {
    UnitOutcome outcome = evaluation.outcome(index);
    Layout layout = evaluation.round().rulebook().layout();
    boolean visited =
        switch (outcome.status()) {
          case AWARDED, DETERMINATION_FAILED, FIELD_FAILED -> true;
          default -> false;
        };
    return String.join(
        " | ",
        outcome.dossier().id(),
        outcome.dossier().name(),
        outcome.dossier().proposed().name(),
        outcome.status().name(),
        String.join(";", outcome.reasons().stream().map(JudgedFilesTest::reason).toList()),
        visited ? fraction(outcome.field().orElseThrow().points(0)) : "",
        standing.rank(index) == 0 ? "" : Integer.toString(standing.rank(index)),
        visited
            ? String.join(
                ";",
                outcome.drops().stream()
                    .filter(NodeDrop::flagged)
                    .map(drop -> layout.nodeCode(drop.node()))
                    .toList())
            : "");
  }

  private static String reason(Reason reason) {
    return reason.kind() == Reason.Kind.PANEL ? "panel" : reason.subject();
  }

  private static String fraction(Points points) {
    return points.denominator().equals(BigInteger.ONE)
        ? points.numerator().toString()
        : points.numerator() + "/" + points.denominator();
  }

  @Test
  void the2020FixtureReadsWithoutAWarningAndGivesThePublishedCounts() throws Exception {
    RoundReader.Result read = read(ROUND_2020);
    assertEquals(List.of(), serious(read.notices().sorted()));
    Evaluation evaluation = judge(read.round().orElseThrow());
    Standing standing = Standing.of(evaluation);
    assertEquals(3691, standing.funnel().nominated());
    assertEquals(2570, standing.funnel().throughAdministration());
    assertEquals(681, standing.funnel().awardedWbk());
    assertEquals(82, standing.funnel().awardedWbbm());
    assertEquals(98, standing.kinds().stream().mapToInt(kind -> kind.agenciesAwarded()).sum());
    assertEquals(
        "Kementerian Energi dan Sumber Daya Mineral",
        standing.honours().orElseThrow().agencies().get(8).agency().name());
    assertEquals(10, standing.honours().orElseThrow().agencies().size());
    assertEquals(0, evaluation.notices().total());
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void aSampleIsTheSameRoundInEveryForm(String rulebook) throws Exception {
    Map<String, String> first = outcomes(sample(rulebook, "round", RoundForm.FOLDER, 0));
    assertEquals(400, first.size());
    assertEquals(first, outcomes(sample(rulebook, "round.csv", RoundForm.FLAT, 0)));
    assertEquals(first, outcomes(sample(rulebook, "round.xlsx", RoundForm.WORKBOOK, 0)));
  }

  private Map<String, String> outcomes(Path input) throws Exception {
    RoundReader.Result read = read(input);
    assertEquals(List.of(), serious(read.notices().sorted()), input.toString());
    Evaluation evaluation = judge(read.round().orElseThrow());
    assertEquals(0, evaluation.notices().total());
    Map<String, String> outcomes = new TreeMap<>();
    for (int i = 0; i < evaluation.round().dossiers().size(); i++) {
      UnitOutcome outcome = evaluation.outcome(i);
      outcomes.put(
          outcome.dossier().id(),
          outcome.status() + " " + outcome.field().map(f -> f.points(0).toString()).orElse(""));
    }
    return outcomes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"round", "round.csv", "round.xlsx"})
  void plantedProblemsAreNoticed(String name) throws Exception {
    RoundForm format =
        name.endsWith("csv")
            ? RoundForm.FLAT
            : name.endsWith("xlsx") ? RoundForm.WORKBOOK : RoundForm.FOLDER;
    RoundReader.Result read = read(sample("permenpanrb-90-2021", name, format, 500));
    Evaluation evaluation = judge(read.round().orElseThrow());
    ImmutableSet<String> units =
        ImmutableList.<Notice>builder()
            .addAll(read.notices().sorted())
            .addAll(evaluation.notices().sorted())
            .build()
            .stream()
            .map(Notice::unit)
            .filter(unit -> !unit.isEmpty())
            .collect(ImmutableSet.toImmutableSet());
    assertTrue(units.size() > 150 && units.size() < 250, "units with a notice: " + units.size());
    assertTrue(Standing.of(evaluation).funnel().notEvaluated() > 60);
  }

  private Path sample(String rulebook, String name, RoundForm format, int problems)
      throws IOException {
    Rulebook law = RulebookReader.shipped(rulebook);
    Path out = folder.resolve(name);
    Sampler.write(
        new SampleRequest(
            law,
            5,
            400,
            Optional.empty(),
            law.inForceFrom().getYear() + 1,
            problems,
            0,
            format,
            out,
            false,
            2),
        written -> {});
    return out;
  }
}
