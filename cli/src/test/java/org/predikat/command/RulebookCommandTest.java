package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulebookCommandTest {
  private static final String FAULTY = "../fixtures/rulebooks-faulty/";

  private static Run run(String... args) {
    return Run.predikat(
        Stream.concat(Stream.of("--lang", "en", "rulebook"), Stream.of(args))
            .toArray(String[]::new));
  }

  private static boolean hasLine(Run outcome, String pattern) {
    return outcome.out().lines().anyMatch(line -> line.matches(pattern));
  }

  @Test
  void listNamesEveryShippedRulebook() {
    Run outcome = run("list");
    assertEquals(ExitCode.OK.number(), outcome.exit());
    assertEquals(1 + RulebookReader.shippedIds().size(), outcome.out().lines().count());
    assertTrue(
        hasLine(
            outcome,
            "permenpanrb-90-2021 +PermenPANRB 90/2021 +2021-12-31 - 2024-07-14 +113 +\\d+ +\\d+"),
        outcome.out());
  }

  @Test
  void showPrintsWeightsMinimumsConditionsAndSettingsWithTheirSource() {
    Run outcome = run("show", "permenpanrb-90-2021");
    assertEquals(ExitCode.OK.number(), outcome.exit());
    assertEquals("", outcome.err());
    assertTrue(
        hasLine(outcome, " +PW +Penguatan Pengawasan +15 +PermenPANRB 90/2021.* verified"),
        outcome.out());
    assertTrue(hasLine(outcome, "total +total +75 +85 +PermenPANRB .*verified"), outcome.out());
    assertTrue(hasLine(outcome, "opini_bpk +.* WTP +WTP +PermenPANRB .*"), outcome.out());
    assertTrue(hasLine(outcome, "blank_answer +refuse +refuse, zero, skip .*"), outcome.out());
    assertFalse(outcome.out().contains("P1.i.a"), outcome.out());
    assertTrue(
        hasLine(run("show", "permenpanrb-90-2021", "--questions"), " +P1.i.a +.* YT +.*verified"));
  }

  @Test
  void showAsJsonHoldsEveryFigure() {
    Run outcome = run("show", "permenpanrb-52-2014", "--json");
    JsonNode json = JsonMapper.shared().readTree(outcome.out());
    assertEquals(
        RulebookFigures.all(RulebookReader.shipped("permenpanrb-52-2014")).size(),
        json.get("figures").size());
    assertEquals("permenpanrb-52-2014", json.at("/rulebook/rulebook").asString());
    for (JsonNode figure : json.get("figures")) {
      assertFalse(figure.get("source").asString().isBlank(), figure.toString());
    }
  }

  @Test
  void lintOfGoodRulebooksEndsWell() {
    String[] args =
        Stream.concat(Stream.of("lint"), RulebookReader.shippedIds().stream())
            .toArray(String[]::new);
    Run outcome = run(args);
    assertEquals(ExitCode.OK.number(), outcome.exit(), outcome.out());
    assertTrue(outcome.out().contains("permenpanrb-10-2019: 0 errors, 0 warnings"));
  }

  @Test
  void lintNamesFileLineAndPlace() {
    Run outcome = run("lint", "permenpanrb-90-2021", FAULTY + "wbbm-below-wbk.yaml");
    assertEquals(ExitCode.RULEBOOK.number(), outcome.exit());
    assertTrue(
        outcome
            .out()
            .contains(
                FAULTY
                    + "wbbm-below-wbk.yaml:3: error: minimums[total].wbbm: The minimum for WBBM"
                    + " (74.99) is below that for WBK (75)."),
        outcome.out());
  }

  @Test
  void lintOfAWarningEndsWell() {
    Run outcome = run("lint", FAULTY + "root-weight.yaml");
    assertEquals(ExitCode.OK.number(), outcome.exit());
    assertTrue(outcome.out().contains("root-weight.yaml: 0 errors, 1 warnings"), outcome.out());
  }

  @Test
  void aFaultyRulebookEndsEveryCommandWithThree(@TempDir Path folder) {
    String faulty = FAULTY + "band-gap.yaml";
    String out = folder.resolve("x.yaml").toString();
    for (Run outcome :
        List.of(run("show", faulty), run("export", faulty, "--out", out), run("show", "none"))) {
      assertEquals(ExitCode.RULEBOOK.number(), outcome.exit());
      assertEquals("", outcome.out());
      assertTrue(outcome.err().contains("error"), outcome.err());
      assertTrue(outcome.err().endsWith("predikat: The rulebook cannot be used; see above.\n"));
    }
    assertFalse(Files.exists(Path.of(out)));
  }

  @Test
  void exportWritesTheEffectiveRulebook(@TempDir Path folder) throws IOException {
    Path overlay = folder.resolve("ketat.yaml");
    Files.writeString(overlay, "minimums:\n  - {code: total, wbk: 80}\n");
    Path file = folder.resolve("hasil.yaml");
    Run outcome =
        run(
            "export",
            "permenpanrb-5-2024",
            "--overlay",
            overlay.toString(),
            "--out",
            file.toString());
    assertEquals(ExitCode.OK.number(), outcome.exit(), outcome.err());
    assertEquals(
        RulebookReader.read(List.of("permenpanrb-5-2024", overlay.toString())),
        RulebookReader.read(file));
    Run piped = run("export", "permenpanrb-5-2024", "--overlay", overlay.toString(), "--out", "-");
    assertEquals(Files.readString(file), piped.out());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void exportNeedsAFolder(@TempDir Path folder) {
    Run outcome =
        run("export", "permenpanrb-5-2024", "--out", folder.resolve("no/x.yaml").toString());
    assertEquals(ExitCode.ENVIRONMENT.number(), outcome.exit());
  }

  @Test
  void withoutASubcommandItIsAUsageError() {
    assertEquals(ExitCode.USAGE.number(), run().exit());
    assertEquals(ExitCode.USAGE.number(), run("export", "permenpanrb-5-2024").exit());
  }
}
