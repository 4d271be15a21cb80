package org.predikat.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Held against the fractions of a library. */
class PointsTest {
  private static final int PAIRS = 20_000;

  /** Small and equal denominators, which are quick ways, and those near the ends of a long. */
  private static Points drawn(Random random, long denominator) {
    long numerator =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(100_000);
          case 1 -> -random.nextInt(100_000);
          case 2 -> Long.MAX_VALUE - random.nextInt(3);
          default -> Long.MIN_VALUE + random.nextInt(3);
        };
    return Points.of(numerator, denominator);
  }

  private static long denominator(Random random) {
    return random.nextInt(5) == 0 ? Long.MAX_VALUE - random.nextInt(3) : 1 + random.nextInt(5_000);
  }

  private static BigFraction exact(Points points) {
    return BigFraction.of(points.numerator(), points.denominator());
  }

  private static void assertSame(BigFraction expected, Points found) {
    assertEquals(expected, BigFraction.of(found.numerator(), found.denominator()));
  }

  @Test
  void differencesAreExact() {
    Random random = new Random(11);
    for (int i = 0; i < PAIRS; i++) {
      long denominator = denominator(random);
      Points one = drawn(random, denominator);
      Points other = drawn(random, random.nextBoolean() ? denominator : denominator(random));
      assertSame(exact(one).subtract(exact(other)), one.minus(other));
      assertEquals(exact(one).compareTo(exact(other)), Integer.signum(one.compareTo(other)));
    }
  }

  @Test
  void withoutItsSignAnAmountIsTheSame() {
    Random random = new Random(13);
    for (int i = 0; i < PAIRS; i++) {
      Points points = drawn(random, denominator(random));
      assertSame(exact(points).abs(), points.abs());
    }
    Points big = Points.of(BigInteger.TEN.pow(40).negate(), BigInteger.valueOf(7));
    assertSame(exact(big).abs(), big.abs());
  }
}
