package org.predikat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of the README from the project's folder, as a reader would, and compares what
 * the README shows of its output: each line must come in that order; {@code ...} stands for any
 * lines, and a shown line may be the beginning of a longer one.
 */
class ReadmeTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String LAUNCHER = "scripts/predikat ";

  @TempDir private Path temporary;

  /** A command with the output that the README shows for it; empty when it shows none. */
  private record Shown(String command, List<String> output) {}

  @TestFactory
  List<DynamicTest> everyCommandRuns() throws IOException {
    ImmutableList<Shown> commands = commands(Files.readAllLines(PROJECT.resolve("README.md")));
    assertFalse(commands.isEmpty(), "the README shows no command");
    // Where the commands write; a reader has it from `make run`.
    Files.createDirectories(PROJECT.resolve("target"));
    return commands.stream()
        .map(each -> DynamicTest.dynamicTest(each.command(), () -> runs(each)))
        .toList();
  }

  private void runs(Shown shown) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.language=en");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.predikat.command.Main");
    command.addAll(
        Splitter.on(' ')
            .omitEmptyStrings()
            .splitToList(shown.command().substring(LAUNCHER.length())));
    Path output = Files.createTempFile(temporary, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(PROJECT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running after five minutes");
    List<String> actual = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), () -> String.join("\n", actual));
    int from = 0;
    for (String line : shown.output()) {
      if (!line.equals("...")) {
        from = after(actual, from, line);
      }
    }
  }

  private static int after(List<String> actual, int from, String line) {
    for (int i = from; i < actual.size(); i++) {
      if (actual.get(i).startsWith(line)) {
        return i + 1;
      }
    }
    throw new AssertionError("no longer printed: " + line + "\n" + String.join("\n", actual));
  }

  private static ImmutableList<Shown> commands(List<String> readme) {
    ImmutableList.Builder<Shown> found = ImmutableList.builder();
    String fence = "";
    Shown last = null;
    for (String line : readme) {
      if (line.startsWith("```")) {
        fence = fence.isEmpty() ? line : "";
      } else if (fence.equals("```sh") && line.startsWith(LAUNCHER)) {
        last = new Shown(line, new ArrayList<>());
        found.add(last);
      } else if (fence.equals("```text") && last != null) {
        last.output().add(line);
      }
    }
    return found.build();
  }
}
