package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;

/**
 * Every notice has a small faulty input in {@code fixtures/broken}, found by looking, with what
 * must be said about it. A folder is named by its code and, where there are several, a variant; it
 * holds {@code input} (a folder of tables) or {@code input.*} (one file), and {@code expected.csv}.
 * With {@code -Daccept=true} what is said now becomes what must be said.
 */
final class BrokenFixturesTest {
  private static final Path ROOT = Path.of("..", "fixtures", "broken");
  private static final Path ACTUAL = Path.of("target", "broken");

  /** Holds the name of a command where it takes more than reading to meet the notice. */
  private static final String COMMAND = "command";

  /** Inputs too large to keep: {@link HostileWorkbookTest} and {@link TextLimitsTest} make them. */
  private static final ImmutableSet<NoticeCode> MADE_AT_RUN_TIME =
      ImmutableSet.of(
          NoticeCode.LIMIT_REACHED,
          NoticeCode.EXCEL_ZIP_BOMB,
          NoticeCode.EXCEL_TOO_MANY_SHEETS,
          NoticeCode.EXCEL_TOO_MANY_CELLS);

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsExpected(Path fixture) throws Exception {
    ImmutableList<Notice> notices = read(input(fixture), command(fixture));
    Set<NoticeCode> codes = notices.stream().map(Notice::code).collect(Collectors.toSet());
    assertTrue(codes.contains(code(fixture)), () -> code(fixture) + " is not among " + codes);
    compare(fixture, csv(notices));
  }

  @Test
  void everyNoticeHasAFixture() throws IOException {
    Set<NoticeCode> covered = EnumSet.noneOf(NoticeCode.class);
    for (Path fixture : fixtures()) {
      covered.add(code(fixture));
    }
    covered.addAll(MADE_AT_RUN_TIME);
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

  private static ImmutableList<Notice> read(Path input, String command) throws Exception {
    RoundReader.Result result = RoundReader.read(input, Rounds.options());
    if (command.equals("validate")) {
      return result.notices().inOrder();
    }
    assertEquals("evaluate", command);
    Notices notices = new Notices();
    notices.addAll(result.notices());
    notices.addAll(
        RoundEvaluator.run(result.round().orElseThrow(), 1, ProgressListener.NONE).notices());
    return notices.inOrder();
  }

  private static void compare(Path fixture, String actual) throws IOException {
    Path expected = fixture.resolve("expected.csv");
    if (Boolean.getBoolean("accept")) {
      Files.writeString(expected, actual);
      return;
    }
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    if (!wanted.equals(actual)) {
      Path beside = ACTUAL.resolve(fixture.getFileName()).resolve("actual.csv");
      Files.createDirectories(beside.getParent());
      Files.writeString(beside, actual);
      fail(
          "Other notices than in "
              + expected
              + "; what was said stands in "
              + beside
              + ". If it is right, accept it with -Daccept=true.\nexpected:\n"
              + wanted
              + "\nactual:\n"
              + actual);
    }
  }

  private static String csv(List<Notice> notices) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(
          "code", "file", "sheet", "row", "column", "header", "unit", "value", "args");
      for (Notice notice : notices) {
        printer.printRecord(
            notice.code(),
            notice.place().file(),
            notice.place().sheet(),
            notice.place().row() == 0 ? "" : notice.place().row(),
            notice.place().columnLetters(),
            notice.place().header(),
            notice.unit(),
            notice.value(),
            String.join(" | ", notice.args()));
      }
    }
    return text.toString();
  }
}
