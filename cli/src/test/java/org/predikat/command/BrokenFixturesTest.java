package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.publication.RunWriter;
import org.predikat.round.NoticeCode;

/**
 * Every notice has a small faulty input in {@code fixtures/broken}, found by looking, with the
 * {@code problems.csv} that a user gets for it. A folder is named by its code and, where there are
 * several, a variant; it holds {@code input} (a folder of tables) or {@code input.*} (one file),
 * and {@code expected.csv}. With {@code -Daccept=true} what is said now becomes what must be said.
 */
final class BrokenFixturesTest {
  private static final Path ROOT = Path.of("..", "fixtures", "broken");

  /** Held by a test of their own, {@code BrokenWorksheetsTest}. */
  private static final Path WORKSHEETS = Path.of("..", "fixtures", "worksheets-broken");

  private static final Path ACTUAL = Path.of("target", "broken");

  /** Holds the name of a command where it takes more than reading to meet the notice. */
  private static final String COMMAND = "command";

  /** Beside the input where the notice takes a register that an option names. */
  private static final String REGISTER = "register-baru.csv";

  /** Inputs too large or too odd to keep: other tests make them when they run. */
  private static final ImmutableSet<NoticeCode> MADE_AT_RUN_TIME =
      ImmutableSet.of(
          NoticeCode.LIMIT_REACHED,
          NoticeCode.EXCEL_ZIP_BOMB,
          NoticeCode.EXCEL_TOO_MANY_SHEETS,
          NoticeCode.EXCEL_TOO_MANY_CELLS,
          NoticeCode.ARCHIVE_BOMB,
          NoticeCode.EVENT_BEFORE_LAST,
          NoticeCode.IMPORT_FILE_UNREADABLE,
          NoticeCode.IMPORT_STAGE_DIFFERS);

  @TempDir private Path folder;

  static List<Path> fixtures() throws IOException {
    return folders(ROOT);
  }

  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsExpected(Path fixture) throws Exception {
    Path register = fixture.resolve(REGISTER);
    String problems =
        problems(
            input(fixture),
            command(fixture),
            Files.exists(register) ? List.of("--register", register.toString()) : List.of());
    assertTrue(
        problems.lines().anyMatch(line -> line.startsWith(code(fixture) + ",")),
        () -> code(fixture) + " is not among\n" + problems);
    compare(fixture, problems);
  }

  /** The file of problems that the command writes; its exit code must fit what stands there. */
  private String problems(Path input, String command, List<String> options) throws IOException {
    Path run = folder.resolve("run");
    Path file =
        command.equals("validate")
            ? folder.resolve("problems.csv")
            : run.resolve(RunWriter.PROBLEMS);
    List<String> args = new ArrayList<>(List.of(command, input.toString(), "--threads", "1"));
    args.addAll(List.of("--rulebook", ROOT.resolve("rulebook.yaml").toString()));
    args.addAll(options);
    args.addAll(
        command.equals("validate")
            ? List.of("--problems", file.toString())
            : List.of("--out", run.toString(), "--outputs", "agencies.csv"));
    Run outcome = Run.predikat(args.toArray(String[]::new));
    String shown = outcome.out() + outcome.err();
    assertTrue(Files.exists(file), shown);
    String problems = Files.readString(file);
    assertEquals(
        problems.contains(",kesalahan,") ? ExitCode.DATA.number() : ExitCode.OK.number(),
        outcome.exit(),
        shown);
    assertFalse(shown.contains("\tat "), shown);
    return problems;
  }

  @Test
  void everyNoticeHasAFixture() throws IOException {
    Set<NoticeCode> covered = EnumSet.noneOf(NoticeCode.class);
    for (Path fixture : fixtures()) {
      covered.add(code(fixture));
    }
    covered.addAll(MADE_AT_RUN_TIME);
    for (Path worksheet : folders(WORKSHEETS)) {
      covered.add(code(worksheet));
    }
    covered.addAll(ImportFixturesTest.codes());
    covered.addAll(ReviewProblemsTest.codes());
    Set<NoticeCode> all = EnumSet.allOf(NoticeCode.class);
    assertEquals(ImmutableSet.of(), Sets.difference(all, covered), "codes without a fixture");
  }

  @Test
  void everyFixtureIsSmall() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      Set<Path> large = new TreeSet<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) > 20_000) {
          large.add(file);
        }
      }
      assertEquals(Set.of(), large);
    }
  }

  private static NoticeCode code(Path fixture) {
    String name = fixture.getFileName().toString();
    return NoticeCode.valueOf(Splitter.on('-').splitToList(name).get(0));
  }

  private static Path input(Path fixture) throws IOException {
    try (Stream<Path> files = Files.list(fixture)) {
      List<Path> inputs =
          files
              .filter(file -> file.getFileName().toString().matches("input(\\.[a-z]+)?"))
              .filter(file -> !file.toString().endsWith(".yaml"))
              .toList();
      assertEquals(1, inputs.size(), () -> "inputs in " + fixture);
      return inputs.get(0);
    }
  }

  private static String command(Path fixture) throws IOException {
    Path file = fixture.resolve(COMMAND);
    return Files.exists(file) ? Files.readString(file).strip() : "validate";
  }

  private static void compare(Path fixture, String actual) throws IOException {
    ExpectedFile.compare(
        fixture.resolve("expected.csv"),
        ACTUAL.resolve(fixture.getFileName()).resolve("actual.csv"),
        actual);
  }
}
