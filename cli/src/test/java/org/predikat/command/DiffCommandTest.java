package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
  private static final Path FIXTURES = Path.of("..", "fixtures");
  private static final String BASE = FIXTURES.resolve("differences/base").toString();
  private static final String LATER = FIXTURES.resolve("round-2022/round-2022.xlsx").toString();

  @TempDir private Path folder;

  private static void assertRefused(int exit, String words, String... args) {
    Run run = Run.predikat(args);
    assertAll(
        () -> assertEquals(exit, run.exit(), run.err()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().contains(words), run.err()),
        () -> assertFalse(run.err().contains("\tat "), run.err()));
  }

  @Test
  void whatCannotBeComparedIsRefusedInPlainWords() throws IOException {
    String nowhere = folder.resolve("nowhere").toString();
    Path run = folder.resolve("run");
    Run.predikat("evaluate", BASE, "--out", run.toString(), "--outputs", "csv");
    Path unread = Files.createDirectory(folder.resolve("unread"));
    Files.writeString(unread.resolve("round.yaml"), "year: 2024\nrulebook: permenpanrb-90-2021\n");
    assertAll(
        () -> assertRefused(2, "nothing to compare", "diff", BASE, "--lang", "en"),
        () -> assertRefused(2, "no run and no round", "diff", BASE, nowhere, "--lang", "en"),
        () -> assertRefused(2, "Tidak ada run", "diff", nowhere, BASE, "--lang", "id"),
        () -> assertRefused(2, "no results.json", "diff", run.toString(), BASE, "--lang", "en"),
        () ->
            assertRefused(
                4, "no round that can be read", "diff", BASE, unread.toString(), "--lang", "en"),
        () ->
            assertRefused(
                2,
                "standard output",
                "diff",
                BASE,
                BASE,
                "--json",
                "-",
                "--html",
                "-",
                "--lang",
                "en"),
        () ->
            assertRefused(
                2,
                "--rulebook-a",
                "diff",
                run.toString(),
                BASE,
                "--rulebook-a",
                "permenpanrb-90-2021",
                "--lang",
                "en"),
        () ->
            assertRefused(
                6, "folder", "diff", BASE, BASE, "--json", nowhere + "/x.json", "--lang", "en"));
  }

  @Test
  void aRunIsNotJudgedByALawThatAsksForMore() throws IOException {
    Path run = folder.resolve("run");
    Run.predikat("evaluate", BASE, "--out", run.toString(), "--outputs", "json");
    Path overlay = folder.resolve("more.yaml");
    Files.writeString(
        overlay,
        """
        extends: permenpanrb-90-2021
        sources:
          andai: {text: "Pengandaian", status: unverified}
        conditions:
          - code: baru
            label: Syarat baru
            scope: unit
            field: syarat_baru
            kind: yes_no
            wbk: {at_least: Ya}
            source: andai
        stages:
          administration:
            source: andai
            conditions: [baru]
        """);
    assertAll(
        () ->
            assertRefused(
                2,
                "asks other questions",
                "diff",
                run.toString(),
                "--rulebook",
                "permenpanrb-52-2014",
                "--lang",
                "en"),
        () ->
            assertRefused(
                2,
                "syarat_baru",
                "diff",
                run.toString(),
                "--overlay",
                overlay.toString(),
                "--lang",
                "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "rank:0", "rank:x", "score:-1", "score:0", "score:1e3", "score:"})
  void aThresholdThatIsNoneIsRefused(String word) {
    assertRefused(2, word, "diff", BASE, BASE, "--fail-on", word, "--lang", "en");
  }

  @ParameterizedTest
  @CsvSource({"status,5", "predikat,5", "rank:1,0", "score:0.01,0", "'rank:9,status',5"})
  void thresholdsDecideTheExitCode(String words, int exit) {
    Run run = Run.predikat("diff", BASE, LATER, "--fail-on", words, "--lang", "en");
    assertEquals(exit, run.exit(), run.out());
    assertEquals(0, Run.predikat("diff", BASE, LATER).exit());
  }

  @Test
  void filesAndStandardOutputHoldTheSame() throws IOException {
    Path json = folder.resolve("d.json");
    Path html = folder.resolve("d.html");
    Run both =
        Run.predikat("diff", BASE, LATER, "--json", json.toString(), "--html", html.toString());
    Run alone = Run.predikat("diff", BASE, LATER, "--json", "-");
    assertEquals(alone.out(), Files.readString(json));
    assertTrue(both.out().contains("Sebelum") || both.out().contains("Before"), both.out());
    assertTrue(Files.readString(html).endsWith("</html>\n"));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    Path shuffled = Files.createDirectory(folder.resolve("base"));
    for (String name : new String[] {"agencies", "nominations", "desk", "field", "surveys"}) {
      List<String> lines = Files.readAllLines(Path.of(BASE, name + ".csv"));
      List<String> turned = new ArrayList<>(Lists.reverse(lines.subList(1, lines.size())));
      turned.add(0, lines.get(0));
      Files.write(shuffled.resolve(name + ".csv"), turned);
    }
    Files.copy(Path.of(BASE, "round.yaml"), shuffled.resolve("round.yaml"));
    String here = Run.predikat("diff", BASE, LATER, "--json", "-").out();
    String there = Run.predikat("diff", shuffled.toString(), LATER, "--json", "-").out();
    assertEquals(here, there.replace(shuffled.toString(), BASE));
  }

  @Test
  void aCommentIsNeverTooLong() {
    Run run =
        Run.predikat(
            "diff",
            FIXTURES.resolve("round-2020").toString(),
            LATER,
            "--markdown",
            "-",
            "--lang",
            "en");
    assertAll(
        () -> assertTrue(run.out().length() < 65_000, "length " + run.out().length()),
        () -> assertTrue(run.out().length() > 20_000, "length " + run.out().length()),
        () -> assertTrue(run.out().contains("No longer nominated: 3,691"), run.out()),
        () -> assertTrue(run.out().contains("more"), run.out()));
  }
}
