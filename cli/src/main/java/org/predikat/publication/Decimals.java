package org.predikat.publication;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/** Scores as text: two decimals half-up for display, and exact. */
final class Decimals {
  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private static final long[] POWERS_OF_TEN = powersOfTen();

  private Decimals() {}

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Appends a number of hundredths with two decimals. */
  static void appendHundredths(StringBuilder text, long hundredths, char decimalMark) {
    if (hundredths < 0) {
      text.append('-');
    }
    long size = Math.abs(hundredths);
    text.append(size / 100).append(decimalMark);
    int rest = (int) (size % 100);
    text.append((char) ('0' + rest / 10)).append((char) ('0' + rest % 10));
  }

  /** Two decimals, half-up. */
  static String display(Points points) {
    return points.toDecimal(2).toPlainString();
  }

  /** Hundredths of a known node, half-up; by longs where they suffice. */
  static long hundredths(NodeScores scores, int node) {
    if (scores.fitsLong()) {
      long numerator = scores.numerator(node);
      long denominator = scores.denominator();
      // Scores are 0 or more, so half-up is adding half a hundredth and cutting off.
      if (numerator <= (Long.MAX_VALUE - denominator) / 200 && denominator <= Long.MAX_VALUE / 2) {
        return (numerator * 200 + denominator) / (2 * denominator);
      }
    }
    return scores.points(node).toDecimal(2).unscaledValue().longValueExact();
  }

  /** The exact amount: a decimal where it has an end, else a fraction in lowest terms. */
  static String exact(Points points) {
    if (points.fitsLong()) {
      long divisor = gcd(Math.abs(points.longNumerator()), points.longDenominator());
      String text = exact(points.longNumerator() / divisor, points.longDenominator() / divisor);
      if (text != null) {
        return text;
      }
    }
    BigInteger denominator = points.denominator();
    int twos = powers(denominator, TWO);
    int fives = powers(denominator, FIVE);
    BigInteger rest = denominator.shiftRight(twos).divide(FIVE.pow(fives));
    if (!rest.equals(BigInteger.ONE)) {
      return points.toString();
    }
    return new BigDecimal(points.numerator())
        .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  /** A fraction in lowest terms; null where longs do not suffice. */
  private static String exact(long numerator, long denominator) {
    int twos = Long.numberOfTrailingZeros(denominator);
    long rest = denominator >> twos;
    int fives = 0;
    while (rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    if (rest != 1) {
      return numerator + "/" + denominator;
    }
    int decimals = Math.max(twos, fives);
    if (decimals >= POWERS_OF_TEN.length) {
      return null;
    }
    long factor = POWERS_OF_TEN[decimals] / denominator;
    if (Math.abs(numerator) > Long.MAX_VALUE / factor) {
      return null;
    }
    return decimals == 0
        ? Long.toString(numerator)
        : BigDecimal.valueOf(numerator * factor, decimals).toPlainString();
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /**
   * The exact amount for the cell of a table: a decimal where it has an end, else a mixed number
   * such as {@code 2 5/12}. A bare {@code 5/12} would be a date to a spreadsheet; a mixed number is
   * a number to it, and exact to everybody else.
   */
  static String cell(Points points) {
    String exact = exact(points);
    if (exact.indexOf('/') < 0) {
      return exact;
    }
    BigInteger[] parts = points.numerator().abs().divideAndRemainder(points.denominator());
    String sign = points.signum() < 0 ? "-" : "";
    return sign + parts[0] + " " + parts[1] + "/" + points.denominator();
  }

  /** Whether two decimals say it all. */
  static boolean isExactInHundredths(Points points) {
    if (points.fitsLong() && Math.abs(points.longNumerator()) <= Long.MAX_VALUE / 100) {
      return points.longNumerator() * 100 % points.longDenominator() == 0;
    }
    return Points.of(points.toDecimal(2)).equals(points);
  }

  /**
   * A distance to a minimum: two decimals where they say it all, else exact, because -0.004 must
   * not appear as 0.00.
   */
  static String distance(Points points) {
    String sign = points.signum() > 0 ? "+" : "";
    return sign + (isExactInHundredths(points) ? display(points) : cell(points));
  }

  private static int powers(BigInteger value, BigInteger base) {
    int count = 0;
    BigInteger rest = value;
    while (rest.mod(base).signum() == 0) {
      rest = rest.divide(base);
      count++;
    }
    return count;
  }
}
