package org.predikat.lawtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.command.ExpectedFile;
import org.predikat.lawtest.LawProblem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every file in {@code fixtures/law-faulty} is wrong; the file beside it names all that must be
 * found, and where. Another run with {@code -Daccept=true} writes what is found now.
 */
class FaultyLawTestsTest {
  private static final Path FOLDER = Path.of("..", "fixtures", "law-faulty");
  private static final Path LAW = Path.of("..", "fixtures", "law");
  private static final Path ACTUAL = Path.of("target", "law-faulty");

  static List<Path> faulty() throws IOException {
    return yaml(FOLDER);
  }

  static List<Path> good() throws IOException {
    return yaml(LAW);
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void everythingThatIsWrongIsToldAtOnce(Path file) throws IOException {
    LawTests tests = LawTests.read(file, LawTests.Options.DEFAULTS);
    assertFalse(tests.problems().isEmpty(), "nothing wrong in " + file);
    StringBuilder found = new StringBuilder();
    for (LawProblem problem : tests.problems()) {
      String line = LawTexts.in(Locale.ENGLISH).line(problem);
      found
          .append(problem.code())
          .append(' ')
          .append(line.replace("../fixtures/", ""))
          .append('\n');
    }
    String stem = file.getFileName().toString().replace(".yaml", ".expected");
    ExpectedFile.compare(FOLDER.resolve(stem), ACTUAL.resolve(stem), found.toString());
  }

  @Test
  void everyProblemHasAFaultyFileAndWordsInBothLanguages() throws IOException {
    Set<Code> missing = EnumSet.allOf(Code.class);
    for (LawProblem problem : LawTests.read(FOLDER, LawTests.Options.DEFAULTS).problems()) {
      missing.remove(problem.code());
      for (Locale locale : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
        String line = LawTexts.in(locale).line(problem);
        assertFalse(line.matches(".*\\{\\d}.*"), line);
        assertFalse(line.contains("@"), line);
      }
    }
    assertEquals(EnumSet.noneOf(Code.class), missing);
  }

  @ParameterizedTest
  @MethodSource("good")
  void theProjectsOwnTestsFollowTheSchema(Path file) throws IOException {
    JsonNode tree = YAMLMapper.builder().build().readTree(Files.readString(file));
    assertEquals(List.of(), schema().validate(tree.toString(), InputFormat.JSON), file::toString);
  }

  /** What the schema can know without a rulebook. */
  @ParameterizedTest
  @ValueSource(strings = {"keys", "empty", "no-cases", "not-a-list"})
  void theSchemaRefusesWhatTheReaderRefuses(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".yaml"));
    JsonNode tree = YAMLMapper.builder().build().readTree(text);
    assertFalse(schema().validate(tree.toString(), InputFormat.JSON).isEmpty());
  }

  private static Schema schema() throws IOException {
    try (InputStream in = LawTests.class.getResourceAsStream("law-test.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFolderIsReadWithItsFoldersButForRounds() throws IOException {
    LawTests golden = LawTests.read(Path.of("..", "fixtures", "golden"), LawTests.Options.DEFAULTS);
    assertTrue(
        golden.problems().stream().noneMatch(each -> each.file().contains("/round/")),
        golden.problems()::toString);
    assertEquals(ImmutableList.of(), golden.cases());
  }
}
