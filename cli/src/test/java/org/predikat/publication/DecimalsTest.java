package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.scoring.Points;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "633, 8, 79.13, 79.125, 79.125",
    "250, 3, 83.33, 250/3, 83 1/3",
    "5, 12, 0.42, 5/12, 0 5/12",
    "-29, 12, -2.42, -29/12, -2 5/12",
    "-1, 250, 0.00, -0.004, -0.004",
    "0, 1, 0.00, 0, 0",
    "1, 200, 0.01, 0.005, 0.005"
  })
  void amountsAsText(long numerator, long denominator, String display, String exact, String cell) {
    Points points = Points.of(numerator, denominator);
    assertEquals(display, Decimals.display(points));
    assertEquals(exact, Decimals.exact(points));
    assertEquals(cell, Decimals.cell(points));
  }

  /** The quick way by longs against the definition by big numbers. */
  @Test
  void longsAndBigNumbersAgree() {
    Random random = new Random(11);
    BigInteger huge = BigInteger.TWO.pow(80);
    for (int i = 0; i < 20_000; i++) {
      long numerator = random.nextLong() >> random.nextInt(62);
      long denominator = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
      if (random.nextBoolean()) {
        denominator = 1L << random.nextInt(30);
        denominator *= (long) Math.pow(5, random.nextInt(12));
      }
      Points points = Points.of(numerator, denominator);
      BigInteger top = BigInteger.valueOf(numerator);
      BigInteger bottom = BigInteger.valueOf(denominator);
      BigDecimal rounded =
          new BigDecimal(top).divide(new BigDecimal(bottom), 2, RoundingMode.HALF_UP);
      assertEquals(rounded.toPlainString(), Decimals.display(points));
      BigInteger divisor = top.gcd(bottom);
      assertEquals(top.divide(divisor), points.numerator());
      assertEquals(bottom.divide(divisor), points.denominator());
      String exact;
      try {
        exact = new BigDecimal(top).divide(new BigDecimal(bottom)).toPlainString();
      } catch (ArithmeticException e) {
        exact = top.divide(divisor) + "/" + bottom.divide(divisor);
      }
      assertEquals(exact, Decimals.exact(points));
      Points other = Points.of(random.nextLong() >> random.nextInt(62), denominator);
      assertEquals(
          points.minus(other),
          points
              .times(Points.of(huge, BigInteger.ONE))
              .minus(other.times(Points.of(huge, BigInteger.ONE)))
              .dividedBy(Points.of(huge, BigInteger.ONE)));
    }
  }

  @Test
  void aTinyDistanceIsNeverShownAsNone() {
    assertEquals("-0.004", Decimals.distance(Points.of(-1, 250)));
    assertEquals("+0.25", Decimals.distance(Points.of(1, 4)));
    assertEquals("0.00", Decimals.distance(Points.ZERO));
  }

  @Test
  void twoDecimalsSayItAllOrNot() {
    assertTrue(Decimals.isExactInHundredths(Points.of(1, 4)));
    assertFalse(Decimals.isExactInHundredths(Points.of(1, 8)));
  }

  @Test
  void hundredthsAreWrittenAsDecimals() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      long hundredths = random.nextInt(40_000) - 20_000L;
      Utf8Text text = new Utf8Text(0).hundredths(hundredths, '.');
      assertEquals(BigDecimal.valueOf(hundredths, 2).toPlainString(), text.toString());
    }
  }
}
