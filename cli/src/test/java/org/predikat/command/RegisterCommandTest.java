package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.publication.SchemaFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register from the command line: what it shows, what it refuses. */
final class RegisterCommandTest {
  private static final String REGISTER = Path.of("../fixtures/register/register.csv").toString();

  @TempDir private Path folder;

  /** The revocations published in 2022, and the one of 2019 of which no source states a ban. */
  @ParameterizedTest
  @CsvSource({
    "N001, 2022-02-03, 2024-02-03, 2024-02-04",
    "N002, 2022-06-14, 2024-06-14, 2024-06-15",
    "N003, 2022-06-30, 2024-06-30, 2024-07-01",
    "N004, 2019-12-31, tidak diketahui, ''"
  })
  void showsWhenTheBansOfThePublishedRevocationsEnd(
      String unit, String lost, String end, String free) throws IOException {
    Path file = folder.resolve("daftar.csv");
    Run run = show("2022-07-05", "--csv", file.toString());
    assertEquals(0, run.exit(), run.err());
    CSVRecord row = row(file, unit);
    assertEquals("dicabut", row.get("keadaan"));
    assertEquals("", row.get("predikat"));
    assertEquals(lost, row.get("hilang_sejak"));
    assertEquals(end, row.get("larangan_sampai"));
    assertEquals(free, row.get("dapat_diusulkan_sejak"));
    assertEquals(free.isEmpty(), row.get("dasar_larangan").isEmpty());
    assertTrue(run.out().contains(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-02, 0",
    "2022-02-03, 1",
    "2022-06-30, 3",
    "2024-02-03, 3",
    "2024-02-04, 2",
    "2024-02-29, 3",
    "2024-06-30, 2",
    "2024-07-01, 1",
    "2026-02-28, 1",
    "2026-03-01, 0"
  })
  void countsTheBannedOnADay(String day, int banned) throws IOException {
    JsonNode units = json(show(day, "--banned", "--json")).path("unit");
    assertEquals(banned, units.size(), day);
  }

  @Test
  void aUnitIsFoundUnderItsOldId() {
    Run run = show("2024-01-01", "--unit", "C002", "--lang", "en");
    assertTrue(run.out().contains("Unit C012 (Kantor Contoh Selatan Raya), agency I001"));
    assertTrue(run.out().contains("WBBM, held since 6 December 2022"));
    assertTrue(run.out().contains("Renamed: C002 → C012"));
    assertEquals(
        3, run.out().lines().filter(line -> line.matches("20\\d\\d-.*")).count(), run.out());
  }

  @Test
  void saysPlainlyWhereNoBanIsKnown() {
    Run english = show("2024-01-01", "--unit", "N004", "--lang", "en");
    assertTrue(
        english.out().contains("none known; the rules of that time (permenpanrb-10-2019)"),
        english.out());
    Run indonesian = show("2024-01-01", "--unit", "N004", "--lang", "id");
    assertTrue(indonesian.out().contains("Larangan mengusulkan: tidak diketahui"));
  }

  @Test
  void filtersByAgencyPredikatAndState() throws IOException {
    assertEquals(List.of("C001", "C003", "C012"), ids("2024-01-01", "--agency", "I001"));
    assertEquals(List.of("C012"), ids("2024-01-01", "--predikat", "WBBM"));
    assertEquals(List.of("C004"), ids("2024-01-31", "--state", "ditangguhkan"));
    assertEquals(List.of("C001", "C004", "C012"), ids("2024-01-31", "--held"));
    assertEquals(List.of("C003", "C004"), ids("2024-01-31", "--state", "ditangguhkan,bergabung"));
  }

  private List<String> ids(String day, String... options) throws IOException {
    String[] all = new String[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--json";
    return json(show(day, all))
        .path("unit")
        .valueStream()
        .map(unit -> unit.path("id_unit").stringValue())
        .toList();
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws IOException {
    Schema checked = SchemaFiles.read("register.schema.json");
    for (String day : List.of("2014-01-01", "2020-01-01", "2024-02-01", "2026-01-01")) {
      assertEquals(
          List.of(),
          List.copyOf(checked.validate(show(day, "--json").out(), InputFormat.JSON)),
          day);
    }
    Run unit = show("2026-01-01", "--json", "--unit", "C001");
    assertEquals(List.of(), List.copyOf(checked.validate(unit.out(), InputFormat.JSON)));
    assertEquals(3, json(unit).path("unit").path(0).path("peristiwa").size());
  }

  @Test
  void theWorkbookHoldsWhatTheCsvHolds() throws IOException {
    Path csv = folder.resolve("daftar.csv");
    Path xlsx = folder.resolve("daftar.xlsx");
    show("2024-01-01", "--csv", csv.toString(), "--xlsx", xlsx.toString());
    byte[] first = Files.readAllBytes(xlsx);
    try (CSVParser rows = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.RFC4180);
        XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
      int number = 0;
      for (CSVRecord record : rows) {
        Row row = book.getSheetAt(0).getRow(number++);
        for (int i = 0; i < record.size(); i++) {
          assertEquals(
              record.get(i), row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue());
        }
      }
      assertEquals(9, number);
    }
    show("2024-01-01", "--xlsx", xlsx.toString());
    assertArrayEquals(first, Files.readAllBytes(xlsx));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count(), "nothing is left behind");
    }
  }

