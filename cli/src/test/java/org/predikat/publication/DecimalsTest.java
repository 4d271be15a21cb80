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
import org.junit.jupiter.params.provider.ValueSource;
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
  void hundredthsAreRoundedHalfUp() {
    Random random = new Random(29);
    for (int i = 0; i < 20_000; i++) {
      long denominator = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
      long most = Math.multiplyHigh(denominator, 1000) == 0 ? 1000 * denominator : Long.MAX_VALUE;
      long numerator = (random.nextLong() >>> 1) % Math.max(1, most);
      assertEquals(
          Points.of(numerator, denominator).toDecimal(2).unscaledValue().longValueExact(),
          Decimals.hundredths(numerator, denominator));
      Points half = Points.of(2L * random.nextInt(10_000) + 1, 200);
      assertEquals(
          (half.longNumerator() + 1) / 2,
          Decimals.hundredths(half.longNumerator(), half.longDenominator()));
    }
  }

  /** Where longs no longer suffice to round, big numbers do. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE / 201, Long.MAX_VALUE / 201 + 1, Long.MAX_VALUE})
  void hundredthsOfTheLargestLongs(long most) {
    assertEquals(100, Decimals.hundredths(most, most));
    assertEquals(0, Decimals.hundredths(1, most));
    assertEquals(
        Points.of(most, 3).toDecimal(2).unscaledValue(),
        new BigDecimal(Decimals.display(Points.of(most, 3))).unscaledValue());
    assertEquals("-1.00", Decimals.display(Points.of(-most, most)));
  }

  /** Seven decimals are one more than one division shows. */
  @ParameterizedTest
  @CsvSource({
    "1, 1000000, 0.000001",
    "-3, 2000000, -0.0000015",
    "10000001, 10000000, 1.0000001",
    "1, 9223372036854, 0 1/9223372036854",
    "1, 9223372036855, 0 1/9223372036855",
    "-7, 3, -2 1/3"
  })
  void decimalsBeyondAMillionth(long numerator, long denominator, String cell) {
    assertEquals(cell, Decimals.cell(Points.of(numerator, denominator)));
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

  @Test
  void longsAndBigNumbersSayTheSame() {
    Random random = new Random(17);
    for (int i = 0; i < 5000; i++) {
      long factor = 1L << random.nextInt(50);
      long denominator =
          (1 + random.nextInt(1 << random.nextInt(20))) * (long) POWERS[random.nextInt(4)];
      long numerator = (random.nextInt(2001) - 1000) * (factor % 1_000_003);
      Points byLongs = Points.of(numerator, denominator);
      // A numerator and denominator so large that only big numbers hold them, and the same amount.
      BigInteger large = BigInteger.ONE.shiftLeft(80);
      Points byBig =
          Points.of(
              BigInteger.valueOf(numerator).multiply(large),
              BigInteger.valueOf(denominator).multiply(large));
      assertEquals(byLongs, byBig);
      assertEquals(reference(numerator, denominator), Decimals.exact(byLongs));
      assertEquals(Decimals.exact(byBig), Decimals.exact(byLongs));
      assertEquals(
          Points.of(byLongs.toDecimal(2)).equals(byLongs), Decimals.isExactInHundredths(byLongs));
    }
  }

  private static final int[] POWERS = {1, 5, 25, 3};

  private static String reference(long numerator, long denominator) {
    try {
      return BigDecimal.valueOf(numerator)
          .divide(BigDecimal.valueOf(denominator))
          .setScale(0, RoundingMode.UNNECESSARY)
          .toPlainString();
    } catch (ArithmeticException e) {
      return endless(numerator, denominator);
    }
  }

  private static String endless(long numerator, long denominator) {
    try {
      BigDecimal exact = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator));
      return exact.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException e) {
      BigInteger divisor = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator));
      return BigInteger.valueOf(numerator).divide(divisor)
          + "/"
          + BigInteger.valueOf(denominator).divide(divisor);
    }
  }

  @Test
  void differencesByLongsAreThoseByBigNumbers() {
    Random random = new Random(23);
    for (int i = 0; i < 5000; i++) {
      long a = random.nextLong() >> random.nextInt(64);
      long b = (random.nextLong() >>> (1 + random.nextInt(62))) + 1;
      long c = random.nextLong() >> random.nextInt(64);
      long d = (random.nextLong() >>> (1 + random.nextInt(62))) + 1;
      BigInteger numerator =
          BigInteger.valueOf(a)
              .multiply(BigInteger.valueOf(d))
              .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
      BigInteger denominator = BigInteger.valueOf(b).multiply(BigInteger.valueOf(d));
      assertEquals(Points.of(numerator, denominator), Points.of(a, b).minus(Points.of(c, d)));
    }
  }
}
