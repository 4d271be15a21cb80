package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify} says of runs that are as they were, and of each way to tamper with one. */
class VerifyCommandTest {
  private static final Path FIXTURES = Path.of("..", "fixtures");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void settle() throws IOException {
    folder = temporary.toRealPath();
  }

  private Path sample(String name) {
    Path round = folder.resolve(name);
    Run made =
        Run.predikat(
            "sample", "--rulebook=permenpanrb-90-2021", "--units=24", "--seed=4", "--out=" + round);
    assertEquals(0, made.exit(), made.err());
    return round;
  }

  private VerifiedRun run(String... more) {
    return VerifiedRun.evaluated(sample("round"), folder.resolve("run"), more);
  }

  private static void assertSame(VerifiedRun.Found found) {
    assertEquals(List.of(), found.findings());
    assertEquals(ExitCode.OK.number(), found.exit());
    assertEquals("sama", found.json().required("kesimpulan").stringValue());
    assertTrue(found.json().required("dihitung_ulang").booleanValue());
  }

  private static void assertFound(VerifiedRun.Found found, ExitCode exit, String... findings) {
    assertEquals(List.of(findings), found.findings());
    assertEquals(exit.number(), found.exit());
  }

  @Test
  void aRunIsTheSameFromAnyFormUnderAnyOptions() throws IOException {
    Path overlay = folder.resolve("what-if.yaml");
    Files.writeString(
        overlay, "extends: permenpanrb-90-2021\nminimums:\n  - {code: total, wbk: 80}\n");
    for (String name : List.of("folder", "flat.csv", "book.xlsx")) {
      VerifiedRun run =
          VerifiedRun.evaluated(
              sample(name),
              folder.resolve("run-" + name),
              "--overlay=" + overlay,
              "--setting=blank_answer=refuse",
              "--year=2023",
              "--title=Ronde uji: “ä”",
              "--through=field",
              "--csv-dialect=id",
              "--threads=2");
      VerifiedRun.Found found = run.verify("--threads=1");
      assertSame(found);
      assertTrue(found.json().required("berkas_dibandingkan").intValue() >= 9, name);
    }
  }

  @Test
  void aRunWithChosenOutputsIsTheSame() throws IOException {
    assertSame(run("--outputs=results.csv").verify());
  }

