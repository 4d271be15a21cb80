package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrecheckCommandTest {
  private static final String FIXTURE = "../fixtures/worksheets/unit-contoh.json";
  private static final String WORKBOOKS = "../fixtures/worksheets-broken/";
  private static final String LAW = "--rulebook=permenpanrb-5-2024";
  private static final String TPI = "--layer=tpi";

  @TempDir private Path folder;

  private static Run precheck(String language, String... args) {
    return Run.predikat(
        Stream.concat(Stream.of("--lang=" + language, "precheck"), Stream.of(args))
            .toArray(String[]::new));
  }

  @Test
  void showsWhatAWorksheetLacksForEachPredikat() {
    Run outcome = precheck("en", FIXTURE, LAW, TPI);
    assertEquals(0, outcome.exit(), outcome.err());
    outcome.says(
        "unit-contoh.json (answer document of the portal, answers of the internal assessors",
        "UK-0001, Unit Contoh",
        "Answers: 111 given, 2 blank, 0 not usable",
        "WBK: not reached; minimums missed: 3. Fewest steps of better answers that would reach"
            + " all: 6 (questions: 4).",
        "- P2.ii.a TI untuk mengukur kinerja unit: C -> A, +0.50 points, for total, pengungkit, TT",
        "WBBM: not reached; minimums missed: 8. Fewest steps of better answers that would reach"
            + " all: 28 (questions: 18).",
        "- R3.iii.a Penurunan pelanggaran disiplin: 2 of 4 -> 0 of 4",
        "total Nilai total: 73.97 of 100");
    assertFalse(outcome.out().contains("P1.iii.a Kegiatan"), "answers are shown only with --all");
    precheck("en", FIXTURE, LAW, TPI, "--all").says("P1.iii.a Kegiatan berjalan menurut rencana");
  }

  @Test
  void readsTheLayerThatIsAskedFor() {
    precheck("en", FIXTURE, LAW, "--layer", "unit", "--proposed", "wbk")
        .says("answers of the unit", "total Nilai total: ");
  }

  @Test
  void speaksIndonesian() {
    precheck("id", FIXTURE, LAW, TPI, "--proposed=WBK")
        .says(
            "WBK: belum tercapai; minimum yang belum: 3.",
            "Kekurangan bukti:",
            "Jawaban tidak boleh melebihi buktinya");
  }

  @Test
  void givesTheSameToPrograms() {
    Run outcome = precheck("en", FIXTURE, LAW, TPI, "--json");
    assertEquals(0, outcome.exit(), outcome.err());
    JsonNode json = new JsonMapper().readTree(outcome.out());
    assertEquals("permenpanrb-5-2024", json.get("rulebook").asString());
    assertEquals("UK-0001", json.get("id_unit").asString());
    assertEquals(2, json.get("jawaban").get("kosong").size());
    assertEquals(6, json.get("predikat").get(0).get("langkah").asInt());
    assertEquals("terjangkau", json.get("predikat").get(1).get("keadaan").asString());
    assertEquals(
        "P2.ii.a", json.get("predikat").get(0).get("perbaikan").get(0).get("kode").asString());
  }

  @Test
  void settingsChangeWhatBlanksCountFor() {
    Run skipped = precheck("en", FIXTURE, LAW, TPI, "--setting", "blank_answer=skip");
    assertEquals(0, skipped.exit(), skipped.err());
    skipped.says("The scores below leave blank answers out of the mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--layer=x | 'x' is no layer of answers",
        "--proposed=x | 'x' is no predikat",
        "--depth=-1 | --depth must not be negative",
        "--setting=x=1 | x",
        "--setting=blank_answer=x | refuse, zero, skip"
      })
  void refusesWhatItDoesNotKnow(String option, String reason) {
    Run outcome = precheck("en", FIXTURE, LAW, option);
    assertEquals(2, outcome.exit());
    assertTrue(outcome.err().contains(reason), outcome.err());
  }

  @Test
  void doesNotGuessTheRulebook() {
    Run outcome = precheck("en", FIXTURE, TPI);
    assertEquals(2, outcome.exit());
    assertTrue(
        outcome.err().contains("give one of these with --rulebook: permenpanrb-52-2014, "),
        outcome.err());
  }

  @Test
  void wantsTheWorksheetOfOneUnit() throws IOException {
    assertEquals(2, precheck("en", folder.toString(), LAW).exit());
    assertEquals(2, precheck("en", folder.resolve("none").toString(), LAW).exit());
    Path list = folder.resolve("units.json");
    Files.writeString(list, "{\"tahun\": 2026, \"units\": [{\"id\": \"U1\", \"nama\": \"Unit\"}]}");
    Run outcome = precheck("en", list.toString(), LAW);
    assertEquals(2, outcome.exit());
    assertTrue(outcome.err().contains("lists nominated units"), outcome.err());
  }

  @Test
  void saysWhyAFileIsNoWorksheet() throws IOException {
    Path text = folder.resolve("lke.xlsx");
    Files.writeString(text, "bukan lembar kerja");
    for (String[] args : new String[][] {{text.toString(), LAW}, {text.toString()}}) {
      Run outcome = precheck("en", args);
      assertEquals(4, outcome.exit(), outcome.err());
      assertTrue(outcome.err().contains("no worksheet that can be used"), outcome.err());
      assertEquals("", outcome.out());
    }
  }

  @Test
  void anAnswerThatIsNoneCountsAsBlankAndAsAnError() throws IOException {
    Path changed = folder.resolve("unit.json");
    String text = Files.readString(Path.of(FIXTURE));
    Files.writeString(
        changed,
        text.replace(
            "{\"soal_id\": 2, \"jawaban_unit\": \"A\", " + "\"jawaban_tpi\": \"A\"}",
            "{\"soal_id\": 2, \"jawaban_unit\": \"A\", " + "\"jawaban_tpi\": \"X\"}"));
    Run outcome = precheck("en", changed.toString(), LAW, TPI);
    assertEquals(4, outcome.exit());
    outcome.says("2 blank, 1 not usable", "- P1.i.b", "WBK: not reached");
  }

  @Test
  void saysWhereAWorkbookStoresOtherScoresAndWhy() {
    Run outcome =
        precheck("en", WORKBOOKS + "WORKSHEET_DEFECT/input.xlsx", "--rulebook=permenpanrb-90-2021");
    assertEquals(0, outcome.exit(), outcome.err());
    outcome.says(
        "input.xlsx (annex form)",
        "Scores stored in the file: 68 compared, 2 differ from those of the program.",
        "known defect of the official workbook (sheet LKE ZI, row 173, column L)",
        "WBK: every minimum holds.",
        "Smallest distances:");
  }

  @Test
  void namesTheCellsOfBlankAnswers() {
    Run outcome =
        precheck(
            "en",
            WORKBOOKS + "WORKSHEET_BLANK_SKIPPED/input.xlsx",
            "--rulebook=permenpanrb-90-2021",
            "--proposed=WBK");
    assertEquals(0, outcome.exit(), outcome.err());
    outcome.says(
        "Answers: 112 given, 1 blank, 0 not usable",
        "(sheet LKE ZI, row 47, column K)",
        "P3.iii: program 1.04, file 1.25; the workbook leaves blank answers out of the mean");
  }

  @Test
  void asksForTheLayerWhereAWorkbookHasSeveral() {
    String file = WORKBOOKS + "WORKSHEET_LAYER_AMBIGUOUS/input.xlsx";
    Run outcome = precheck("en", file, "--rulebook=permenpanrb-90-2021");
    assertEquals(4, outcome.exit());
    assertTrue(outcome.err().contains("--layer unit, --layer tpi"), outcome.err());
  }
}
