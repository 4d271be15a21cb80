package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

/** The import of the portal's JSON, through the command line. */
final class ImportCommandTest {
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-5-2024");

  @TempDir private Path folder;

  private Path round() {
    return folder.resolve("ronde");
  }

  private Run run(Path input, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("import", input.toString(), "--into", round().toString(), "--lang", "en"));
    args.addAll(Arrays.asList(more));
    if (!args.contains("--stage")) {
      args.addAll(List.of("--stage", "desk"));
    }
    if (!Files.exists(round())) {
      args.addAll(List.of("--rulebook", RULEBOOK.id(), "--year", "2026", "--agency", "K1"));
    }
    return Run.predikat(args.toArray(String[]::new));
  }

  /** Every question answered alike; {@code option} 0 is the best. */
  private static String document(String unit, int option) {
    List<String> answers = new ArrayList<>();
    for (Question question : RULEBOOK.layout().questions()) {
      String text = "3.5";
      if (question.type() instanceof AnswerType.Choice choice) {
        text = choice.options().get(Math.min(option, choice.options().size() - 1)).code();
      }
      for (int id : question.portalIds()) {
        answers.add(answer(id, text));
      }
      question
          .inputs()
          .forEach(input -> input.portalIds().forEach(id -> answers.add(answer(id, "4"))));
    }
    return "{\"unit_id\":\""
        + unit
        + "\",\"nama_unit\":\"Unit Contoh\",\"tahun\":2026,\"answers\":["
        + String.join(",", answers)
        + "]}";
  }

  private static String answer(int id, String text) {
    return "{\"soal_id\":" + id + ",\"jawaban_unit\":\"" + text + "\",\"jawaban_tpi\":null}";
  }

  private static String list(String category, String... units) {
    return "{\"tahun\":2026,\"units\":["
        + String.join(
            ",",
            Arrays.stream(units)
                .map(
                    unit ->
                        "{\"id\":\""
                            + unit
                            + "\",\"nama\":\"Unit "
                            + unit
                            + "\",\"kategori\":\""
                            + category
                            + "\"}")
                .toList())
        + "]}";
  }

  /** Three units and their lists. */
  private Path batch() throws IOException {
    Path batch = Files.createDirectories(folder.resolve("batch"));
    Path answers = Files.createDirectories(batch.resolve("lke/jawaban-unit"));
    Files.writeString(batch.resolve("unit-wbk"), list("WBK-AFIRMASI", "U1", "U2"));
    Files.writeString(batch.resolve("unit-wbbm.json"), list("WBBM", "U3"));
    Files.writeString(answers.resolve("satu.json"), document("U1", 0));
    Files.writeString(answers.resolve("U2"), document("U2", 1));
    Files.writeString(answers.resolve("U3.json"), document("U3", 2));
    return batch;
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            folder.relativize(file).toString(),
            Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
      }
    }
    return hashes;
  }

  private String table(String name) throws IOException {
    return Files.readString(round().resolve(name));
  }

  @Test
  void aFolderBecomesARound() throws IOException {
    Path batch = batch();
    Map<String, String> before = hashes(batch);
    Run run = run(batch);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("3  imported"), run.out());
    assertEquals(before, hashes(batch), "a source was changed");
    assertTrue(table("nominations.csv").contains("\nU1,Unit U1,K1,WBK,"), table("nominations.csv"));
    assertTrue(table("nominations.csv").contains("\nU3,Unit U3,K1,WBBM,"));
    assertEquals(3, table("nominations.csv").split(",Ya,").length, "affirmed");
    assertTrue(table("surveys.csv").contains("\nU1,3.5,,3.5,"), table("surveys.csv"));
    assertEquals(4, table("imports.csv").lines().count());
  }

  @Test
  void anImportedRoundIsEvaluated() throws IOException {
    String[] sample = {
      "sample", "--rulebook", RULEBOOK.id(), "--units", "4", "--out", round().toString()
    };
    assertEquals(0, Run.predikat(sample).exit());
    Files.delete(round().resolve("desk.csv"));
    Files.delete(round().resolve("surveys.csv"));
    Path batch = Files.createDirectories(folder.resolve("batch"));
    for (String line : table("nominations.csv").lines().skip(1).toList()) {
      String unit = line.substring(0, line.indexOf(','));
      Files.writeString(batch.resolve(unit + ".json"), document(unit, 0));
    }
    Run imported = run(batch, "--year", "2026");
    assertEquals(0, imported.exit(), imported.out() + imported.err());
    Path results = folder.resolve("results");
    Run evaluated =
        Run.predikat(
            "evaluate", round().toString(), "--out", results.toString(), "--through", "desk");
    assertEquals(0, evaluated.exit(), evaluated.out() + evaluated.err());
    String total = Files.readString(results.resolve("results.csv"));
    assertEquals(5, total.lines().count());
    // 100 less an eighth of 35 (3.5 of 4 in both surveys), less 2 (as many breaches of discipline
    // as
    // last year), less two thirds of 2 (4 of 12 wealth reports, twice).
    assertTrue(total.contains(",92 7/24,"), total);
  }

  @Test
  void anArchiveAndJsonLinesGiveTheSameTables() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch).exit());
    Map<String, String> wanted = hashes(round());
    Files.move(round(), folder.resolve("first"));

    Path zip = folder.resolve("batch.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(batch)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(batch.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    assertEquals(0, run(zip).exit());
    assertSameTables(wanted);
    Files.move(round(), folder.resolve("second"));

    Path lines = folder.resolve("batch.jsonl");
    Files.writeString(
        lines,
        String.join(
            "\n",
            document("U3", 2),
            document("U1", 0),
            list("WBK-AFIRMASI", "U1", "U2"),
            list("WBBM", "U3"),
            document("U2", 1)));
    Run run = run(lines);
    assertEquals(0, run.exit(), run.out());
    assertSameTables(wanted);
    assertTrue(table("imports.csv").contains(",batch.jsonl:2,"), table("imports.csv"));
  }

  private void assertSameTables(Map<String, String> wanted) throws IOException {
    Map<String, String> actual = hashes(round());
    for (String name : List.of("nominations.csv", "desk.csv", "surveys.csv", "agencies.csv")) {
      assertEquals(wanted.get(name), actual.get(name), name);
    }
  }

  @Test
  void theSameFilesAgainChangeNothing() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch).exit());
    Map<String, String> before = hashes(round());
    Run again = run(batch);
    assertEquals(0, again.exit(), again.out());
    assertTrue(again.out().contains("3  there already"), again.out());
    assertEquals(before, hashes(round()));
  }

  @Test
  void threadsDoNotMatter() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch, "--threads", "1").exit());
    Map<String, String> one = hashes(round());
    Files.move(round(), folder.resolve("first"));
    assertEquals(0, run(batch, "--threads", "4").exit());
    assertEquals(one, hashes(round()));
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() throws IOException {
    Path batch = batch();
    String lists = batch.resolve("unit-wbk").toString();
    String wbbm = batch.resolve("unit-wbbm.json").toString();
    String answers = batch.resolve("lke").toString();
    String again = batch.resolve("lke/jawaban-unit/satu.json").toString();
    assertEquals(0, run(batch.resolve("unit-wbk"), wbbm, answers, again).exit());
    Map<String, String> one = hashes(round());
    Files.move(round(), folder.resolve("first"));
    assertEquals(0, run(batch.resolve("lke/jawaban-unit/satu.json"), answers, wbbm, lists).exit());
    assertEquals(one, hashes(round()));
  }

  @Test
  void aBadFileAmongGoodOnesStopsNobody() throws IOException {
    Path batch = batch();
    Files.writeString(batch.resolve("rusak.json"), "{\"answers\": [");
    Files.writeString(batch.resolve("rusak.xlsx"), "bukan buku kerja");
    Run run = run(batch);
    assertEquals(4, run.exit(), run.out());
    assertTrue(run.out().contains("3  imported"), run.out());
    assertTrue(run.out().contains("2  not imported"), run.out());
    assertEquals(4, table("desk.csv").lines().count());
  }

  @Test
  void anInvalidAnswerKeepsTheUnitFromBeingEvaluated() throws IOException {
    Path batch = batch();
    Path file = batch.resolve("lke/jawaban-unit/satu.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("\"jawaban_unit\":\"Ya\"", "\"jawaban_unit\":\"Mungkin\""));
    Run run = run(batch);
    assertEquals(4, run.exit(), run.out());
    assertTrue(run.out().contains("3  imported"), run.out());
    assertTrue(table("desk.csv").contains("\nU1,?,A,"), table("desk.csv"));
    assertTrue(Run.predikat("validate", round().toString()).out().contains("UNKNOWN_ANSWER (1)"));
  }

  @Test
  void anotherFileForAUnitIsAConflict() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch).exit());
    Map<String, String> before = hashes(round());
    Files.writeString(batch.resolve("lke/jawaban-unit/satu.json"), document("U1", 1));
    Run conflict = run(batch);
    assertEquals(4, conflict.exit());
    assertTrue(conflict.out().contains("1  in conflict"), conflict.out());
    assertTrue(conflict.out().contains("--replace U1"), conflict.out());
    assertEquals(before, hashes(round()));

    Run replaced = run(batch, "--replace", "U1");
    assertEquals(0, replaced.exit(), replaced.out());
    assertTrue(replaced.out().contains("1  imported, replacing"), replaced.out());
    assertTrue(table("desk.csv").contains("\nU1,Tidak,B,"), table("desk.csv"));
    assertEquals(4, table("desk.csv").lines().count());
    assertEquals(0, run(batch).exit());
  }

  @Test
  void twoFilesForAUnitAreBothLeftOut() throws IOException {
    Path batch = batch();
    Files.writeString(batch.resolve("lain.json"), document("U1", 1));
    Files.writeString(batch.resolve("salinan.json"), document("U2", 1));
    Run run = run(batch);
    assertEquals(4, run.exit());
    assertTrue(run.out().contains("2  in conflict"), run.out());
    assertTrue(run.out().contains("2  imported"), run.out());
    assertTrue(run.out().contains("1  there already"), "a copy: " + run.out());
    assertFalse(table("desk.csv").contains("\nU1,"));
  }

  @Test
  void whatStandsInTheRoundIsKeptByteForByte() throws IOException {
    Path round = Files.createDirectories(round());
    Files.writeString(
        round.resolve("round.yaml"), "year: 2026\ntitle: Lama\nrulebook: permenpanrb-5-2024\n");
    Files.writeString(
        round.resolve("nominations.csv"),
        String.join(
            "\r\n",
            "\uFEFFDaftar usulan;;;",
            "ID UNIT;nama_unit;id_instansi;usulan",
            "U1;\"Unit; satu\";K1;WBK",
            "U9;Unit Sembilan;K1;WBK",
            ""));
    Files.writeString(
        round.resolve("agencies.csv"),
        "id_instansi,nama_instansi,jenis\nK1,Instansi,kementerian\n");
    Files.writeString(
        round.resolve("desk.csv"),
        String.join(
            "\r\n",
            "id_unit;catatan;P1.i.a;P1.i.b",
            "U9;\"baris satu",
            "baris \"\"dua\"\"\"; ya ;\"b\"",
            ";;;",
            "U8;x;Ya;A",
            ""));
    Files.writeString(round.resolve("register.csv"), "apa saja\n");
    Files.createDirectories(round.resolve("arsip"));
    Files.writeString(round.resolve("arsip/surat.txt"), "surat");
    Files.writeString(
        round.resolve("surveys.csv"),
        "id_unit,spak_sendiri,spak_eksternal,responden_spak_sendiri\nU1,,3.1,40\nU9,3.2,,\n");
    Path file = folder.resolve("U1.json");
    Files.writeString(file, document("U1", 0));
    Run run = run(file);
    assertEquals(0, run.exit(), run.out() + run.err());
    List<String> lines = table("desk.csv").lines().toList();
    assertTrue(lines.get(0).startsWith("id_unit;catatan;P1.i.a;P1.i.b;P1.ii.a;"), lines.get(0));
    assertTrue(
        table("desk.csv").contains("\nU9;\"baris satu\r\nbaris \"\"dua\"\"\"; ya ;\"b\";;;"),
        table("desk.csv"));
    assertTrue(table("desk.csv").contains("\nU1;;Ya;A;Ya;"), table("desk.csv"));
    assertEquals("surat", Files.readString(round.resolve("arsip/surat.txt")));
    assertEquals("apa saja\n", table("register.csv"));
    assertTrue(
        table("surveys.csv").contains("\nU1,3.5,3.1,40,3.5,\nU9,3.2,,,,\n"), table("surveys.csv"));
    assertTrue(table("nominations.csv").startsWith("\uFEFFDaftar usulan;;;\r\n"));

    Path other = folder.resolve("U9.json");
    Files.writeString(other, document("U9", 1));
    String before = table("desk.csv");
    assertEquals(4, run(other).exit());
    assertEquals(before, table("desk.csv"));
    Run replaced = run(other, "--replace", "U9");
    assertEquals(0, replaced.exit(), replaced.out());
    assertTrue(
        table("desk.csv").contains("\nU9;\"baris satu\r\nbaris \"\"dua\"\"\";Tidak;B;Tidak;"),
        table("desk.csv"));
    assertTrue(table("desk.csv").contains("\r\nU8;x;Ya;A;"), table("desk.csv"));
  }

  @Test
  void theFieldStageFillsItsOwnTables() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch).exit());
    String desk = table("desk.csv");
    Run run = run(batch, "--stage", "field");
    assertEquals(0, run.exit(), run.out());
    assertEquals(desk, table("desk.csv"));
    assertEquals(desk, table("field.csv"));
    assertTrue(table("surveys.csv").contains("\nU1,3.5,3.5,3.5,3.5,"), table("surveys.csv"));
    assertEquals(7, table("imports.csv").lines().count());
  }

  @Test
  void theUnitIsTakenFromTheMapThenTheCellThenTheName() throws IOException {
    Path batch = Files.createDirectories(folder.resolve("batch"));
    Files.writeString(batch.resolve("unit-wbk.json"), list("WBK", "U1", "U2", "U3"));
    Files.writeString(batch.resolve("U1.json"), document("U2", 0));
    Files.writeString(batch.resolve("U3.json"), document("X", 1).replace("\"unit_id\":\"X\",", ""));
    Path map = folder.resolve("peta.csv");
    Files.writeString(map, "\uFEFFberkas;id_unit;ket\nU1.json;U1;\ntidak-ada.json;U2;\n");
    Run mapped = run(batch, "--map", map.toString());
    assertEquals(0, mapped.exit(), mapped.out());
    assertTrue(mapped.out().contains("IMPORT_UNIT_DISAGREES (1)"), mapped.out());
    assertTrue(mapped.out().contains("IMPORT_NAME_UNUSED (1)"), mapped.out());
    assertTrue(table("imports.csv").contains("\nU1,desk,unit,U1.json,"));
    assertTrue(table("imports.csv").contains("\nU3,desk,unit,U3.json,"));
    Files.move(round(), folder.resolve("first"));
    assertEquals(0, run(batch).exit());
    assertTrue(
        table("imports.csv").contains("\nU2,desk,unit,U1.json,"), "the cell before the name");
  }

  @ParameterizedTest
  @CsvSource({
    "'berkas,unit\n', 4, columns",
    "'berkas,id_unit\nU1.json,\n', 4, line 2",
    "'berkas,id_unit\nU1.json,U1\nU1.json,U2\n', 4, twice",
    "'berkas,id_unit\n\"U1.json,U1\n', 4, columns"
  })
  void aBrokenMapIsRefused(String text, int exit, String said) throws IOException {
    Path map = folder.resolve("peta.csv");
    Files.writeString(map, text);
    Run run = run(batch(), "--map", map.toString());
    assertEquals(exit, run.exit(), run.err());
    assertTrue(run.err().contains(said), run.err());
    assertFalse(Files.exists(round()));
  }

  @Test
  void aTrialWritesNothing() throws IOException {
    Path report = folder.resolve("report.csv");
    Run run = run(batch(), "--dry-run", "--report", report.toString());
    assertEquals(0, run.exit(), run.out());
    assertFalse(Files.exists(round()));
    List<String> lines = Files.readAllLines(report);
    assertEquals(4, lines.size());
    assertTrue(lines.get(0).startsWith("berkas,id_unit,hasil,bentuk,lapis,terjawab,"));
    assertTrue(
        lines.get(1).startsWith("lke/jawaban-unit/U2,U2,diimpor,JSON,unit,113,0,0,"), lines.get(1));
  }

  @Test
  void aRoundThatIsNoFolderIsRefusedWithTheWayOut() throws IOException {
    Path batch = batch();
    Path flat = folder.resolve("ronde.csv");
    Files.writeString(flat, "id_unit\n");
    Run run =
        Run.predikat(
            "import",
            batch.toString(),
            "--stage",
            "desk",
            "--into",
            flat.toString(),
            "--lang",
            "en");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("Save each of its sheets as CSV"), run.err());

    Run fresh =
        Run.predikat(
            "import",
            batch.toString(),
            "--stage",
            "desk",
            "--into",
            round().toString(),
            "--lang",
            "en");
    assertEquals(2, fresh.exit());
    assertTrue(fresh.err().contains("--rulebook and --year"), fresh.err());

    Run other =
        Run.predikat(
            "import",
            batch.toString(),
            "--stage",
            "desk",
            "--into",
            batch.toString(),
            "--lang",
            "en");
    assertEquals(2, other.exit());
    assertTrue(other.err().contains("is no round"), other.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--stage, panel, 'no stage'",
    "--layer, tpn, 'no layer'",
    "--format, csv, 'with --report only'",
    "--threads, 0, '--threads'",
    "--show, -1, '--show'",
  })
  void aSlipOnTheCommandLineIsExplained(String option, String value, String said)
      throws IOException {
    Run run = run(batch(), option, value);
    assertEquals(2, run.exit(), run.err());
    assertTrue(run.err().contains(said), run.err());
    assertFalse(Files.exists(round()));
  }

  @Test
  void whatIsNotThereIsNamed() {
    Run run = run(folder.resolve("tidak-ada"));
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("does not exist"), run.err());
  }

  @Test
  void aNamedFileOfAnotherKindIsAnError() throws IOException {
    assertEquals(0, run(batch()).exit());
    Path file = folder.resolve("surat.pdf");
    Files.writeString(file, "%PDF-1.7");
    Run run = run(file);
    assertEquals(4, run.exit());
    assertTrue(run.out().contains("WRONG_EXTENSION (1)"), run.out());
  }

  @Test
  void noticesAboutOneFileAreBounded() throws IOException {
    assertEquals(0, run(batch()).exit());
    List<String> answers = new ArrayList<>();
    for (int id = 1000; id < 3000; id++) {
      answers.add(answer(id, "A"));
    }
    Path file = folder.resolve("U1.json");
    Files.writeString(file, "{\"answers\":[" + String.join(",", answers) + "]}");
    Run run = run(file);
    assertEquals(4, run.exit());
    assertTrue(run.out().contains("PORTAL_QUESTION_UNKNOWN (500)"), run.out());
    assertTrue(run.out().contains("LIMIT_REACHED (1)"), run.out());
  }

  @Test
  void aBombIsNotOpened() throws IOException {
    Path bomb = folder.resolve("bom.zip");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream file = Files.newOutputStream(bomb);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("U1.json"));
      for (int i = 0; i < 1_100; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    Path batch = batch();
    Files.move(bomb, batch.resolve("bom.zip"));
    Run run = run(batch);
    assertEquals(4, run.exit());
    assertTrue(run.out().contains("ARCHIVE_BOMB (1)"), run.out());
    assertTrue(run.out().contains("3  imported"), run.out());
  }

  @Test
  void aRoundWithABrokenTableIsLeftAsItIs() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch).exit());
    Files.writeString(round().resolve("desk.csv"), "id_unit,P1.i.a\nU1,\"Ya\nU2,Ya\n");
    Map<String, String> before = hashes(round());
    Run run = run(batch);
    assertEquals(4, run.exit());
    assertTrue(run.out().contains("QUOTE_UNTERMINATED"), run.out());
    assertEquals(before, hashes(round()));
  }

  @Test
  void aKilledImportLeavesTheOldRound() throws IOException {
    Path batch = batch();
    assertEquals(0, run(batch).exit());
    byte[] desk = Files.readAllBytes(round().resolve("desk.csv"));
    // What a process that was killed between the two renames leaves behind.
    Files.move(round(), folder.resolve(".ronde.old-1"));
    Path partial = Files.createDirectories(folder.resolve(".ronde.partial-1"));
    Files.writeString(partial.resolve("desk.csv"), "separuh");
    Run run = run(batch);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("3  there already"), run.out());
    assertArrayEquals(desk, Files.readAllBytes(round().resolve("desk.csv")));
    assertFalse(Files.exists(partial));
  }

  @Test
  void aNewRoundIntoWhichNothingGoesIsNotBegun() throws IOException {
    Path file = Files.writeString(folder.resolve("U1.json"), document("U1", 0));
    Run run = run(file);
    assertEquals(4, run.exit());
    assertTrue(run.out().contains("UNKNOWN_UNIT"), run.out());
    assertTrue(run.out().contains("The round has not changed."), run.out());
    assertFalse(Files.exists(round()));
  }
}