  static List<Path> faulty() throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (Stream<Path> folders = Files.list(FIXTURES.resolve("broken"))) {
      for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> files = Files.list(each)) {
          files
              .filter(file -> file.getFileName().toString().matches("input(\\.[a-z]+)?"))
              .filter(file -> !file.toString().endsWith(".yaml"))
              .forEach(inputs::add);
        }
      }
    }
    return inputs;
  }

  /** Runs whose round has every error there is, or could not be read at all. */
  @Test
  void aRunWithErrorsIsTheSame() throws IOException {
    int unread = 0;
    for (Path input : faulty()) {
      VerifiedRun run =
          VerifiedRun.evaluated(
              input,
              folder.resolve("run"),
              "--rulebook=" + FIXTURES.resolve("broken").resolve("rulebook.yaml"),
              "--outputs=csv,json",
              "--threads=1");
      VerifiedRun.Found found = run.verify("--threads=1");
      assertEquals(List.of(), found.findings(), input.toString());
      assertEquals(0, found.exit(), input.toString());
      unread += run.manifest().required("ronde_terbaca").booleanValue() ? 0 : 1;
    }
    assertTrue(unread > 5, "rounds that could not be read: " + unread);
  }

  @Test
  void aRunWithAcceptedProblemsIsTheSame() throws IOException {
    Path golden = FIXTURES.resolve("golden").resolve("accepted-10-2019");
    Path accepted = Files.copy(golden.resolve("accepted.csv"), folder.resolve("accepted.csv"));
    VerifiedRun run =
        VerifiedRun.evaluated(
            golden.resolve("round.csv"), folder.resolve("run"), "--accept-problems=" + accepted);
    assertSame(run.verify());
    VerifiedRun.damage(accepted);
    assertTrue(run.verify().findings().contains("INPUT_CHANGED ../accepted.csv"));
    Files.delete(accepted);
    assertFound(run.verify(), ExitCode.DATA, "INPUT_MISSING ../accepted.csv");
  }

  static List<String> outputs() {
    return List.of(
        "agencies.csv",
        "announcement.csv",
        "announcement.md",
        "announcement.xlsx",
        "problems.csv",
        "results.csv",
        "results.json",
        "results.xlsx",
        "rulebook.yaml");
  }

  @Test
  void oneBitOfAnOutputIsFound() throws IOException {
    VerifiedRun run = run();
    for (String name : outputs()) {
      byte[] before = Files.readAllBytes(run.file(name));
      VerifiedRun.damage(run.file(name));
      String code = name.equals("rulebook.yaml") ? "RULEBOOK_CHANGED " : "OUTPUT_CHANGED ";
      VerifiedRun.Found found = run.verify();
      assertFound(found, ExitCode.DIFFERENT, code + name);
      assertEquals(
          before.length / 2, found.place(code.strip(), name).required("byte").intValue(), name);
      Files.write(run.file(name), before);
    }
    assertSame(run.verify());
  }

  @Test
  void filesAddedAndRemovedAreFound() throws IOException {
    VerifiedRun run = run();
    Files.delete(run.file("agencies.csv"));
    Files.delete(run.file("rulebook.yaml"));
    Files.writeString(run.file("catatan.txt"), "halo");
    Files.createDirectory(run.file("arsip"));
    assertFound(
        run.verify(),
        ExitCode.DIFFERENT,
        "OUTPUT_MISSING agencies.csv",
        "OUTPUT_MISSING rulebook.yaml",
        "OUTPUT_ADDED arsip",
        "OUTPUT_ADDED catatan.txt");
  }

  @Test
  void swappedRowsAreFoundByTheirFirst() throws IOException {
    VerifiedRun run = run();
    List<String> lines = new ArrayList<>(Files.readAllLines(run.file("results.csv")));
    String second = lines.get(2);
    Collections.swap(lines, 2, 3);
    Files.writeString(run.file("results.csv"), String.join("\r\n", lines) + "\r\n");
    VerifiedRun.Found found = run.verify();
    assertFound(found, ExitCode.DIFFERENT, "OUTPUT_CHANGED results.csv");
    JsonNode place = found.place("OUTPUT_CHANGED", "results.csv");
    assertAll(
        () -> assertEquals(3, place.required("baris").intValue()),
        () -> assertTrue(lines.get(2).contains(place.required("id_unit").stringValue())),
        () ->
            assertTrue(second.startsWith(place.required("dihitung_ulang").stringValue()), second));
  }

  /** Nothing but making it again shows this: file, hash and seal fit together. */
  @Test
  void aForgedResultIsFoundByItsUnitAndColumn() throws IOException {
    VerifiedRun run = run();
    run.forge("results.csv", ",gagal", ",digagalkan");
    VerifiedRun.Found found = run.verify();
    assertFound(found, ExitCode.DIFFERENT, "RESULT_DISAGREES results.csv");
    JsonNode place = found.place("RESULT_DISAGREES", "results.csv");
    String unit = place.required("id_unit").stringValue();
    assertAll(
        () -> assertTrue(unit.startsWith("U"), unit),
        () -> assertEquals("status_akhir", place.required("kolom").stringValue()),
        () -> assertTrue(place.required("tercatat").stringValue().startsWith("digagal")),
        () -> assertTrue(place.required("dihitung_ulang").stringValue().startsWith("gagal")));
    Run text = Run.predikat("--lang=en", "verify", run.folder().toString());
    assertEquals(ExitCode.DIFFERENT.number(), text.exit());
    assertTrue(text.out().contains("unit " + unit + ", column status_akhir"), text.out());
  }

  @Test
  void aForgedResultInJsonIsFoundByItsUnitAndPath() throws IOException {
    VerifiedRun run = run("--outputs=json");
    run.forge("results.json", "\"status_akhir\":\"gagal", "\"status_akhir\":\"xgagal");
    VerifiedRun.Found found = run.verify();
    assertFound(found, ExitCode.DIFFERENT, "RESULT_DISAGREES results.json");
    JsonNode place = found.place("RESULT_DISAGREES", "results.json");
    assertEquals("status_akhir", place.required("kolom").stringValue());
    assertTrue(place.required("id_unit").stringValue().startsWith("U"));
  }

  @Test
  void aForgedWorkbookIsFoundByItsCell() throws IOException {
    VerifiedRun run = run("--outputs=results.xlsx");
    Path other =
        VerifiedRun.evaluated(
                folder.resolve("round"),
                folder.resolve("other"),
                "--outputs=results.xlsx",
                "--overlay=" + overlay("wbk: 95, wbbm: 96"))
            .file("results.xlsx");
    Files.copy(other, run.file("results.xlsx"), StandardCopyOption.REPLACE_EXISTING);
    VerifiedRun.Found found = run.verify();
    assertFound(found, ExitCode.DIFFERENT, "OUTPUT_CHANGED results.xlsx");
    String cell = found.place("OUTPUT_CHANGED", "results.xlsx").required("kolom").stringValue();
    assertTrue(cell.matches("xl/worksheets/sheet1.xml![A-Z]+[0-9]+"), cell);
  }

  private Path overlay(String total) throws IOException {
    return Files.writeString(
        folder.resolve("what-if.yaml"),
        "extends: permenpanrb-90-2021\nminimums:\n  - {code: total, " + total + "}\n");
  }

  @Test
  void eachInputThatChangedIsNamed() throws IOException {
    VerifiedRun run = run();
    Path round = folder.resolve("round");
    for (String name :
        List.of(
            "agencies.csv",
            "desk.csv",
            "field.csv",
            "nominations.csv",
            "surveys.csv",
            "round.yaml")) {
      byte[] before = Files.readAllBytes(round.resolve(name));
      Files.writeString(
          round.resolve(name),
          name.equals("round.yaml") ? "# catatan\n" : "\n",
          StandardOpenOption.APPEND);
      VerifiedRun.Found found = run.verify();
      assertEquals("INPUT_CHANGED " + name, found.findings().get(0));
      assertEquals(ExitCode.DIFFERENT.number(), found.exit(), name);
      assertFalse(
          found.findings().stream().anyMatch(each -> each.startsWith("RESULT_DISAGREES")), name);
      Files.write(round.resolve(name), before);
    }
    assertSame(run.verify());
  }

  @Test
  void whatAChangedAnswerChangesIsShownAsItsConsequence() throws IOException {
    VerifiedRun run = run();
    Path surveys = folder.resolve("round").resolve("surveys.csv");
    List<String> lines = Files.readAllLines(surveys);
    int column = List.of(lines.get(0).split(",")).indexOf("spak_eksternal");
    String[] cells = lines.get(1).split(",", -1);
    cells[column] = cells[column].equals("3.11") ? "3.12" : "3.11";
    lines.set(1, String.join(",", cells));
    Files.write(surveys, lines);
    VerifiedRun.Found found = run.verify();
    assertEquals("INPUT_CHANGED surveys.csv", found.findings().get(0));
    assertTrue(
        found.findings().contains("RESULT_FOLLOWS results.csv"), found.findings().toString());
    assertEquals(
        cells[0], found.place("RESULT_FOLLOWS", "results.csv").required("id_unit").stringValue());
  }

  @Test
  void missingAndAdditionalInputsAreNamed() throws IOException {
    VerifiedRun run = run();
    Path round = folder.resolve("round");
    Files.writeString(round.resolve("catatan.csv"), "a,b\n");
    VerifiedRun.Found added = run.verify();
    assertEquals("INPUT_ADDED catatan.csv", added.findings().get(0));
    assertEquals(ExitCode.DIFFERENT.number(), added.exit());
    VerifiedRun with = VerifiedRun.evaluated(round, folder.resolve("with"));
    assertSame(with.verify());
    Files.delete(round.resolve("catatan.csv"));
    assertEquals("INPUT_GONE catatan.csv", with.verify().findings().get(0));
    Files.delete(round.resolve("field.csv"));
    assertFound(run.verify(), ExitCode.DATA, "INPUT_MISSING field.csv");
    VerifiedRun without = VerifiedRun.evaluated(round, folder.resolve("without"));
    Files.writeString(round.resolve("field.csv"), "id_unit\n");
    assertEquals("INPUT_ADDED field.csv", without.verify().findings().get(0));
  }

  @Test
  void severalFindingsAreAllReported() throws IOException {
    VerifiedRun run = run();
    VerifiedRun.damage(run.file("results.xlsx"));
    Files.delete(run.file("announcement.md"));
    Files.delete(folder.resolve("round").resolve("field.csv"));
    Files.writeString(folder.resolve("round").resolve("desk.csv"), "\n", StandardOpenOption.APPEND);
    assertFound(
        run.verify(),
        ExitCode.DIFFERENT,
        "OUTPUT_CHANGED results.xlsx",
        "OUTPUT_MISSING announcement.md",
        "INPUT_CHANGED desk.csv",
        "INPUT_MISSING field.csv");
  }

  @Test
  void aMovedRoundIsFoundWhereTheUserSays() throws IOException {
    VerifiedRun run = run();
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Path moved = Files.move(folder.resolve("round"), archive.resolve("of-2021"));
    assertFound(run.verify(), ExitCode.DATA, "ROUND_MISSING ../round");
    assertSame(run.verify("--inputs", moved.toString()));
    Files.move(moved, archive.resolve("round"));
    assertSame(run.verify("--inputs", archive.toString()));
    assertFound(
        run.verify("--inputs", folder.toString()), ExitCode.DATA, "ROUND_MISSING " + folder);
    Run nowhere = Run.predikat("verify", run.folder().toString(), "--inputs=" + folder + "/x");
    assertEquals(ExitCode.DATA.number(), nowhere.exit());
  }

  /** The title of a round without one is the name of its folder, wherever that has gone. */
  @Test
  void aMovedRoundKeepsTheNameThatIsItsTitle() throws IOException {
    Path round = sample("round");
    Path yaml = round.resolve("round.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(yaml));
    assertTrue(lines.removeIf(line -> line.startsWith("title:")));
    Files.write(yaml, lines);
    VerifiedRun run = VerifiedRun.evaluated(round, folder.resolve("run"));
    Path moved = Files.move(round, folder.resolve("elsewhere"));
    assertSame(run.verify("--inputs", moved.toString()));
  }

  @Test
  void aRunMovedWithItsInputsIsTheSame() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path overlay = Files.copy(overlay("wbk: 80"), first.resolve("what-if.yaml"));
    Path round = Files.move(sample("round"), first.resolve("round"));
    VerifiedRun.evaluated(round, first.resolve("run"), "--overlay=" + overlay);
    Files.delete(folder.resolve("what-if.yaml"));
    Path second = Files.move(first, folder.resolve("second"));
    assertSame(new VerifiedRun(second.resolve("run")).verify());
  }

  @Test
  void aLawThatChangedIsToldApartFromOneThatOnlyReadsOtherwise() throws IOException {
    Path overlay = overlay("wbk: 80");
    String text = Files.readString(overlay);
    VerifiedRun run = run("--overlay=" + overlay);
    assertSame(run.verify());
    Files.writeString(overlay, text + "# dibaca ulang\n");
    assertFound(run.verify(), ExitCode.OK, "LAW_TEXT_CHANGED ../what-if.yaml");
    Files.writeString(overlay, text.replace("80", "81"));
    assertFound(run.verify(), ExitCode.DIFFERENT, "LAW_CHANGED ../what-if.yaml");
    Files.writeString(overlay, "extends: [\n");
    assertFound(run.verify(), ExitCode.DIFFERENT, "LAW_CHANGED ../what-if.yaml");
    Files.delete(overlay);
    assertFound(run.verify(), ExitCode.DATA, "LAW_MISSING ../what-if.yaml");
    VerifiedRun.damage(run.file("rulebook.yaml"));
    assertFound(
        run.verify(),
        ExitCode.DIFFERENT,
        "RULEBOOK_CHANGED rulebook.yaml",
        "LAW_MISSING ../what-if.yaml",
        "NOT_MADE_AGAIN");
  }

  @Test
  void aForgedRulebookIsNotWhatItsSourcesGive() throws IOException {
    VerifiedRun run = run();
    run.forge("rulebook.yaml", "wbk: {value: 75,", "wbk: {value: 60,");
    VerifiedRun.Found found = run.verify();
    assertEquals("LAW_DISAGREES permenpanrb-90-2021", found.findings().get(0));
    assertEquals(ExitCode.DIFFERENT.number(), found.exit());
    assertTrue(
        found.findings().contains("RESULT_FOLLOWS results.csv"), found.findings().toString());
  }

  @Test
  void anyByteOfTheManifestIsSealed() throws IOException {
    VerifiedRun run = run("--outputs=results.csv");
    Path manifest = run.file("manifest.json");
    byte[] before = Files.readAllBytes(manifest);
    for (int at = 0; at < before.length; at += 211) {
      byte[] after = before.clone();
      after[at] ^= 1;
      Files.write(manifest, after);
      VerifiedRun.Found found = run.verify();
      assertEquals("MANIFEST_CHANGED", found.findings().get(0), "byte " + at);
      assertEquals(ExitCode.DIFFERENT.number(), found.exit(), "byte " + at);
    }
  }

  /** Fields that nothing but a signature protects: clock, machine, and options as typed. */
  private static boolean isBeyondChecking(String path) {
    return path.matches("/(mulai|selesai|segel|opsi/.*|program/(nama|java|sistem))")
        // The law's documents may read otherwise as long as they give the same law.
        || path.matches("/rulebook/sumber/\\d+/(sha256|byte)")
        // Only used where nothing else gives a title or a place.
        || path.equals("/hitung_ulang/nama_ronde");
  }

  private static void leaves(String path, JsonNode node, List<String> found) {
    if (node.isObject()) {
      node.properties().forEach(each -> leaves(path + "/" + each.getKey(), each.getValue(), found));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(path + "/" + i, node.get(i), found);
      }
    } else {
      found.add(path);
    }
  }

  /** Every field of a manifest, changed by somebody who seals it anew. */
  @Test
  void everyForgedFieldOfTheManifestIsFound() throws IOException {
    VerifiedRun run = run("--outputs=results.csv,agencies.csv", "--setting=blank_answer=refuse");
    byte[] before = Files.readAllBytes(run.file("manifest.json"));
    List<String> paths = new ArrayList<>();
    leaves("", run.manifest(), paths);
    assertTrue(paths.size() > 50, paths.toString());
    List<String> unseen = new ArrayList<>();
    for (String path : paths) {
      run.forge(manifest -> alter(manifest, path));
      VerifiedRun.Found found = run.verify();
      if (found.findings().isEmpty() != isBeyondChecking(path)
          && !found.findings().equals(List.of("LAW_TEXT_CHANGED permenpanrb-90-2021"))) {
        unseen.add(path + " " + found.findings());
      }
      Files.write(run.file("manifest.json"), before);
    }
    assertEquals(List.of(), unseen);
  }

  private static void alter(ObjectNode manifest, String path) {
    int slash = path.lastIndexOf('/');
    JsonNode parent = manifest.at(path.substring(0, slash));
    String key = path.substring(slash + 1);
    JsonNode old = parent.isArray() ? parent.get(Integer.parseInt(key)) : parent.get(key);
    JsonNode changed = manifest.arrayNode().add(other(old, key)).get(0);
    if (parent.isArray()) {
      ((ArrayNode) parent).set(Integer.parseInt(key), changed);
    } else {
      ((ObjectNode) parent).set(key, changed);
    }
  }

  private static JsonNode other(JsonNode old, String key) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (old.isBoolean()) {
      return nodes.booleanNode(!old.booleanValue());
    }
    if (old.isNumber()) {
      return nodes.numberNode(old.longValue() + 1);
    }
    return switch (key) {
      case "tahun" -> nodes.numberNode(2031);
      case "encoding" -> nodes.stringNode("windows-1252x");
      case "pemisah" -> nodes.stringNode(";");
      case "sampai_tahap" -> nodes.stringNode(old.isNull() ? "desk" : "lapangan");
      case "dialek_csv" -> nodes.stringNode("id");
      case "rulebook" -> nodes.stringNode("permenpanrb-10-2019");
      default -> nodes.stringNode(old.asString("") + "x");
    };
  }

  @Test
  void anotherVersionOfTheProgramIsARemarkWhereNothingElseDiffers() throws IOException {
    VerifiedRun run = run();
    run.forge(manifest -> ((ObjectNode) manifest.required("program")).put("versi", "0.0.9"));
    VerifiedRun.Found found = run.verify();
    assertFound(found, ExitCode.OK, "PROGRAM_OTHER");
    assertEquals("0.0.9", found.json().required("versi_hasil").stringValue());
    run.forge("results.csv", ",gagal", ",digagalkan");
    assertFound(run.verify(), ExitCode.DIFFERENT, "RESULT_FOLLOWS results.csv", "PROGRAM_OTHER");
  }

  @Test
  void aManifestOfAnOlderProgramIsToldPlainly() throws IOException {
    VerifiedRun run = run();
    run.forge(
        manifest -> {
          manifest.remove(List.of("hitung_ulang", "segel", "dilewati"));
          ((ObjectNode) manifest.required("program")).put("versi", "0.0.9");
        });
    VerifiedRun.Found found = run.verify();
    assertFound(found, ExitCode.DATA, "MANIFEST_OLD", "PROGRAM_OTHER");
    assertFalse(found.json().required("dihitung_ulang").booleanValue());
    VerifiedRun.damage(run.file("results.csv"));
    assertFound(
        run.verify(),
        ExitCode.DIFFERENT,
        "OUTPUT_CHANGED results.csv",
        "MANIFEST_OLD",
        "PROGRAM_OTHER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"program\": 3}", "\u0000"})
  void aManifestThatIsNoneIsUnreadableData(String text) throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("manifest.json"), text);
    assertFound(new VerifiedRun(run).verify(), ExitCode.DATA, "MANIFEST_UNUSABLE");
  }

  @Test
  void whatIsNoRunIsUnreadableData() {
    for (String place : List.of(folder.toString(), folder + "/nowhere")) {
      Run verified = Run.predikat("--lang=en", "verify", place);
      assertEquals(ExitCode.DATA.number(), verified.exit(), verified.err());
      assertTrue(verified.err().contains("is no run"), verified.err());
    }
    assertEquals(
        ExitCode.USAGE.number(), Run.predikat("verify", folder.toString(), "--threads=0").exit());
  }
}