  @Test
  void theOrderOfRowsDoesNotShow() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(REGISTER));
    List<String> reversed = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.reverse(reversed);
    reversed.add(0, lines.get(0));
    Path file = Files.write(folder.resolve("register.csv"), reversed);
    assertEquals(
        show("2024-01-01").out(),
        Run.predikat("register", "show", file.toString(), "--as-of", "2024-01-01").out());
    assertEquals(
        show("2024-01-01").out(),
        Run.predikat("register", "show", folder.toString(), "--as-of", "2024-01-01").out());
  }

  @Test
  void aRegisterWithErrorsShowsNothing() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(REGISTER)));
    lines.add("N001,Pengadilan Negeri Surabaya,I028,2024-02-03,diberikan,WBK,Contoh,,,,,,");
    Path file = Files.write(folder.resolve("register.csv"), lines);
    Run run =
        Run.predikat("register", "show", file.toString(), "--as-of", "2024-03-01", "--lang", "en");
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("GRANT_DURING_BAN"), run.err());
    Run check = Run.predikat("register", "check", file.toString(), "--lang", "en");
    assertEquals(ExitCode.DATA.number(), check.exit());
    assertTrue(check.out().contains("GRANT_DURING_BAN"));
    lines.set(lines.size() - 1, lines.get(lines.size() - 1).replace("02-03", "02-04"));
    Files.write(file, lines);
    assertEquals(0, Run.predikat("register", "check", file.toString()).exit());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertEquals(ExitCode.USAGE.number(), Run.predikat("register", "show", REGISTER).exit());
    for (String[] options :
        List.of(
            new String[] {"--unit", "X"},
            new String[] {"--agency", "X"},
            new String[] {"--predikat", "WB"},
            new String[] {"--state", "hilang"})) {
      Run run = show("2024-01-01", options);
      assertEquals(ExitCode.USAGE.number(), run.exit(), options[0]);
      assertFalse(run.err().contains("\tat "), run.err());
    }
    assertEquals(ExitCode.USAGE.number(), show("5/7/2022").exit());
    assertEquals(
        ExitCode.USAGE.number(),
        Run.predikat("register", "show", "tidak-ada.csv", "--as-of", "2024-01-01").exit());
    assertEquals(ExitCode.USAGE.number(), Run.predikat("register").exit());
  }

  private static Run show(String day, String... options) {
    String[] args = new String[options.length + 5];
    args[0] = "register";
    args[1] = "show";
    args[2] = REGISTER;
    args[3] = "--as-of";
    args[4] = day;
    System.arraycopy(options, 0, args, 5, options.length);
    return Run.predikat(args);
  }

  private static JsonNode json(Run run) {
    assertEquals(0, run.exit(), run.err());
    return JsonMapper.shared().readTree(run.out());
  }

  private static CSVRecord row(Path file, String unit) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord record : rows) {
        if (record.get("id_unit").equals(unit)) {
          return record;
        }
      }
    }
    throw new AssertionError(unit);
  }
}
