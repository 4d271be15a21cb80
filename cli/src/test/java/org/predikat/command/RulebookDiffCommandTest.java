package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.publication.SchemaFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulebookDiffCommandTest {
  private static final String BASE = "permenpanrb-90-2021";

  @TempDir Path folder;
  private String higher;
  private String louder;

  @BeforeEach
  void overlays() throws IOException {
    higher = file("higher.yaml", "minimums:", "  - {code: MP, wbk: {value: 0.7}}");
    louder = file("louder.yaml", "title: Judul lain");
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static Run diff(String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "--lang";
    all[1] = "en";
    all[2] = "rulebook";
    all[3] = "diff";
    System.arraycopy(args, 0, all, 4, args.length);
    return Run.predikat(all);
  }

  @Test
  void theEffectiveMinimumIsToldWithItsSource() {
    Run run = diff(BASE, "--overlay", higher);
    assertEquals(0, run.exit(), run.err());
    assertEquals(
        """
        From PermenPANRB 90/2021 (permenpanrb-90-2021) to PermenPANRB 90/2021 (permenpanrb-90-2021+higher)
        1 change of meaning

        Can change a score, a status or a predikat: 1
          minimum MP (Manajemen Perubahan), for WBK: 0.6 → 0.7
              minimums[MP].wbk  [PermenPANRB 90/2021, Lampiran II, Tabel 6, hlm. 58; verified]
        """,
        run.out());
  }

  @Test
  void theSameRulebookHasNoChange() {
    Run run = diff(BASE, BASE, "--fail-on", "changes");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("No change of meaning"), run.out());
    assertTrue(
        Run.predikat("--lang", "id", "rulebook", "diff", BASE, BASE)
            .out()
            .contains("Tidak ada perubahan makna"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verdict        | 5 | 0
          changes        | 5 | 5
          words          | 0 | 5
          verdict,words  | 5 | 5
          tenure,source  | 0 | 0
          """)
  void failOnSaysWhichChangesAreTooMany(String effects, int byHigher, int byLouder) {
    assertEquals(byHigher, diff(BASE, "--overlay", higher, "--fail-on", effects).exit());
    assertEquals(byLouder, diff(BASE, "--overlay", louder, "--fail-on", effects).exit());
  }

  @Test
  void overlaysStackInTheOrderGiven() throws IOException {
    String back = file("back.yaml", "minimums:", "  - {code: MP, wbk: {value: 0.6}}");
    Run undone = diff(BASE, "--overlay", higher, "--overlay", back, "--fail-on", "changes");
    assertEquals(0, undone.exit(), undone.out());
    Run redone = diff(BASE, "--overlay", back, "--overlay", higher, "--fail-on", "changes");
    assertEquals(5, redone.exit(), redone.out());
    Run second = diff(higher(BASE), BASE, "--fail-on", "changes");
    assertEquals(5, second.exit(), second.out());
    assertTrue(second.out().contains("0.7 → 0.6"), second.out());
  }

  /** A file that says by itself what it extends. */
  private String higher(String base) throws IOException {
    return file("own.yaml", "extends: " + base, "minimums:", "  - {code: MP, wbk: {value: 0.7}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-5-2024", "permenpanrb-52-2014", BASE})
  void jsonIsAsItsSchemaSays(String other) {
    Run run = diff(BASE, other, "--json");
    assertEquals(0, run.exit(), run.err());
    assertEquals(
        List.of(),
        SchemaFiles.read("rulebook-diff.schema.json").validate(run.out(), InputFormat.JSON));
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertEquals(other.equals(BASE), json.get("perubahan").isEmpty());
    for (JsonNode change : json.get("perubahan")) {
      assertEquals(change.get("jenis").asString().equals("added"), change.get("sebelum").isNull());
      assertEquals(
          change.get("jenis").asString().equals("removed"), change.get("sesudah").isNull());
    }
  }

  @Test
  void markdownShowsVerdictsAndFoldsTheRest() {
    Run run = diff(BASE, "permenpanrb-5-2024", "--markdown");
    assertEquals(0, run.exit(), run.err());
    String text = run.out();
    assertTrue(text.startsWith("## Changes of the law\n"), text);
    assertTrue(
        text.indexOf("exemption afirmasi") < text.indexOf("<details><summary>Changes how files"),
        text);
    assertTrue(text.contains("minimums") == false && text.contains("conditions\\[opini\\_bpk\\]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          permenpanrb-90-2021                                           | 2 | second rulebook
          permenpanrb-90-2021 permenpanrb-90-2021 --fail-on predikat    | 2 | no effect of a change
          permenpanrb-90-2021 permenpanrb-90-2021 --json --markdown     | 2 | mutually exclusive
          permenpanrb-90-2021 nowhere.yaml                              | 3 | nowhere.yaml
          """)
  void whatCannotBeComparedIsRefused(String args, int exit, String why) {
    Run run = diff(args.trim().split(" +"));
    assertEquals(exit, run.exit(), run.err());
    assertTrue(run.err().contains(why), run.err());
  }
}
