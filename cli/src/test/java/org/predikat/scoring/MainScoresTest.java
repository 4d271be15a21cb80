package org.predikat.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

class MainScoresTest {
  private static final int SHEETS = 3_000;
  private static final int MARGIN = 3;
  private static final long PLAN = 600_000;
  private static final MainScores SECOND_OF_TWO = new MainScores(ImmutableIntArray.of(1), 2, PLAN);

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void whatIsPackedComesBack(String id) {
    Rulebook rulebook = RulebookReader.shipped(id);
    ScorePlan plan = ScorePlan.compile(rulebook);
    MainScores form = plan.mainScores();
    RandomSheets sheets = new RandomSheets(rulebook, 11);
    int[] packed = new int[form.length() + 2 * MARGIN];
    int fitted = 0;
    for (int i = 0; i < SHEETS; i++) {
      NodeScores scores = plan.score(sheets.next());
      Arrays.fill(packed, -1);
      if (form.pack(scores, packed, MARGIN)) {
        fitted++;
        NodeScores back = form.unpack(packed, MARGIN);
        for (int node = 0; node < scores.size(); node++) {
          assertEquals(rulebook.mainNodes().contains(node), back.known(node));
          if (back.known(node)) {
            assertEquals(scores.points(node), back.points(node));
          }
        }
        assertEquals(-1, packed[MARGIN - 1]);
        assertEquals(-1, packed[MARGIN + form.length()]);
      }
    }
    assertTrue(fitted > 0 && fitted < SHEETS, id + " " + fitted);
  }

  @Test
  void intsThatFitArePackedToTheLast() {
    assertTrue(packs(NodeScores.ofLongs(new long[] {1, 0}, PLAN)));
    assertTrue(packs(NodeScores.ofLongs(new long[] {1, Integer.MAX_VALUE}, PLAN)));
    assertFalse(packs(NodeScores.ofLongs(new long[] {1, Integer.MAX_VALUE + 1L}, PLAN)));
    assertFalse(packs(NodeScores.ofLongs(new long[] {1, 1L << Integer.SIZE}, PLAN)));
  }

  @Test
  void onlyMainNodesNeedBeKnownAndFit() {
    assertTrue(packs(NodeScores.ofLongs(new long[] {NodeScores.UNKNOWN, 7}, PLAN)));
    assertTrue(packs(NodeScores.ofLongs(new long[] {Long.MAX_VALUE, 7}, PLAN)));
    assertFalse(packs(NodeScores.ofLongs(new long[] {7, NodeScores.UNKNOWN}, PLAN)));
  }

  @Test
  void otherDenominatorsAreNotPacked() {
    assertFalse(packs(NodeScores.ofLongs(new long[] {1, 7}, 2 * PLAN)));
    BigInteger[] big = {BigInteger.ONE, BigInteger.TWO};
    assertFalse(packs(NodeScores.ofBig(big, BigInteger.valueOf(PLAN))));
  }

  private static boolean packs(NodeScores scores) {
    int[] packed = new int[1];
    boolean fits = SECOND_OF_TWO.pack(scores, packed, 0);
    assertTrue(!fits || SECOND_OF_TWO.unpack(packed, 0).points(1).equals(scores.points(1)));
    return fits;
  }
}
