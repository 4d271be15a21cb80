package org.predikat.lawtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.reading.RulebookReader;

/** The project's own law tests, run as {@code predikat test} runs them. */
class LawTest {
  private static final Path CASES = Path.of("..", "fixtures", "law");

  private static ImmutableList<LawCase> cases() throws IOException {
    LawTests tests = LawTests.read(CASES, LawTests.Options.DEFAULTS);
    assertEquals(ImmutableList.of(), tests.problems());
    return tests.cases();
  }

  @TestFactory
  Stream<DynamicTest> everyLawTestPasses() throws IOException {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.title(),
                    () -> assertEquals(ImmutableList.of(), LawRunner.run(each).failures())));
  }

  @Test
  void everyMinimumHasCasesOnAndBesideIt() throws IOException {
    ImmutableSet<String> names =
        cases().stream()
            .map(each -> Path.of(each.file()).getFileName() + ": " + each.name())
            .collect(ImmutableSet.toImmutableSet());
    for (String id : ImmutableList.of("52-2014", "10-2019", "90-2021")) {
      for (Minimum minimum : RulebookReader.shipped("permenpanrb-" + id).minimums()) {
        for (Predikat predikat : minimum.required().keySet()) {
          String word = Ascii.toLowerCase(predikat.name());
          String stem = "minimums-" + id + "-" + word + ".yaml: " + minimum.code() + " ";
          assertTrue(names.contains(stem + "tepat"), stem);
          assertTrue(names.contains(stem + "sedikit di bawah"), stem);
        }
      }
    }
  }
}
