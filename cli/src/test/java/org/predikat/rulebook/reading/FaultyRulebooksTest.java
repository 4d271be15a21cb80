package org.predikat.rulebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * Every rulebook in {@code fixtures/rulebooks-faulty} has one fault; the file beside it names what
 * must be found, and where. Another run with {@code -Daccept=true} writes what is found now.
 */
class FaultyRulebooksTest {
  private static final Path FOLDER = Path.of("..", "fixtures", "rulebooks-faulty");
  private static final Path ACTUAL = Path.of("target", "rulebooks-faulty");

  /** Faults of the file itself rather than of a text that could lie here; tested below. */
  private static final ImmutableSet<Code> ELSEWHERE =
      ImmutableSet.of(Code.UNKNOWN_RULEBOOK, Code.UNREADABLE, Code.TOO_LARGE, Code.EXTENDS_OTHER);

  static List<Path> faulty() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void findsTheFault(Path file) throws IOException {
    RulebookReader.Inspection inspection = inspect(file);
    StringBuilder found = new StringBuilder();
    for (RulebookProblem problem : inspection.problems()) {
      found.append(line(problem)).append('\n');
    }
    Path expectedFile = beside(file);
    if (Boolean.getBoolean("accept")) {
      Files.writeString(expectedFile, found);
    }
    String expected = Files.exists(expectedFile) ? Files.readString(expectedFile) : "";
    if (!found.toString().equals(expected)) {
      Files.createDirectories(ACTUAL);
      Path actual = ACTUAL.resolve(expectedFile.getFileName());
      Files.writeString(actual, found);
      fail(
          file.getFileName()
              + ": wanted\n"
              + expected
              + "but found\n"
              + found
              + "Written to "
              + actual
              + "; if that is right, run again with -Daccept=true.");
    }
    assertFalse(inspection.problems().isEmpty(), "no fault in " + file);
  }

  @Test
  void everyCodeHasAFaultyRulebook() throws IOException {
    Set<Code> missing = EnumSet.allOf(Code.class);
    missing.removeAll(ELSEWHERE);
    for (Path file : faulty()) {
      inspect(file).problems().forEach(problem -> missing.remove(problem.code()));
    }
    assertEquals(EnumSet.noneOf(Code.class), missing);
  }

  @Test
  void everyExpectationHasARulebook() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path expected : files.filter(each -> each.toString().endsWith(".expected")).toList()) {
        String stem = expected.getFileName().toString().replace(".expected", ".yaml");
        assertTrue(Files.exists(FOLDER.resolve(stem)), expected + " stands alone");
      }
    }
  }

  @Test
  void theBaseOfAllHasNoFault() {
    RulebookReader.Inspection base = inspect(FOLDER.resolve("base").resolve("base.yaml"));
    assertEquals(ImmutableList.of(), base.problems());
    assertTrue(base.rulebook().isPresent());
  }

  @Test
  void everyCodeHasAMessageInBothLanguagesThatShowsItsArguments() throws IOException {
    for (Path file : faulty()) {
      for (RulebookProblem problem : inspect(file).problems()) {
        for (Locale locale : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
          String text = RulebookTexts.in(locale).line(problem);
          assertFalse(text.matches(".*\\{\\d}.*"), text);
          assertFalse(text.contains("@"), text);
        }
      }
    }
    for (Locale locale : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
      for (Code code : Code.values()) {
        RulebookProblem bare =
            new RulebookProblem(code, "f", "", 0, ImmutableList.of("a", "b", "c", "d"));
        assertFalse(RulebookTexts.in(locale).text(bare).isBlank());
      }
    }
  }

  @Test
  void anUnknownNameListsTheShippedRulebooks() {
    RulebookProblem problem = only(RulebookReader.inspect(List.of("permenpanrb-1-1900")));
    assertEquals(Code.UNKNOWN_RULEBOOK, problem.code());
    assertTrue(RulebookTexts.in(Locale.ENGLISH).line(problem).contains("permenpanrb-90-2021"));
  }

  @Test
  void aFolderIsNoRulebook(@TempDir Path folder) {
    assertEquals(Code.UNREADABLE, only(inspect(folder)).code());
  }

  @Test
  void aHugeFileIsNotRead(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.yaml");
    Files.write(huge, "#".repeat(1 << 21).getBytes(StandardCharsets.US_ASCII));
    assertEquals(Code.TOO_LARGE, only(inspect(huge)).code());
  }

  @Test
  void anOverlayIsLaidOnlyOnTheRulebookItIsWrittenFor(@TempDir Path folder) throws IOException {
    Path overlay = folder.resolve("lain.yaml");
    Files.writeString(overlay, "extends: permenpanrb-52-2014\ntitle: Lain\n");
    RulebookProblem problem =
        only(RulebookReader.inspect(List.of("permenpanrb-90-2021", overlay.toString())));
    assertEquals(Code.EXTENDS_OTHER, problem.code());
    assertEquals("extends", problem.path());
    assertEquals(1, problem.line());
  }

  private static RulebookProblem only(RulebookReader.Inspection inspection) {
    assertEquals(1, inspection.problems().size(), inspection.problems().toString());
    assertTrue(inspection.rulebook().isEmpty());
    return inspection.problems().get(0);
  }

  private static RulebookReader.Inspection inspect(Path file) {
    return RulebookReader.inspect(List.of(file.toString()));
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected"));
  }

  /** Code, path and line; the file is named only where it is another than the faulty one. */
  private static String line(RulebookProblem problem) {
    String file = FOLDER.relativize(Path.of(problem.file()).normalize()).toString();
    String path = problem.path().isEmpty() ? "-" : problem.path();
    return problem.code() + " " + path + " " + file + ":" + problem.line();
  }
}
