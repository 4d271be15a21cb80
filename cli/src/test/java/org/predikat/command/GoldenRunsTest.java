package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small rounds whose whole results are kept. Each folder of {@code fixtures/golden} holds a round
 * ({@code round}, {@code round.csv} or {@code round.xlsx}), optionally further {@code options}, one
 * per line, and the {@code expected} files. A new folder is found by itself; {@code -Daccept=true}
 * writes what it gives.
 */
class GoldenRunsTest {
  private static final Path GOLDEN = Path.of("..", "fixtures", "golden");
  private static final Path ACTUAL = Path.of("target", "golden");

  /** The manifest knows the clock; rulebooks and workbooks are held by tests of their own. */
  private static final ImmutableSet<String> NOT_KEPT =
      ImmutableSet.of("manifest.json", "rulebook.yaml");

  @TempDir private Path folder;

  static List<String> golden() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void givesWhatItGave(String name) throws IOException {
    Path golden = GOLDEN.resolve(name);
    Map<String, String> actual = evaluate(golden);
    Path expectedFolder = golden.resolve("expected");
    if (Boolean.getBoolean("accept")) {
      write(expectedFolder, actual);
    }
    Map<String, String> expected =
        Files.isDirectory(expectedFolder) ? read(expectedFolder) : new TreeMap<>();
    if (!expected.equals(actual)) {
      write(ACTUAL.resolve(name), actual);
    }
    String help =
        name + ": the results lie in cli/" + ACTUAL.resolve(name) + "; accept: -Daccept=true";
    assertEquals(expected.keySet(), actual.keySet(), help);
    actual.forEach((file, text) -> assertEquals(expected.get(file), text, file + " of " + help));
  }

  private Map<String, String> evaluate(Path golden) throws IOException {
    Path run = folder.resolve("run");
    List<String> args = new ArrayList<>(List.of("--lang=id", "evaluate"));
    args.add(round(golden).toString());
    args.addAll(List.of("--out", run.toString()));
    args.add("--outputs=csv,json,announcement.csv,announcement.md");
    if (Files.exists(golden.resolve("options"))) {
      args.addAll(Files.readAllLines(golden.resolve("options")));
    }
    Run outcome = Run.predikat(args.toArray(String[]::new));
    assertTrue(Files.isDirectory(run), outcome.err());
    Map<String, String> files = read(run);
    NOT_KEPT.forEach(files::remove);
    files.put("exit_code", outcome.exit() + "\n");
    files.put("stdout", console(outcome.out(), run));
    files.put("stderr", console(outcome.err(), run));
    return files;
  }

  private static Path round(Path golden) {
    return Stream.of("round", "round.csv", "round.xlsx")
        .map(golden::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static String console(String said, Path run) throws IOException {
    return said.replace(run.toRealPath().toString(), "RUN").replace("\r\n", "\n");
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    Files.createDirectories(folder);
    for (String name : files.keySet()) {
      Files.writeString(folder.resolve(name), files.get(name));
    }
  }
}
