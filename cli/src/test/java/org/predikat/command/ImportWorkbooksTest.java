package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.publication.ImportJson;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.worksheet.reading.SampleForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The import of workbooks, through the command line. */
final class ImportWorkbooksTest {
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-90-2021");

  @TempDir private Path folder;
  private Path round;
  private Path batch;

  @BeforeEach
  void makeRound() throws IOException {
    round = Files.createDirectories(folder.resolve("ronde"));
    batch = Files.createDirectories(folder.resolve("batch"));
    Files.writeString(
        round.resolve("round.yaml"),
        "year: 2023\ntitle: Contoh\nrulebook: " + RULEBOOK.id() + "\n");
    Files.writeString(
        round.resolve("agencies.csv"),
        "id_instansi,nama_instansi,jenis\nK1,Instansi,kementerian\n");
    Files.writeString(
        round.resolve("nominations.csv"),
        """
        id_unit,nama_unit,id_instansi,usulan
        U1,Unit Satu,K1,WBK
        U2,Unit Dua,K1,WBK
        U3,Unit Tiga,K1,WBK
        """);
  }

  private Run run(Path input, String... more) {
    Stream<String> args =
        Stream.concat(
            Stream.of("import", input.toString(), "--into", round.toString(), "--lang", "en"),
            Arrays.stream(more));
    if (!Arrays.asList(more).contains("--stage")) {
      args = Stream.concat(args, Stream.of("--stage", "desk"));
    }
    return Run.predikat(args.toArray(String[]::new));
  }

  private String table(String name) throws IOException {
    return Files.readString(round.resolve(name));
  }

