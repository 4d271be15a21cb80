package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registers of {@code fixtures/tenure}: what they are made of, and what they say. */
final class TenureFixtureTest {
  private static final Path TENURE = Path.of("..", "fixtures", "tenure");
  private static final Path ACTUAL = Path.of("target", "tenure");

  @TempDir private Path folder;

  /** Hand-written events, the awards of the 2020 round, and the WBK that its WBBM presuppose. */
  @Test
  void registersAreMadeOfTheirParts() throws IOException {
    Path run = folder.resolve("ronde-2020");
    Run evaluated =
        Run.predikat(
            "evaluate",
            Path.of("..", "fixtures", "round-2020").toString(),
            "--out",
            run.toString(),
            "--outputs",
            "results.csv");
    assertEquals(0, evaluated.exit(), evaluated.err());
    List<CSVRecord> awarded =
        csv(run.resolve("results.csv")).stream()
            .filter(row -> !row.get("predikat").isEmpty())
            .sorted(Comparator.comparing(row -> row.get("id_unit")))
            .toList();
    assertEquals(763, awarded.size());
    List<String> early = Files.readAllLines(TENURE.resolve("events-early.csv"));
    List<String> held = new ArrayList<>(early);
    for (CSVRecord row : awarded) {
      if (row.get("predikat").equals("WBBM")) {
        held.add(
            unit(row)
                + ",2018-12-10,diberikan,WBK,Keputusan Contoh 1/2018,,,,,,"
                + "rekaan: WBK sebelum WBBM");
      }
    }
    for (CSVRecord row : awarded) {
      held.add(
          unit(row)
              + ",2020-12-21,diberikan,"
              + row.get("predikat")
              + ",Keputusan Contoh 2/2020,permenpanrb-10-2019,,,,,");
    }
    held.addAll(rows("events-late.csv"));
    compare("register-held.csv", held);
    List<String> published = new ArrayList<>(held);
    published.addAll(rows("revocations.csv"));
    compare("register.csv", published);
  }

  @ParameterizedTest
  @CsvSource({
    "N001, 2022-07-05, 2024-02-03",
    "N002, 2022-07-05, 2024-06-14",
    "N003, 2022-07-05, 2024-06-30",
    "N004, 2022-07-05, -",
    // From 29 February on, to a year without one: the setting leap_day_end says which day.
    "T014, 2024-03-01, 2026-02-28"
  })
  void bansEndAsPublished(String unit, String day, String end) throws IOException {
    Run run =
        Run.predikat(
            "register",
            "show",
            TENURE.resolve("register.csv").toString(),
            "--as-of",
            day,
            "--unit",
            unit,
            "--json");
    assertEquals(0, run.exit(), run.err());
    JsonNode found = JsonMapper.shared().readTree(run.out()).get("unit").get(0);
    assertEquals("dicabut", found.get("keadaan").asString());
    assertEquals(end, found.get("larangan").get("berakhir").asString("-"));
  }

  private static String unit(CSVRecord row) {
    return row.get("id_unit") + "," + row.get("nama_unit") + "," + row.get("id_instansi");
  }

  private static List<String> rows(String name) throws IOException {
    List<String> lines = Files.readAllLines(TENURE.resolve(name));
    return lines.subList(1, lines.size());
  }

  private static void compare(String name, List<String> lines) throws IOException {
    ExpectedFile.compare(
        TENURE.resolve(name), ACTUAL.resolve(name), String.join("\n", lines) + "\n");
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
