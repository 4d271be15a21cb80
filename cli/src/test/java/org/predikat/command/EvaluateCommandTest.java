package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  /** The files that say where the input lay, and so differ with its form. */
  private static final ImmutableSet<String> OF_THE_INPUT =
      ImmutableSet.of("manifest.json", "problems.csv");

  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path folder;

  private static Run run(String... args) {
    return Run.predikat(
        Stream.concat(Stream.of("--lang", "id"), Stream.of(args)).toArray(String[]::new));
  }

  private Path sample(String rulebook, String format, String... more) {
    Path round = folder.resolve("round-" + format + suffix(format));
    List<String> args =
        new ArrayList<>(
            List.of(
                "sample",
                "--rulebook",
                rulebook,
                "--units",
                "60",
                "--seed",
                "4",
                "--format",
                format,
                "--out",
                round.toString()));
    args.addAll(List.of(more));
    Run outcome = run(args.toArray(new String[0]));
    assertEquals(0, outcome.exit(), outcome.err());
    return round;
  }

  private static String suffix(String format) {
    return switch (format) {
      case "flat" -> ".csv";
      case "workbook" -> ".xlsx";
      default -> "";
    };
  }

  private Path evaluate(Path round, String name, String... more) {
    Path out = folder.resolve(name);
    List<String> args =
        new ArrayList<>(List.of("evaluate", round.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    Run outcome = run(args.toArray(new String[0]));
    assertEquals(0, outcome.exit(), outcome.err());
    return out;
  }

  private static List<String> names(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertSame(Path expected, Path actual, ImmutableSet<String> but)
      throws IOException {
    assertEquals(names(expected), names(actual));
    for (String name : names(expected)) {
      if (!but.contains(name)) {
        assertArrayEquals(
            Files.readAllBytes(expected.resolve(name)),
            Files.readAllBytes(actual.resolve(name)),
            name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void theSameRoundInThreeFormsGivesTheSameBytes(String rulebook) throws IOException {
    Path expected = evaluate(sample(rulebook, "folder"), "run");
    assertSame(expected, evaluate(sample(rulebook, "flat"), "flat"), OF_THE_INPUT);
    assertSame(expected, evaluate(sample(rulebook, "workbook"), "workbook"), OF_THE_INPUT);
  }

  @Test
  void neitherThreadsNorRowsNorTheMachineChangeTheBytes() throws IOException {
    Path round = sample("permenpanrb-90-2021", "folder");
    Path expected = evaluate(round, "run", "--threads", "1");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jayapura"));
      assertSame(
          expected, evaluate(round, "four", "--threads", "4"), ImmutableSet.of("manifest.json"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      shuffle(round);
      assertSame(expected, evaluate(round, "shuffled"), OF_THE_INPUT);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static void shuffle(Path round) throws IOException {
    for (String name : names(round)) {
      if (name.endsWith(".csv")) {
        List<String> lines = Files.readAllLines(round.resolve(name));
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(9));
        rows.add(0, lines.get(0));
        Files.write(round.resolve(name), rows);
      }
    }
  }

  @Test
  void showsHowFarUnitsCame() {
    Run outcome =
        run(
            "evaluate",
            sample("permenpanrb-10-2019", "folder").toString(),
            "--out",
            folder.resolve("run").toString(),
            "--top",
            "3");
    assertAll(
        () -> assertTrue(outcome.out().contains("PermenPANRB 10/2019"), outcome.out()),
        () -> assertTrue(outcome.out().contains("Diusulkan"), outcome.out()),
        () -> assertTrue(outcome.out().contains("Instansi terdepan"), outcome.out()),
        () -> assertTrue(outcome.out().contains(folder.resolve("run").toString()), outcome.out()));
  }

  @Test
  void anExistingRunIsReplacedOnlyWithForce() throws IOException {
    Path round = sample("permenpanrb-10-2019", "folder");
    Path run = evaluate(round, "run", "--outputs", "csv");
    Run refused = run("evaluate", round.toString(), "--out", run.toString());
    assertEquals(ExitCode.USAGE.number(), refused.exit());
    assertTrue(refused.err().contains("--force"), refused.err());
    evaluate(round, "run", "--outputs", "json", "--force");
    assertEquals(
        List.of("manifest.json", "problems.csv", "results.json", "rulebook.yaml"), names(run));
  }

  @Test
  void onlyWantedOutputsAreWritten() throws IOException {
    Path run =
        evaluate(
            sample("permenpanrb-10-2019", "folder"),
            "run",
            "--outputs",
            "csv,announcement.md",
            "--csv-dialect",
            "id");
    assertEquals(
        List.of(
            "agencies.csv",
            "announcement.md",
            "manifest.json",
            "problems.csv",
            "results.csv",
            "rulebook.yaml"),
        names(run));
    assertTrue(
        Files.readString(run.resolve("results.csv")).startsWith("\uFEFFperingkat;seri;id_unit;"));
  }

  @ParameterizedTest
  @CsvSource({
    "--outputs, pdf",
    "--csv-dialect, en",
    "--threads, 0",
    "--top, -1",
    "--accept-problems, tidak-ada.csv"
  })
  void wrongOptionsAreUsageErrors(String option, String value) throws IOException {
    Path round = sample("permenpanrb-10-2019", "folder");
    Run outcome =
        run(
            "evaluate",
            round.toString(),
            "--out",
            folder.resolve("run").toString(),
            option + "=" + value);
    assertEquals(ExitCode.USAGE.number(), outcome.exit(), outcome.err());
    assertEquals(List.of("round-folder"), names(folder));
  }

  @Test
  void aMissingRoundIsAUsageError() {
    Run outcome =
        run("evaluate", folder.resolve("no").toString(), "--out", folder.resolve("r").toString());
    assertEquals(ExitCode.USAGE.number(), outcome.exit(), outcome.err());
  }

  @Test
  void anUnknownRulebookEndsWithThree() {
    Run outcome =
        run(
            "evaluate",
            sample("permenpanrb-10-2019", "folder").toString(),
            "--rulebook",
            "permenpanrb-99-2099",
            "--out",
            folder.resolve("run").toString());
    assertEquals(ExitCode.RULEBOOK.number(), outcome.exit(), outcome.err());
  }

  @Test
  void aPlaceThatCannotBeWrittenEndsWithSix() {
    Run outcome =
        run(
            "evaluate",
            sample("permenpanrb-10-2019", "folder").toString(),
            "--out",
            "/proc/predikat-run");
    assertEquals(ExitCode.ENVIRONMENT.number(), outcome.exit(), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
  }

  /** A limit on the size of files stands for a disk that runs full in the middle of a file. */
  @Test
  void aFullDiskEndsWithSixAndLeavesNothing() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell to set the limit");
    Path round = sample("permenpanrb-10-2019", "folder");
    Path run = folder.resolve("run");
    // In units of 512 bytes: less than results.json needs, more than any other file does.
    String limited =
        "ulimit -f 200; exec \"$0\" -XX:-UsePerfData -cp \"$1\" "
            + Main.class.getName()
            + " --lang id evaluate \"$2\" --out \"$3\" --outputs csv,json";
    Process child =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                limited,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                round.toString(),
                run.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.ENVIRONMENT.number(), child.waitFor(), said);
    assertTrue(said.contains("Ruang disk habis"), said);
    assertEquals(List.of("round-folder"), names(folder));
  }

  @Test
  void errorsHoldBackTheAnnouncementUntilTheyAreAccepted() throws IOException {
    Path round = sample("permenpanrb-10-2019", "folder", "--problems", "0.2");
    Path run = folder.resolve("run");
    Run held = run("evaluate", round.toString(), "--out", run.toString());
    assertEquals(ExitCode.DATA.number(), held.exit(), held.err());
    assertTrue(held.err().contains("--accept-problems"), held.err());
    assertFalse(names(run).stream().anyMatch(name -> name.startsWith("announcement")));
    assertTrue(
        Files.readString(run.resolve("results.csv")).contains("tidak dievaluasi"),
        "a unit with errors is listed");

    StringBuilder accepted = new StringBuilder("kode;id_unit;alasan\n");
    int errors = 0;
    try (CSVParser problems =
        CSVParser.parse(run.resolve("problems.csv"), StandardCharsets.UTF_8, TABLE)) {
      for (CSVRecord problem : problems) {
        if (problem.get("tingkat").equals("kesalahan") && !problem.get("id_unit").isEmpty()) {
          String pair = problem.get("kode") + ";" + problem.get("id_unit") + ";Disetujui rapat\n";
          if (accepted.indexOf(pair) < 0) {
            accepted.append(pair);
            errors++;
          }
        }
      }
    }
    assertTrue(errors > 0);
    accepted.append("DUPLICATE_UNIT;TIDAK-ADA;salah tulis\n");
    Path file = Files.writeString(folder.resolve("accepted.csv"), accepted);
    Run cleared =
        run(
            "evaluate",
            round.toString(),
            "--out",
            run.toString(),
            "--force",
            "--accept-problems",
            file.toString());
    assertEquals(ExitCode.OK.number(), cleared.exit(), cleared.err());
    assertTrue(cleared.err().contains("TIDAK-ADA"), cleared.err());
    assertTrue(names(run).contains("announcement.csv"));
    JsonNode manifest = JsonMapper.shared().readTree(run.resolve("manifest.json").toFile());
    assertEquals(errors + 1, manifest.required("masalah_diterima").size());
    assertEquals(
        "Disetujui rapat",
        manifest.required("masalah_diterima").get(0).required("alasan").stringValue());
  }

  @ParameterizedTest
  @CsvSource({
    "'kode,id_unit\nX,Y\n', alasan",
    "'kode,id_unit,alasan\nX,Y,\n', alasan",
    "'kode,id_unit,alasan\nX,Y,a\nX,Y,b\n', berulang"
  })
  void aFaultyListOfAcceptedProblemsIsADataError(String text, String said) throws IOException {
    Path file = Files.writeString(folder.resolve("accepted.csv"), text);
    Run outcome =
        run(
            "evaluate",
            sample("permenpanrb-10-2019", "folder").toString(),
            "--out",
            folder.resolve("run").toString(),
            "--accept-problems",
            file.toString());
    assertEquals(ExitCode.DATA.number(), outcome.exit(), outcome.err());
    assertTrue(outcome.err().contains(said), outcome.err());
  }

  @Test
  void theManifestNamesInputsOutputsAndOptions() throws IOException {
    Path run = evaluate(sample("permenpanrb-10-2019", "folder"), "run", "--threads", "2");
    JsonNode manifest = JsonMapper.shared().readTree(run.resolve("manifest.json").toFile());
    assertAll(
        () -> assertEquals(6, manifest.required("masukan").size()),
        () -> assertEquals("2", manifest.required("opsi").required("--threads").stringValue()),
        () ->
            assertEquals(
                names(run).stream().filter(name -> !name.equals("manifest.json")).toList(),
                manifest
                    .required("keluaran")
                    .valueStream()
                    .map(file -> file.required("nama").stringValue())
                    .toList()),
        () -> assertEquals(60, manifest.required("jumlah").required("diusulkan").intValue()));
  }

  @Test
  void aRoundThatCannotBeReadLeavesItsProblems() throws IOException {
    Path round = sample("permenpanrb-10-2019", "folder");
    Path run = evaluate(round, "run");
    Files.delete(round.resolve("nominations.csv"));
    Files.writeString(round.resolve("agencies.csv"), "apa;saja\n");
    Run kept = run("evaluate", round.toString(), "--out", run.toString());
    assertEquals(ExitCode.USAGE.number(), kept.exit(), "not without --force");
    Run outcome = run("evaluate", round.toString(), "--out", run.toString(), "--force");
    assertEquals(ExitCode.DATA.number(), outcome.exit(), outcome.err());
    assertEquals(List.of("manifest.json", "problems.csv"), names(run));
    assertTrue(outcome.err().contains(run.resolve("problems.csv").toString()), outcome.err());
    String problems = Files.readString(run.resolve("problems.csv"));
    assertTrue(problems.contains("TABLE_MISSING,kesalahan"), problems);
    assertTrue(problems.contains("HEADER_MISSING,kesalahan"), problems);
    JsonNode manifest = JsonMapper.shared().readTree(run.resolve("manifest.json").toFile());
    assertFalse(manifest.required("ronde_terbaca").booleanValue());
    assertEquals(1, manifest.required("keluaran").size());
    Run explained = run("explain", run.toString(), "U1");
    assertEquals(ExitCode.USAGE.number(), explained.exit());
    assertTrue(explained.err().contains("problems.csv"), explained.err());
    evaluate(sample("permenpanrb-10-2019", "flat"), "run", "--force");
    assertTrue(names(run).contains("results.csv"));
  }

  /**
   * 25 % belongs to no class of 90/2021; the option that it is given is a choice of the program.
   */
  @ParameterizedTest
  @CsvSource({"25, true", "24.9, false"})
  void aNumberOnAnUnassignedPointIsNamed(String percent, boolean named) throws IOException {
    String figure = ".questions[P3.iii.c].bands.unassigned[0]";
    Path round = sample("permenpanrb-90-2021", "flat");
    List<String> lines = Files.readAllLines(round);
    List<String> columns = List.of(lines.get(0).split(",", -1));
    int desk = columns.indexOf("desk.P3.iii.c");
    int field = columns.indexOf("field.P3.iii.c");
    List<String> changed = new ArrayList<>();
    changed.add(lines.get(0).replace("desk.P3.iii.c,", "desk.P3.iii.c.persen,"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      cells[desk] = percent;
      cells[field] = "";
      changed.add(String.join(",", cells));
    }
    Files.write(round, changed);
    Path run = evaluate(round, "run", "--outputs", "csv,json");
    String awarded = "";
    try (CSVParser results =
        CSVParser.parse(run.resolve("results.csv"), StandardCharsets.UTF_8, TABLE)) {
      for (CSVRecord result : results) {
        if (result.get("status_akhir").equals("ditetapkan")) {
          awarded = result.get("id_unit");
        }
      }
    }
    assertFalse(awarded.isEmpty());
    Run explained = run("explain", run.toString(), awarded, "--json");
    assertEquals(0, explained.exit(), explained.err());
    assertEquals(named, explained.out().contains(figure), explained.out());
    assertEquals(named, Files.readString(run.resolve("manifest.json")).contains(figure));
  }

  @Test
  void aRunExplainsItsUnits() throws IOException {
    Path run = evaluate(sample("permenpanrb-90-2021", "folder"), "run", "--outputs", "json,csv");
    String unit;
    try (CSVParser results =
        CSVParser.parse(run.resolve("results.csv"), StandardCharsets.UTF_8, TABLE)) {
      unit = results.iterator().next().get("id_unit");
    }
    Run text = run("explain", run.toString(), unit);
    Run json = run("explain", run.toString(), unit, "--json");
    Run unknown = run("explain", run.toString(), "TIDAK-ADA");
    Run noRun = run("explain", folder.toString(), unit);
    Run stage = run("explain", run.toString(), unit, "--stage", "panel");
    assertAll(
        () -> assertEquals(0, text.exit(), text.err()),
        () -> assertTrue(text.out().startsWith(unit), text.out()),
        () -> assertTrue(text.out().contains("Hasil: ditetapkan"), text.out()),
        () ->
            assertEquals(
                unit, JsonMapper.shared().readTree(json.out()).required("id_unit").stringValue()),
        () -> assertEquals(ExitCode.USAGE.number(), unknown.exit()),
        () -> assertEquals(ExitCode.USAGE.number(), noRun.exit()),
        () -> assertEquals(ExitCode.USAGE.number(), stage.exit()));
  }

  @Test
  void aRunThatIsJudgedOtherwiseNowEndsWithFive() throws IOException {
    Path run = evaluate(sample("permenpanrb-90-2021", "folder"), "run", "--outputs", "json,csv");
    String unit;
    try (CSVParser results =
        CSVParser.parse(run.resolve("results.csv"), StandardCharsets.UTF_8, TABLE)) {
      unit = results.iterator().next().get("id_unit");
    }
    Path json = run.resolve("results.json");
    String recorded = Files.readString(json);
    String awarded = "\"status_akhir\":\"ditetapkan\"";
    assertTrue(recorded.contains(awarded));
    Files.writeString(json, recorded.replace(awarded, "\"status_akhir\":\"gagal desk\""));
    Run explained = run("explain", run.toString(), unit);
    assertEquals(ExitCode.DIFFERENT.number(), explained.exit());
    assertTrue(explained.err().contains("gagal desk"), explained.err());
  }
}
