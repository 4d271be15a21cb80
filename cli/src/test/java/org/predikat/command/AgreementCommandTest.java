package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.publication.agreement.AgreementJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code agreement} says of {@code fixtures/agreement}, and of tables that are faulty. */
class AgreementCommandTest {
  private static final Path FIXTURE = Path.of("..", "fixtures", "agreement");
  private static final Path ACTUAL = Path.of("target", "agreement");

  @TempDir private Path folder;

  private Path copy() throws IOException {
    Path round = Files.createDirectory(folder.resolve("round"));
    try (Stream<Path> files = Files.list(FIXTURE.resolve("round"))) {
      for (Path file : files.toList()) {
        Files.copy(file, round.resolve(file.getFileName().toString()));
      }
    }
    return round;
  }

  private static JsonNode json(Path round, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("agreement", round.toString(), "--json"));
    args.addAll(List.of(more));
    Run run = Run.predikat(args.toArray(new String[0]));
    try (InputStream in = AgreementJson.class.getResourceAsStream("../" + AgreementJson.SCHEMA)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(List.of(), schema.validate(run.out(), InputFormat.JSON), run.err());
    }
    return JsonMapper.shared().readTree(run.out());
  }

  @ParameterizedTest
  @CsvSource({"id", "en"})
  void saysWhatItSaid(String language) throws IOException {
    Run run = Run.predikat("--lang=" + language, "agreement", FIXTURE.resolve("round").toString());
    assertEquals(0, run.exit(), run.err());
    String name = "agreement-" + language + ".txt";
    ExpectedFile.compare(
        FIXTURE.resolve("expected").resolve(name),
        ACTUAL.resolve(name),
        run.out().replace("\r\n", "\n"));
  }

  @Test
  void writesTablesAsItWroteThem() throws IOException {
    Path csv = folder.resolve("agreement.csv");
    Path units = folder.resolve("units.csv");
    Run run =
        Run.predikat(
            "agreement",
            FIXTURE.resolve("round").toString(),
            "--csv=" + csv,
            "--units=" + units,
            "--csv-dialect=id");
    assertEquals(0, run.exit(), run.err());
    for (Path file : List.of(csv, units)) {
      String name = file.getFileName().toString();
      ExpectedFile.compare(
          FIXTURE.resolve("expected").resolve(name), ACTUAL.resolve(name), Files.readString(file));
    }
  }

  @Test
  void theVerdictsAreThoseOfTheEvaluation() throws IOException {
    JsonNode stages = json(FIXTURE.resolve("round")).required("tahap");
    JsonNode desk = stages.get(0).required("unit_berubah");
    JsonNode field = stages.get(1).required("unit_berubah");
    assertAll(
        () -> assertEquals(2, desk.size()),
        () -> assertEquals("U10", desk.get(0).required("id_unit").stringValue()),
        // Neither assessor fails the unit, their strictest answers together do.
        () -> assertFalse(desk.get(0).required("antar_penilai").booleanValue()),
        () -> assertEquals("gagal desk", desk.get(0).required("status_terburuk").stringValue()),
        () -> assertEquals("AK", desk.get(0).at("/minimum/0/kode").stringValue()),
        () -> assertEquals(2, desk.get(0).required("pertanyaan").size()),
        () -> assertFalse(desk.get(0).at("/pertanyaan/0/sendirian").booleanValue()),
        () -> assertEquals("U12", desk.get(1).required("id_unit").stringValue()),
        () -> assertTrue(desk.get(1).required("antar_penilai").booleanValue()),
        () -> assertEquals("TT", desk.get(1).at("/minimum/0/kode").stringValue()),
        () -> assertEquals(1, field.size()),
        () ->
            assertEquals(
                "gagal penetapan", field.get(0).at("/status_per_penilai/P2").stringValue()),
        () -> assertTrue(field.get(0).at("/pertanyaan/0/sendirian").booleanValue()));
    // An assessor's sheet in place of the round's own gives the verdict that was told.
    Path round = copy();
    List<String> sheets = Files.readAllLines(round.resolve("assessors.csv"));
    String header = sheets.get(0).replace("id_unit,penilai,tahap,", "");
    String strict =
        sheets.stream().filter(line -> line.startsWith("U12,P3,,")).findFirst().orElseThrow();
    List<String> own = new ArrayList<>(Files.readAllLines(round.resolve("desk.csv")));
    assertEquals("id_unit," + header, own.get(0));
    String[] mine =
        own.stream().filter(l -> l.startsWith("U12,")).findFirst().orElseThrow().split(",", -1);
    String[] cells = strict.replace("U12,P3,,", "U12,").split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].isEmpty() ? mine[i] : cells[i];
    }
    own.replaceAll(line -> line.startsWith("U12,") ? String.join(",", cells) : line);
    Files.write(round.resolve("desk.csv"), own);
    VerifiedRun run = VerifiedRun.evaluated(round, folder.resolve("run"), "--outputs=csv");
    assertTrue(
        Files.readAllLines(run.file("results.csv")).stream()
            .anyMatch(line -> line.contains(",U12,") && line.contains("gagal desk")));
  }

  @Test
  void neitherRowsNorThreadsNorTheFormShow() throws IOException {
    JsonNode expected = json(FIXTURE.resolve("round"));
    Path round = copy();
    Path table = round.resolve("assessors.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
    Files.write(table, lines);
    assertEquals(expected, json(round, "--threads=1"));
    Path moved = Files.move(table, folder.resolve("penilai.csv"));
    assertEquals(expected, json(round, "--assessors=" + moved, "--threads=3"));
  }

  /** An evaluation must not depend on a table that it does not read. */
  @Test
  void anEvaluationLeavesTheTableAlone() throws IOException {
    Path round = copy();
    VerifiedRun with = VerifiedRun.evaluated(round, folder.resolve("with"), "--outputs=csv");
    Files.writeString(round.resolve("assessors.csv"), "apa saja");
    VerifiedRun spoilt = VerifiedRun.evaluated(round, folder.resolve("spoilt"), "--outputs=csv");
    Files.delete(round.resolve("assessors.csv"));
    VerifiedRun without = VerifiedRun.evaluated(round, folder.resolve("without"), "--outputs=csv");
    String results = Files.readString(without.file("results.csv"));
    assertEquals(results, Files.readString(with.file("results.csv")));
    assertEquals(results, Files.readString(spoilt.file("results.csv")));
    assertTrue(
        Files.readString(with.file("problems.csv")).contains("TABLE_NOT_READ,info,assessors.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "'U01,P1,,Ya', DUPLICATE_ROW",
    "'U99,P1,,Ya', UNKNOWN_UNIT",
    "'U01,,,Ya', VALUE_MISSING",
    "',P1,,Ya', VALUE_MISSING",
    "'U04,P1,rapat,Ya', UNKNOWN_VALUE",
    "'U04,P1,desk,Mungkin', UNKNOWN_ANSWER"
  })
  void aFaultyRowIsReportedAndLeftOut(String row, String code) throws IOException {
    Path round = copy();
    int columns = Files.readAllLines(round.resolve("assessors.csv")).get(0).split(",", -1).length;
    String filler = ",".repeat(columns - row.split(",", -1).length);
    Files.writeString(
        round.resolve("assessors.csv"), row + filler + "\n", StandardOpenOption.APPEND);
    Run run = Run.predikat("--lang=id", "agreement", round.toString());
    assertEquals(ExitCode.DATA.number(), run.exit(), run.err());
    assertTrue(run.err().contains(code), run.err());
    assertTrue(run.out().contains("U10"), "the rest is not compared");
  }

  @Test
  void aTableWithoutAssessorsIsToldPlainly() throws IOException {
    Path round = copy();
    Path table = round.resolve("assessors.csv");
    Files.writeString(table, "id_unit,tahap,P1.i.a\nU01,desk,Ya\n");
    Run column = Run.predikat("--lang=en", "agreement", round.toString());
    assertEquals(ExitCode.DATA.number(), column.exit());
    assertTrue(column.err().contains("COLUMN_MISSING"), column.err());
    assertTrue(column.err().contains("no answers of assessors"), column.err());
    Files.delete(table);
    Run absent = Run.predikat("--lang=en", "agreement", round.toString());
    assertEquals(ExitCode.DATA.number(), absent.exit());
    assertTrue(absent.err().contains("TABLE_MISSING"), absent.err());
    assertTrue(absent.err().contains("There is no table assessors."), absent.err());
    Run sheet =
        Run.predikat(
            "--lang=en",
            "agreement",
            Path.of("..", "fixtures", "round-2022", "round-2022.xlsx").toString());
    assertEquals(ExitCode.DATA.number(), sheet.exit());
    assertTrue(sheet.err().contains("There is no table assessors."), sheet.err());
    assertFalse(sheet.err().contains("TABLE_TWICE"), sheet.err());
    Files.delete(round.resolve("nominations.csv"));
    assertEquals(ExitCode.DATA.number(), Run.predikat("agreement", round.toString()).exit());
    assertEquals(
        ExitCode.USAGE.number(),
        Run.predikat("agreement", folder.resolve("nowhere").toString()).exit());
  }

  @Test
  void theTableAllowsCodesAndItsColumnsAreDocumented() {
    Run run = Run.predikat("--lang=en", "schema", "--table=assessors");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("not the name of a person"), run.out());
  }
}
