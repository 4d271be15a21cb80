package org.predikat.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.evaluation.Evaluation;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.standing.Funnel;
import org.predikat.standing.Standing;

class FreeRoundTest {
  static Stream<String> rulebooks() {
    return RulebookReader.shippedIds().stream();
  }

  @ParameterizedTest
  @MethodSource("rulebooks")
  void unitsFallEverywhereAndNoneHasAProblem(String rulebook) throws InterruptedException {
    Evaluation evaluation = DrawnRound.free(rulebook, 11, 3000);
    Funnel funnel = Standing.of(evaluation).funnel();
    assertEquals(0, funnel.notEvaluated());
    assertEquals(0, evaluation.notices().total());
    assertTrue(within(600, funnel.throughAdministration(), 950, 3000), funnel.toString());
    assertTrue(within(300, funnel.throughDesk(), 750, 3000), funnel.toString());
    assertTrue(within(120, funnel.awardedWbk(), 400, 3000), funnel.toString());
    assertTrue(within(5, funnel.awardedWbbm(), 100, 3000), funnel.toString());
  }

  private static boolean within(int least, int count, int most, int all) {
    return count * 1000 >= least * all && count * 1000 <= most * all;
  }

  @Test
  void drawsAreTheSameForEver() {
    // Pins the generator: a change here changes every fixture and every published seed.
    Draws draws = Draws.of(1, Draws.Purpose.ANSWERS, 0);
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      first.append(draws.below(1000)).append(' ');
    }
    assertEquals("947 201 540 343 234 603 958 518 ", first.toString());
  }
}
