package org.predikat.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * The worksheets of the regulations question by question, written down apart from the rulebooks. A
 * line holds a sub-component and its weight, then code, answer type, row and portal numbers of each
 * question.
 */
class FormOfTheLawTest {
  @ParameterizedTest
  @CsvSource({
    "permenpanrb-52-2014, form-52-2014.txt",
    "permenpanrb-10-2019, form-10-2019.txt",
    "permenpanrb-90-2021, form-90-2021.txt",
    "permenpanrb-5-2024, form-90-2021.txt"
  })
  void isThatOfTheRegulation(String id, String form) throws IOException {
    assertEquals(
        Resources.readLines(Resources.getResource(FormOfTheLawTest.class, form), UTF_8),
        lines(RulebookReader.shipped(id)));
  }

  private static List<String> lines(Rulebook rulebook) {
    return rulebook.layout().nodes().stream()
        .filter(node -> !node.questions().isEmpty())
        .map(
            node ->
                node.code()
                    + " "
                    + node.weight().value().stripTrailingZeros().toPlainString()
                    + ": "
                    + node.questions().stream()
                        .map(FormOfTheLawTest::text)
                        .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String text(Question question) {
    return question.code()
        + " "
        + question.type().code()
        + " "
        + question.row()
        + " "
        + portalIds(question).toString().replace(",", "");
  }

  /** Those of a ratio stand at its inputs. */
  private static List<Integer> portalIds(Question question) {
    return Stream.concat(
            question.portalIds().stream(),
            question.inputs().stream().flatMap(input -> input.portalIds().stream()))
        .toList();
  }
}
