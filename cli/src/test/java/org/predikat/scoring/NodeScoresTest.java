package org.predikat.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NodeScoresTest {
  private static final int ROUNDS = 20_000;
  private static final long PLAN = 600_000;

  /** The quick way by longs against the distances themselves. */
  @Test
  void distancesCompareExactly() {
    Random random = new Random(5);
    for (int i = 0; i < ROUNDS; i++) {
      NodeScores scores = scores(random);
      Threshold one = threshold(random);
      Threshold other = threshold(random);
      Points distance = scores.points(0).minus(one.points()).abs();
      Points otherDistance = scores.points(1).minus(other.points()).abs();
      assertEquals(
          Integer.signum(distance.compareTo(otherDistance)),
          Integer.signum(scores.compareDistances(0, one, 1, other)));
      Threshold same = Threshold.at(scores.points(1).plus(distance));
      assertEquals(0, scores.compareDistances(0, one, 1, same));
    }
  }

  @Test
  void lossesCompareExactly() {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      NodeScores before = scores(random);
      NodeScores after = scores(random);
      Threshold threshold = threshold(random);
      Points loss = before.points(0).minus(after.points(0));
      assertEquals(
          Integer.signum(loss.compareTo(threshold.points())),
          Integer.signum(before.compareLoss(0, after, threshold)));
      if (loss.signum() >= 0) {
        assertEquals(0, before.compareLoss(0, after, Threshold.at(loss)));
        assertEquals(0, before.compareLoss(0, after, Threshold.at(loss, PLAN)));
      }
    }
  }

  /** Two nodes: over the plan's denominator, over twice that, or too large for longs. */
  private static NodeScores scores(Random random) {
    int scale = random.nextInt(3);
    long one = random.nextInt(60_000_000);
    long other = random.nextInt(60_000_000);
    return scale > 0
        ? NodeScores.ofLongs(new long[] {one, other}, PLAN * scale)
        : NodeScores.ofBig(
            new BigInteger[] {BigInteger.valueOf(one), BigInteger.valueOf(other)},
            BigInteger.TEN.pow(25).add(BigInteger.ONE));
  }

  private static Threshold threshold(Random random) {
    Points points = Points.of(1 + random.nextInt(5_000), random.nextBoolean() ? 50 : 7);
    return random.nextBoolean() ? Threshold.at(points, PLAN) : Threshold.at(points);
  }
}
