package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.round.NoticeCode;

/** Every notice that only {@code reevaluate} gives has a small input that provokes it. */
final class ReviewProblemsTest {
  private static final Path ROOT = Path.of("..", "fixtures", "tenure-broken");
  private static final Path ACTUAL = Path.of("target", "tenure-broken");

  @TempDir private Path folder;

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Codes that have a fixture here. */
  static ImmutableSet<NoticeCode> codes() throws IOException {
    return fixtures().stream()
        .map(fixture -> NoticeCode.valueOf(fixture.getFileName().toString()))
        .collect(ImmutableSet.toImmutableSet());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsExpected(Path fixture) throws IOException {
    Path out = folder.resolve("hasil");
    Run run =
        Run.predikat(
            "reevaluate",
            fixture.toString(),
            "--register",
            fixture.resolve("register-contoh.csv").toString(),
            "--as-of",
            "2022-07-05",
            "--out",
            out.toString());
    assertEquals(ExitCode.OK.number(), run.exit(), run.err());
    String problems = Files.readString(out.resolve("problems.csv"));
    String code = fixture.getFileName().toString();
    assertTrue(problems.lines().anyMatch(line -> line.startsWith(code + ",")), problems);
    ExpectedFile.compare(
        fixture.resolve("expected.csv"), ACTUAL.resolve(code).resolve("actual.csv"), problems);
  }
}