  @Test
  void workbooksBecomeRowsWithTheirScoresBeside() throws IOException {
    SampleForm.best(RULEBOOK).write(batch.resolve("U1.xlsx"));
    SampleForm.with(RULEBOOK, ImmutableMap.of("P1.i.a", "Tidak")).write(batch.resolve("U2.xlsx"));
    SampleForm.best(RULEBOOK)
        .typeNumber("P1", SampleForm.VALUE, "1")
        .write(batch.resolve("U3.xlsx"));
    Path report = folder.resolve("laporan.json");
    Run run = run(batch, "--report", report.toString());
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("3  imported"), run.out());
    assertTrue(table("desk.csv").contains("\nU2,Tidak,A,"), table("desk.csv"));
    assertTrue(table("surveys.csv").contains("\nU1,4,,4,"), table("surveys.csv"));
    JsonNode files = JsonMapper.shared().readTree(Files.readString(report)).get("berkas");
    assertEquals("94.75", files.get(0).get("nilai_program").asString());
    assertEquals("94.75", files.get(0).get("nilai_berkas").asString());
    assertEquals("0", files.get(1).get("selisih").asString());
    assertEquals(0, files.get(1).get("jumlah_sel_berbeda").asInt());
    assertEquals("nilai_diketik", files.get(2).get("sebab").get(0).asString());
    assertEquals("P1", files.get(2).get("sel_berbeda").get(0).get("kode").asString());
  }

  @Test
  void theReportFollowsItsSchema() throws IOException {
    SampleForm.best(RULEBOOK)
        .typeNumber("P1", SampleForm.VALUE, "1")
        .write(batch.resolve("U1.xlsx"));
    Files.writeString(batch.resolve("rusak.xlsx"), "bukan buku kerja");
    Path report = folder.resolve("laporan.json");
    assertEquals(4, run(batch, "--report", report.toString()).exit());
    Schema schema;
    try (InputStream in = ImportJson.class.getResourceAsStream("import.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
    assertEquals(List.of(), schema.validate(Files.readString(report), InputFormat.JSON));
  }

  @Test
  void badWorkbooksStopNobody() throws IOException {
    Path good = SampleForm.best(RULEBOOK).write(batch.resolve("U1.xlsx"));
    byte[] bytes = Files.readAllBytes(good);
    Files.write(batch.resolve("U2.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(batch.resolve("U3.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    Files.write(batch.resolve("kosong.xlsx"), new byte[0]);
    Run run = run(batch);
    assertEquals(4, run.exit(), run.out());
    assertTrue(run.out().contains("1  imported"), run.out());
    assertTrue(run.out().contains("3  not imported"), run.out());
    assertTrue(run.out().contains("EXCEL_OLD_FORMAT (1)"), run.out());
    assertTrue(run.out().contains("EMPTY_FILE (1)"), run.out());
    assertTrue(table("desk.csv").contains("\nU1,Ya,"));
    assertEquals(2, table("desk.csv").lines().count());
  }

  @Test
  void workbooksInAnArchiveAreReadAndLeaveNothingBehind() throws IOException {
    Path form = SampleForm.best(RULEBOOK).write(folder.resolve("lembar.xlsx"));
    Path zip = batch.resolve("semua.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("a/U1.xlsx", "b\\U2.xlsx", "__MACOSX/U3.xlsx", "~$U3.xlsx")) {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(form, out);
        out.closeEntry();
      }
    }
    long before = passing();
    Run run = run(zip);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("2  imported"), run.out());
    assertTrue(
        table("imports.csv").contains("\nU2,desk,,semua.zip/b/U2.xlsx,"), table("imports.csv"));
    assertEquals(before, passing());
  }

  private static long passing() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("predikat-")).count();
    }
  }

  @Test
  void theIdMayStandInACellThatIsPointedOut() throws IOException {
    SampleForm form = SampleForm.best(RULEBOOK).typeText("P1.i.a", "Z", " U3 ");
    form.write(batch.resolve("lembar.xlsx"));
    String cell = form.sheetName() + "!Z" + form.rowOf("P1.i.a");
    assertEquals(4, run(batch).exit(), "without the option the unit is not certain");
    assertFalse(Files.exists(round.resolve("imports.csv")));
    Run run = run(batch, "--id-cell", cell);
    assertEquals(0, run.exit(), run.out());
    assertTrue(table("imports.csv").contains("\nU3,desk,,lembar.xlsx,"), table("imports.csv"));
    assertEquals(2, run(batch, "--id-cell", "Z6").exit());
    assertTrue(run(batch, "--id-cell", "Lain!Z6").out().contains("IMPORT_UNIT_UNCERTAIN (1)"));
  }

  @Test
  void aBlankWorksheetIsImportedAsBlank() throws IOException {
    SampleForm form = SampleForm.best(RULEBOOK);
    for (Question question : RULEBOOK.layout().questions()) {
      if (question.inputs().isEmpty()) {
        form.clear(question.code(), SampleForm.ANSWER);
      }
      for (Question.Input input : question.inputs()) {
        form.clear(question.code() + "." + input.code(), SampleForm.ANSWER);
      }
    }
    form.write(batch.resolve("U1.xlsx"));
    Run run = run(batch);
    assertEquals(0, run.exit(), run.out());
    assertTrue(table("imports.csv").contains(",0,113,0,0,"), table("imports.csv"));
  }

  @Test
  void aFilledTemplateComesBackAsTheSameRound() throws IOException {
    Path full = folder.resolve("lengkap");
    good(
        "sample",
        "--rulebook",
        RULEBOOK.id(),
        "--units",
        "25",
        "--seed",
        "5",
        "--out",
        full.toString());
    good(
        "template",
        "--filled",
        full.toString(),
        "--stage",
        "desk",
        "--out",
        folder.resolve("d").toString());
    good(
        "template",
        "--filled",
        full.toString(),
        "--stage",
        "field",
        "--out",
        folder.resolve("f").toString());
    round = Files.createDirectories(folder.resolve("kembali"));
    for (String name : List.of("round.yaml", "nominations.csv", "agencies.csv")) {
      Files.copy(full.resolve(name), round.resolve(name));
    }
    Run desk = run(folder.resolve("d"));
    assertEquals(0, desk.exit(), desk.out());
    assertTrue(desk.out().contains("25  imported"), desk.out());
    assertFalse(desk.out().contains("other than in the file"), desk.out());
    Run field = run(folder.resolve("f"), "--stage", "field");
    assertEquals(0, field.exit(), field.out());
    for (String name : List.of("desk.csv", "field.csv")) {
      assertEquals(Files.readString(full.resolve(name)), table(name), name);
    }
    assertEquals(results(full), results(round));
    Run other = run(folder.resolve("d"), "--stage", "field");
    assertTrue(other.out().contains("IMPORT_STAGE_DIFFERS (25)"), other.out());
  }

  private static void good(String... args) {
    Run run = Run.predikat(args);
    assertEquals(0, run.exit(), run.out() + run.err());
  }

  private String results(Path input) throws IOException {
    Path out = folder.resolve("hasil-" + input.getFileName());
    Run.predikat("evaluate", input.toString(), "--out", out.toString(), "--outputs", "csv");
    return Files.readString(out.resolve("results.csv"));
  }
}
