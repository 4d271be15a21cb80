package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.round.NoticeCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices of an import, each with a small faulty input in {@code fixtures/imports-broken}, found by
 * looking, and what must be said about it. With {@code -Daccept=true} what is said now becomes what
 * must be said.
 */
final class ImportFixturesTest {
  static final Path ROOT = Path.of("..", "fixtures", "imports-broken");
  private static final Path ACTUAL = Path.of("target", "imports-broken");

  @TempDir private Path folder;

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Codes that have a fixture here. */
  static ImmutableSet<NoticeCode> codes() throws IOException {
    return fixtures().stream().map(ImportFixturesTest::code).collect(ImmutableSet.toImmutableSet());
  }

  private static NoticeCode code(Path fixture) {
    String name = fixture.getFileName().toString();
    return NoticeCode.valueOf(Splitter.on('-').splitToList(name).get(0));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsExpected(Path fixture) throws IOException {
    JsonNode report = report(fixture);
    StringBuilder said = new StringBuilder();
    for (JsonNode notice : report.get("catatan")) {
      said.append(notice.get("kode").asString());
      for (String field : List.of("tingkat", "berkas", "baris", "id_unit", "nilai", "pesan")) {
        said.append(" | ").append(notice.get(field).asString());
      }
      said.append('\n');
    }
    for (JsonNode item : report.get("berkas")) {
      said.append(item.get("berkas").asString());
      for (String field : List.of("hasil", "terjawab", "kosong", "tidak_sah")) {
        said.append(" | ").append(field).append(' ').append(item.get(field).asString());
      }
      said.append('\n');
    }
    assertTrue(
        said.toString().lines().anyMatch(line -> line.startsWith(code(fixture) + " ")),
        () -> code(fixture) + " is not among\n" + said);
    compare(fixture, said.toString());
  }

  private JsonNode report(Path fixture) throws IOException {
    Path round = folder.resolve("ronde");
    Path report = folder.resolve("laporan.json");
    List<String> args = new ArrayList<>(List.of("import", fixture.resolve("files").toString()));
    args.addAll(List.of("--stage", "desk", "--into", round.toString()));
    args.addAll(List.of("--report", report.toString(), "--lang", "id"));
    List<String> more =
        Files.exists(fixture.resolve("arguments"))
            ? Files.readAllLines(fixture.resolve("arguments"))
            : List.of();
    for (String word : more) {
      args.add(word.endsWith(".csv") ? fixture.resolve(word).toString() : word);
    }
    if (Files.exists(fixture.resolve("round"))) {
      copy(fixture.resolve("round"), round);
    } else if (!more.contains("--rulebook")) {
      args.addAll(List.of("--rulebook", "permenpanrb-5-2024", "--year", "2026"));
    }
    Run run = Run.predikat(args.toArray(String[]::new));
    String shown = run.out() + run.err();
    assertTrue(Files.exists(report), shown);
    JsonNode tree = JsonMapper.shared().readTree(Files.readString(report));
    boolean errors = false;
    for (JsonNode notice : tree.get("catatan")) {
      errors |= notice.get("tingkat").asString().equals("kesalahan");
    }
    assertEquals(errors ? ExitCode.DATA.number() : ExitCode.OK.number(), run.exit(), shown);
    return tree;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void compare(Path fixture, String actual) throws IOException {
    ExpectedFile.compare(
        fixture.resolve("expected.txt"),
        ACTUAL.resolve(fixture.getFileName()).resolve("expected.txt"),
        actual);
  }
}
