package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.round.NoticeCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read or describe data, as a user calls them. */
final class IntakeCommandsTest {
  private static final Path BROKEN = Path.of("..", "fixtures", "broken");

  @TempDir private Path folder;

  private String good;

  @BeforeEach
  void sample() {
    good = folder.resolve("ronde").toString();
    Run outcome =
        Run.predikat("sample", "--rulebook", "permenpanrb-10-2019", "--units", "30", "--out", good);
    assertEquals(ExitCode.OK.number(), outcome.exit(), outcome.err());
  }

  @Test
  void aGoodRoundIsGood() {
    Run outcome = Run.predikat("--lang", "en", "validate", good);
    assertEquals(ExitCode.OK.number(), outcome.exit(), outcome.out() + outcome.err());
    assertTrue(outcome.out().contains("30 units"), outcome.out());
    assertTrue(outcome.out().endsWith("No errors.\n"), outcome.out());
  }

  @Test
  void problemsAreCountedTrulyAndShownInPart() throws IOException {
    Path desk = Path.of(good, "desk.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(desk));
    for (int i = 1; i <= 9; i++) {
      lines.set(i, lines.get(i).replaceFirst(",(Ya|Tidak|[A-D]),", ",X,"));
    }
    Files.write(desk, lines, StandardCharsets.UTF_8);
    Path problems = folder.resolve("problems.csv");
    Run outcome =
        Run.predikat(
            "--lang=en", "validate", good, "--show", "2", "--problems", problems.toString());
    assertEquals(ExitCode.DATA.number(), outcome.exit());
    assertTrue(outcome.out().contains("error UNKNOWN_ANSWER (9)"), outcome.out());
    assertEquals(2, outcome.out().split("X is no option of", -1).length - 1, outcome.out());
    assertTrue(outcome.out().contains("and 7 more"), outcome.out());
    assertTrue(outcome.out().contains("desk.csv, row 2, column B"), outcome.out());
    List<String> written = Files.readAllLines(problems);
    assertEquals(9, written.stream().filter(line -> line.startsWith("UNKNOWN_ANSWER,")).count());
  }

  @ParameterizedTest
  @CsvSource({
    "--encoding,utf-16",
    "--delimiter,ab",
    "--delimiter,x",
    "--through,lusa",
    "--threads,0",
    "--show,-1",
  })
  void optionsThatMakeNoSenseAreUsageErrors(String option, String value) {
    Run outcome = Run.predikat("validate", good, option, value);
    assertEquals(ExitCode.USAGE.number(), outcome.exit(), outcome.err());
    assertFalse(outcome.err().isEmpty());
  }

  @Test
  void whatIsNotThereIsAUsageError() {
    assertEquals(
        ExitCode.USAGE.number(),
        Run.predikat("validate", folder.resolve("lain").toString()).exit());
  }

  @Test
  void anUnknownRulebookIsTheRulebooksFault() {
    assertEquals(
        ExitCode.RULEBOOK.number(),
        Run.predikat("validate", good, "--rulebook", "tidak-ada").exit());
  }

  @ParameterizedTest
  @CsvSource({
    "blank_answer=entah,refuse",
    "blank_anwser=zero,blank_answer",
    "desk_field_drop=banyak,desk_field_drop",
    "desk_field_drop=-1,desk_field_drop",
    "blank_answer,KEY=VALUE",
  })
  void aWrongSettingOnTheCommandLineIsAUsageError(String setting, String named) {
    for (String command : List.of("validate", "evaluate")) {
      List<String> args = new ArrayList<>(List.of(command, good, "--setting", setting));
      if (command.equals("evaluate")) {
        args.addAll(List.of("--out", folder.resolve("run").toString()));
      }
      Run outcome = Run.predikat(args.toArray(String[]::new));
      assertEquals(ExitCode.USAGE.number(), outcome.exit(), outcome.err());
      assertTrue(outcome.err().contains("--setting"), outcome.err());
      assertTrue(outcome.err().contains(named), outcome.err());
    }
    assertFalse(Files.exists(folder.resolve("run")));
  }

  @Test
  void aSettingOfTheCommandLineCounts() {
    assertEquals(
        ExitCode.OK.number(),
        Run.predikat("validate", good, "--setting", "blank_answer=refuse").exit());
  }

  @Test
  void aWrongSettingInTheRoundIsANotice() throws IOException {
    Files.writeString(
        Path.of(good, "round.yaml"),
        "settings:\n  blank_answer: entah\n  blank_anwser: zero\n",
        StandardOpenOption.APPEND);
    Run outcome = Run.predikat("validate", good);
    assertEquals(ExitCode.DATA.number(), outcome.exit(), outcome.err());
    assertTrue(outcome.out().contains("ROUND_VALUE_WRONG"), outcome.out());
    assertTrue(outcome.out().contains("ROUND_KEY_UNKNOWN"), outcome.out());
  }

  @Test
  void anotherEncodingIsReadWhenToldAndNamedWhenNot() throws IOException {
    Path file = Path.of(good, "nominations.csv");
    String text = Files.readString(file).replaceFirst("Unit Contoh", "Unit Café");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    Run refused = Run.predikat("--lang=en", "validate", good);
    assertEquals(ExitCode.DATA.number(), refused.exit());
    assertTrue(refused.out().contains("--encoding windows-1252"), refused.out());
    assertEquals(
        ExitCode.OK.number(), Run.predikat("validate", good, "--encoding", "windows-1252").exit());
  }

  @Test
  void theSpreadsheetLibraryIsNotLoadedForCsv() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                "org.predikat.command.Main",
                "validate",
                good)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.OK.number(), process.waitFor(), output);
    assertTrue(output.contains("org.predikat.intake.CsvTables"));
    assertFalse(output.contains("org.apache.poi"), "POI is loaded");
    assertFalse(output.contains("org.apache.xmlbeans"), "XMLBeans is loaded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void everyColumnIsDescribed(String rulebook) {
    for (String language : List.of("id", "en")) {
      Run outcome = Run.predikat("--lang", language, "schema", "--rulebook", rulebook, "--json");
      assertEquals(ExitCode.OK.number(), outcome.exit(), outcome.err());
      Set<String> names = new HashSet<>();
      for (JsonNode column : JsonMapper.shared().readTree(outcome.out()).get("columns")) {
        assertFalse(column.get("meaning").asString().isBlank(), column.toString());
        assertFalse(column.get("type").asString().isBlank(), column.toString());
        names.add(column.get("flat_column").asString());
      }
      assertTrue(names.contains("id_unit") && names.contains("agencies.jenis"), names.toString());
      assertTrue(names.contains("surveys.spak_sendiri"), names.toString());
    }
  }

  @Test
  void theSchemaShowsOneTable() {
    Run outcome = Run.predikat("schema", "--rulebook", "permenpanrb-90-2021", "--table", "surveys");
    assertEquals(ExitCode.OK.number(), outcome.exit());
    assertTrue(outcome.out().contains("responden_spak_sendiri"));
    assertFalse(outcome.out().contains("nama_unit"));
    assertEquals(ExitCode.USAGE.number(), Run.predikat("schema", "--table", "lain").exit());
  }

  @Test
  void everyNoticeIsInTheCatalogue() {
    for (String language : List.of("id", "en")) {
      String catalogue = Run.predikat("--lang", language, "notices").out();
      for (NoticeCode code : NoticeCode.values()) {
        assertTrue(catalogue.contains("\n" + code.name() + " "), code.name());
      }
    }
  }

  @Test
  void theCatalogueHasOtherForms() {
    JsonNode catalogue = JsonMapper.shared().readTree(Run.predikat("notices", "--json").out());
    assertEquals(NoticeCode.values().length, catalogue.size());
    String page = Run.predikat("--lang", "en", "notices", "--markdown").out();
    assertTrue(page.startsWith("# Catalogue of notices\n\n## INPUT_NOT_UNDERSTOOD\n"), page);
    assertEquals(ExitCode.USAGE.number(), Run.predikat("notices", "--json", "--markdown").exit());
  }

  @Test
  void aBrokenWorkbookIsNamedWithoutAStackTrace() {
    Path workbook = BROKEN.resolve("EXCEL_DAMAGED-truncated").resolve("input.xlsx");
    Run outcome = Run.predikat("--lang=en", "validate", workbook.toString());
    assertEquals(ExitCode.DATA.number(), outcome.exit());
    assertTrue(outcome.out().contains("EXCEL_DAMAGED"), outcome.out());
    assertFalse((outcome.out() + outcome.err()).contains("\tat "));
  }
}
