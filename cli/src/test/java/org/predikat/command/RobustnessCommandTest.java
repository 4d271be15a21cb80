package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.publication.SchemaFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RobustnessCommandTest {
  private static final Path FIXTURES = Path.of("../fixtures");
  private static final Path ROUND = FIXTURES.resolve("round-2022/round-2022.xlsx");
  private static final Path EXPECTED = FIXTURES.resolve("robustness");
  private static final ImmutableList<String> SAME_EVERYWHERE =
      ImmutableList.of("robustness.csv", "flips.csv", "robustness.json", "near-minimums.svg");

  @TempDir private Path temporary;

  private Run run(Path input, Path out, String... options) {
    List<String> args = new ArrayList<>(List.of("robustness", input.toString(), "--out"));
    args.add(out.toString());
    args.addAll(List.of(options));
    if (!args.contains("--lang")) {
      args.addAll(List.of("--lang", "en"));
    }
    if (!args.contains("--draws")) {
      args.addAll(List.of("--draws", "200"));
    }
    return Run.predikat(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "id"})
  void theRoundOf2022StandsAsFirmlyAsExpected(String language) throws IOException {
    Path out = temporary.resolve("out");
    Run run = run(ROUND, out, "--lang", language, "--threads", "2");
    assertEquals(0, run.exit(), run.err());
    String summary = run.out().replace(out.toRealPath().toString(), "OUT");
    compare("summary_" + language + ".txt", summary);
    compare("robustness.csv", Files.readString(out.resolve("robustness.csv")));
    compare("near-minimums.svg", Files.readString(out.resolve("near-minimums.svg")));
    // The whole table is long; these are the units of the first minimums, each just on and beside.
    List<String> flips =
        Splitter.on("\r\n").splitToList(Files.readString(out.resolve("flips.csv")));
    compare("flips-first.csv", Joiner.on("\r\n").join(flips.subList(0, 60)));
  }

  private static void compare(String name, String actual) throws IOException {
    ExpectedFile.compare(
        EXPECTED.resolve(name), Path.of("target", "robustness").resolve(name), actual);
  }

  @Test
  void whatItWritesIsNoRunButIsKnown() throws IOException {
    Path out = temporary.resolve("out");
    run(ROUND, out, "--draws", "1");
    for (String language : List.of("en", "id")) {
      Run explained = Run.predikat("explain", out.toString(), "U0001", "--lang", language);
      assertEquals(ExitCode.DATA.number(), explained.exit());
      Run verified = Run.predikat("verify", out.toString(), "--lang", language);
      assertEquals(ExitCode.DATA.number(), verified.exit());
      for (String said : List.of(explained.err(), verified.out())) {
        String what = language.equals("en") ? "what robustness found" : "hasil robustness";
        assertTrue(said.contains(what), said);
      }
    }
    assertEquals(List.of("HOLDS_ROBUSTNESS"), new VerifiedRun(out).verify().findings());
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws IOException {
    Path out = temporary.resolve("out");
    run(ROUND, out);
    String json = Files.readString(out.resolve("robustness.json"));
    assertEquals(
        List.of(), SchemaFiles.read("robustness.schema.json").validate(json, InputFormat.JSON));
  }

  @Test
  void aRunGivesWhatItsRoundGivesOnAnyNumberOfThreads() throws IOException {
    Path run = temporary.resolve("run");
    Run.predikat("evaluate", ROUND.toString(), "--out", run.toString(), "--outputs", "json");
    Path ofRound = temporary.resolve("of-round");
    Path ofRun = temporary.resolve("of-run");
    assertEquals(0, run(ROUND, ofRound, "--threads", "1").exit());
    Run second = run(run, ofRun, "--threads", "3");
    assertEquals(0, second.exit(), second.err());
    for (String file : SAME_EVERYWHERE) {
      assertArrayEquals(
          Files.readAllBytes(ofRound.resolve(file)), Files.readAllBytes(ofRun.resolve(file)), file);
    }
  }

  @Test
  void theManifestRecordsWhatWasDrawnAndWhatWentIn() throws IOException {
    Path out = temporary.resolve("out");
    String[] bounds = {"--judgement", "0.02:0.01", "--counts", "0", "--index", "0.1"};
    assertEquals(0, run(ROUND, out, bounds).exit());
    JsonNode manifest = JsonMapper.shared().readTree(out.resolve("manifest.json").toFile());
    JsonNode drawn = manifest.required("percobaan");
    assertEquals(200, drawn.required("jumlah").intValue());
    assertEquals(0.0200, drawn.required("peluang_lebih_rendah").doubleValue());
    assertEquals(0.0100, drawn.required("peluang_lebih_baik").doubleValue());
    assertEquals(0.0000, drawn.required("batas_hitungan").doubleValue());
    assertEquals(0.1000, drawn.required("batas_indeks").doubleValue());
    assertEquals(0.1000, drawn.required("batas_bobot").doubleValue());
    assertEquals("ketahanan", manifest.required("jenis").stringValue());
    assertEquals(
        "round-2022.xlsx", manifest.required("masukan").get(0).required("nama").stringValue());
    assertTrue(manifest.required("keluaran").size() >= SAME_EVERYWHERE.size());
  }

  @Test
  void thePngShowsTheSvgTwiceAsFine() throws IOException {
    Path out = temporary.resolve("out");
    Run run = run(ROUND, out, "--draws", "1");
    Path png = out.resolve("near-minimums.png");
    Assumptions.assumeTrue(
        Files.exists(png),
        "this machine has no fonts, without which no PNG is drawn: " + run.err());
    BufferedImage image = ImageIO.read(png.toFile());
    assertNotNull(image);
    assertEquals(1920, image.getWidth());
    assertTrue(run.err().isEmpty() || !run.err().contains("fonts"));
  }

  @Test
  void whatIfRulesApplyToARound() throws IOException {
    Path overlay = temporary.resolve("higher.yaml");
    Files.writeString(
        overlay,
        """
        rulebook: higher
        extends: permenpanrb-90-2021
        title: Ambang total lebih tinggi
        regulation: Pengandaian
        minimums:
          - {code: total, wbk: 76}
        """);
    Path out = temporary.resolve("out");
    Run run = run(ROUND, out, "--overlay", overlay.toString());
    assertEquals(0, run.exit(), run.err());
    JsonNode json = JsonMapper.shared().readTree(out.resolve("robustness.json").toFile());
    assertEquals("higher", json.required("rulebook").stringValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--draws|0",
        "--draws|1000001",
        "--draws|x",
        "--seed|1.5",
        "--threads|0",
        "--top|-1",
        "--judgement|1.1",
        "--judgement|0.6:0.6",
        "--judgement|0.1:0.1:0.1",
        "--judgement|0.0001",
        "--judgement|-0.1",
        "--counts|two",
        "--index|4.5",
        "--weights|0.6",
        "--csv-dialect|tab",
        "--setting|no=such"
      })
  void aFaultyOptionIsTheCommandLines(String option, String value) {
    Path out = temporary.resolve("out");
    Run run = run(ROUND, out, option, value);
    assertEquals(2, run.exit(), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aRunIsNotReadOrJudgedAnew() {
    Path run = temporary.resolve("run");
    Run.predikat("evaluate", ROUND.toString(), "--out", run.toString(), "--outputs", "json");
    Run refused = run(run, temporary.resolve("out"), "--rulebook", "permenpanrb-5-2024");
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--rulebook"), refused.err());
  }

  @Test
  void aRunThatThisProgramWouldJudgeOtherwiseIsRefused() throws IOException {
    Path run = temporary.resolve("run");
    Run.predikat("evaluate", ROUND.toString(), "--out", run.toString(), "--outputs", "json");
    Path results = run.resolve("results.json");
    String recorded = Files.readString(results);
    Files.writeString(results, recorded.replaceFirst("\"peringkat\":1,", "\"peringkat\":2,"));
    Run refused = run(run, temporary.resolve("out"));
    assertEquals(5, refused.exit(), refused.err());
    assertFalse(Files.exists(temporary.resolve("out")));
  }

  @Test
  void whatCannotBeReadOrReplacedIsSaid() throws IOException {
    Path out = temporary.resolve("out");
    assertEquals(2, run(temporary.resolve("absent"), out).exit());
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    assertEquals(4, run(empty, out).exit());
    assertFalse(Files.exists(out));
    assertEquals(0, run(ROUND, out, "--draws", "1").exit());
    assertEquals(2, run(ROUND, out, "--draws", "1").exit());
    assertEquals(0, run(ROUND, out, "--draws", "1", "--force").exit());
  }
}
