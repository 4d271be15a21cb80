package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Round;
import org.predikat.rulebook.Stage;

class RunReaderTest {
  private static final ExplanationScope SHORT = new ExplanationScope(Optional.empty(), 2, false);
  private static final ExplanationScope ALL = new ExplanationScope(Optional.empty(), 2, true);

  @TempDir private Path folder;

  private Path write(Round round) throws Exception {
    return RunWriterTest.run(
        folder.resolve("run"),
        round,
        2,
        CsvDialect.STANDARD,
        true,
        ImmutableSet.of(Output.RESULTS_JSON));
  }

  private static String text(RunUnit unit, ExplanationScope scope, String language) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      ExplanationText.print(unit, scope, Words.in(language), out);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void resultsFollowTheirSchema(String rulebook) throws Exception {
    Path run = write(SyntheticRound.of(rulebook, 40, 5));
    assertEquals(
        List.of(),
        SchemaFiles.read(ResultsJson.SCHEMA)
            .validate(Files.readString(run.resolve("results.json")), InputFormat.JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void aUnitReadBackIsTheSame(String rulebook) throws Exception {
    Round round = SyntheticRound.of(rulebook, 40, 5);
    Path run = write(round);
    Evaluator evaluator = Evaluator.of(round);
    for (int i = 0; i < round.dossiers().size(); i++) {
      UnitOutcome expected = evaluator.evaluate(round.dossiers().get(i));
      RunUnit found = RunReader.read(run, expected.dossier().id());
      assertTrue(found.agrees(), expected.dossier().id());
      assertEquals(expected.dossier().desk(), found.outcome().dossier().desk());
      assertEquals(expected.dossier().field(), found.outcome().dossier().field());
      assertEquals(expected.reasons(), found.outcome().reasons());
      assertEquals(expected.stages(), found.outcome().stages());
      assertEquals(expected.unverified(), found.outcome().unverified());
    }
  }

  @Test
  void theExplanationFollowsItsSchema() throws Exception {
    Path run = write(SyntheticRound.of("permenpanrb-90-2021", 40, 5));
    Schema schema = SchemaFiles.read("explanation.schema.json");
    for (int i = 0; i < 40; i += 3) {
      RunUnit unit = RunReader.read(run, String.format(Locale.ROOT, "U%07d", i));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ExplanationJson.write(unit, SHORT, bytes);
      assertEquals(
          List.of(), schema.validate(bytes.toString(StandardCharsets.UTF_8), InputFormat.JSON));
    }
  }

  @Test
  void theTextTellsVerdictMinimumsSourcesAndAnswers() throws Exception {
    Round round = SyntheticRound.of("permenpanrb-90-2021", 200, 5);
    Path run = write(round);
    Evaluator evaluator = Evaluator.of(round);
    for (int i = 0; i < round.dossiers().size(); i++) {
      UnitOutcome outcome = evaluator.evaluate(round.dossiers().get(i));
      if (outcome.status() != FinalStatus.DETERMINATION_FAILED
          || outcome.stage(Stage.DETERMINATION).minimums().stream().allMatch(m -> m.reached())) {
        continue;
      }
      RunUnit unit = RunReader.read(run, outcome.dossier().id());
      String id = text(unit, SHORT, "id");
      String all = text(unit, ALL, "en");
      assertAll(
          () -> assertTrue(id.contains("Hasil: gagal penetapan"), id),
          () -> assertTrue(id.contains("✗"), id),
          () -> assertTrue(id.contains("di bawah minimum"), id),
          () -> assertTrue(id.contains("PermenPANRB 90/2021, Lampiran II"), id),
          () -> assertTrue(id.contains("terverifikasi]"), id),
          () -> assertTrue(all.contains("Result: failed at determination"), all),
          () ->
              assertTrue(
                  round.rulebook().layout().questions().stream()
                      .allMatch(question -> all.contains("─ " + question.code() + " ")),
                  all));
      return;
    }
    throw new AssertionError("the round holds no unit that misses a minimum at determination");
  }

  @Test
  void whatIsNotThereIsToldApart() throws Exception {
    Path run = write(SyntheticRound.of("permenpanrb-10-2019", 5, 5));
    assertAll(
        () -> assertKind(PublicationException.Kind.UNKNOWN_UNIT, run, "U9"),
        () -> assertKind(PublicationException.Kind.NO_RUN, folder, "U0000001"));
    Files.writeString(
        run.resolve("results.json"),
        Files.readString(run.resolve("results.json")).replace("\"usulan\"", "\"usul\""));
    assertKind(PublicationException.Kind.RUN_UNREADABLE, run, "U0000001");
    Files.delete(run.resolve("results.json"));
    assertKind(PublicationException.Kind.NO_RESULTS, run, "U0000001");
  }

  private static void assertKind(PublicationException.Kind kind, Path run, String unit) {
    assertEquals(
        kind, assertThrows(PublicationException.class, () -> RunReader.read(run, unit)).kind());
  }

  @Test
  void aChangedRunIsNoticed() throws Exception {
    Path run = write(SyntheticRound.of("permenpanrb-10-2019", 5, 5));
    Path results = run.resolve("results.json");
    String changed =
        Files.readString(results)
            .replaceAll("\"status_akhir\":\"[a-z ]*\"", "\"status_akhir\":\"menunggu\"");
    Files.writeString(results, changed);
    assertEquals(false, RunReader.read(run, "U0000001").agrees());
  }
}
