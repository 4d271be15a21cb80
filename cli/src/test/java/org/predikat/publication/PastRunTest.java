package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.comparison.UnitResult;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.standing.Standing;

class PastRunTest {
  private static final int UNITS = 700;

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

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void aWholeRunReadBackIsTheSame(String rulebook) throws Exception {
    Round round = SyntheticRound.of(rulebook, UNITS, 9);
    Evaluation evaluation = RoundEvaluator.run(round, 1, ProgressListener.NONE);
    Standing standing = Standing.of(evaluation);
    Path folderOfRun = write(round);
    for (int threads = 1; threads <= 3; threads++) {
      PastRun run = RunReader.readAll(folderOfRun, threads);
      assertEquals(UNITS, run.size());
      assertEquals(round.rulebook().minimums(), run.round().rulebook().minimums());
      for (int unit = 0; unit < UNITS; unit++) {
        UnitDossier expected = round.dossiers().get(unit);
        UnitDossier found = run.round().dossiers().get(unit);
        assertEquals(agencyId(round, expected), agencyId(run.round(), found));
        assertEquals(expected.id(), found.id());
        assertEquals(expected.conditions(), found.conditions());
        assertEquals(expected.exemptions(), found.exemptions());
        assertEquals(expected.desk(), found.desk());
        assertEquals(expected.field(), found.field());
        assertEquals(expected.errors(), found.errors());
        UnitResult recorded = run.recorded(unit);
        assertTrue(run.scoresAgree(unit), expected.id());
        assertEquals(evaluation.status(unit), recorded.status());
        assertEquals(evaluation.awarded(unit), recorded.awarded());
        assertEquals(standing.rank(unit), recorded.rank());
        assertEquals(standing.tied(unit), recorded.tied());
        assertEquals(evaluation.outcome(unit).desk().isPresent(), recorded.desk().isPresent());
      }
    }
  }

  private static Optional<String> agencyId(Round round, UnitDossier unit) {
    return unit.agency() < 0
        ? Optional.empty()
        : Optional.of(round.agencies().get(unit.agency()).id());
  }

  @Test
  void theManifestIsReadBack() throws Exception {
    Path run = write(SyntheticRound.of("permenpanrb-90-2021", 3, 5));
    RunManifest manifest = RunReader.readAll(run, 1).manifest();
    assertAll(
        () -> assertEquals("permenpanrb-90-2021", manifest.rulebook()),
        () -> assertEquals(64, manifest.rulebookHash().length()),
        () -> assertEquals("refuse", manifest.settings().get("blank_answer")),
        () -> assertFalse(manifest.version().isEmpty()),
        () ->
            assertTrue(
                manifest.outputs().stream().anyMatch(file -> file.name().equals("results.json"))));
  }

  @Test
  void whatWasRecordedIsToldNotWhatIsWorkedOutNow() throws Exception {
    Path run = write(SyntheticRound.of("permenpanrb-10-2019", 5, 5));
    Path results = run.resolve("results.json");
    String text = Files.readString(results);
    String changed =
        text.replaceAll("\"status_akhir\":\"[a-z ]*\"", "\"status_akhir\":\"menunggu\"")
            .replaceFirst("\"desk\":\\{\"total\":\"[0-9./]*\"", "\"desk\":{\"total\":\"200/3\"");
    assertFalse(changed.equals(text));
    Files.writeString(results, changed);
    PastRun past = RunReader.readAll(run, 1);
    int altered = 0;
    for (int unit = 0; unit < past.size(); unit++) {
      assertEquals(FinalStatus.PENDING, past.recorded(unit).status());
      if (!past.scoresAgree(unit)) {
        NodeScores desk = past.recorded(unit).desk().orElseThrow();
        assertEquals(Points.of(200, 3), desk.points(0));
        altered++;
      }
    }
    assertEquals(1, altered);
  }

  @Test
  void aDamagedRunIsRefused() throws Exception {
    Path run = write(SyntheticRound.of("permenpanrb-10-2019", 5, 5));
    Path results = run.resolve("results.json");
    String text = Files.readString(results);
    assertUnreadable(run, text.substring(0, text.length() - 4));
    assertUnreadable(run, text.substring(0, text.length() - 400));
    assertUnreadable(run, text.replace("\"usulan\"", "\"usul\""));
    assertUnreadable(run, text.replace("\"kesalahan\":[]", "\"kesalahan\":[\"NOTHING\"]"));
    assertUnreadable(run, text.replace("U0000002", "U0000001"));
    assertUnreadable(run, "");
    Files.writeString(run.resolve("manifest.json"), "{");
    assertUnreadable(run, text);
  }

  private static void assertUnreadable(Path run, String results) throws Exception {
    Files.writeString(run.resolve("results.json"), results);
    assertEquals(
        PublicationException.Kind.RUN_UNREADABLE,
        assertThrows(PublicationException.class, () -> RunReader.readAll(run, 2)).kind());
  }
}
