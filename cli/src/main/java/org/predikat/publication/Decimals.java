package org.predikat.publication;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.predikat.scoring.Points;

/**
 * Scores as text: two decimals half-up for display, and exact. By longs where they suffice, which
 * they nearly always do.
 */
public final class Decimals {
  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** Six decimals say it all of nearly every score. */
  private static final long MILLION = 1_000_000;

  /** Of what is no larger, two hundred times one and one more fit in a long. */
  private static final long MOST_TO_ROUND = Long.MAX_VALUE / 201;

  private Decimals() {}

  /** Two decimals, half-up. */
  public static String display(Points points) {
    Utf8Text text = new Utf8Text(16);
    appendDisplay(text, points, '.');
    return text.toString();
  }

  /** Hundredths, half-up. */
  static long hundredths(Points points) {
    return canRound(points)
        ? rounded(points)
        : points.toDecimal(2).unscaledValue().longValueExact();
  }

  /** Hundredths of a fraction of 0 or more, half-up. */
  static long hundredths(long numerator, long denominator) {
    return canRound(numerator, denominator)
        ? rounded(numerator, denominator)
        : hundredths(Points.of(numerator, denominator));
  }

  private static boolean canRound(Points points) {
    return points.fitsLong()
        && points.longNumerator() > Long.MIN_VALUE
        && canRound(Math.abs(points.longNumerator()), points.longDenominator());
  }

  private static boolean canRound(long numerator, long denominator) {
    return numerator <= MOST_TO_ROUND && denominator <= MOST_TO_ROUND;
  }

  private static long rounded(Points points) {
    long size = rounded(Math.abs(points.longNumerator()), points.longDenominator());
    return points.signum() < 0 ? -size : size;
  }

  /** Half-up is adding half a hundredth and cutting off; for numerators of 0 or more. */
  private static long rounded(long numerator, long denominator) {
    return (numerator * 200 + denominator) / (2 * denominator);
  }

  /** The exact amount: a decimal where it has an end, else a fraction in lowest terms. */
  public static String exact(Points points) {
    Utf8Text text = new Utf8Text(24);
    return appendDecimal(text, points, '.') ? text.toString() : points.reduced().toString();
  }

  /** What {@link #appendCell} appends, with a decimal point. */
  public static String cell(Points points) {
    Utf8Text text = new Utf8Text(24);
    appendCell(text, points, '.');
    return text.toString();
  }

  /**
   * Appends the exact amount for the cell of a table: a decimal where it has an end, else a mixed
   * number such as {@code 2 5/12}. A bare {@code 5/12} would be a date to a spreadsheet; a mixed
   * number is a number to it, and exact to everybody else.
   */
  static void appendCell(Utf8Text text, Points points, char decimalMark) {
    if (appendDecimal(text, points, decimalMark)) {
      return;
    }
    if (points.signum() < 0) {
      text.ascii('-');
    }
    if (isSmall(points)) {
      long size = Math.abs(points.longNumerator());
      long denominator = points.longDenominator();
      long whole = size / denominator;
      long rest = size - whole * denominator;
      long common = LongMath.gcd(rest, denominator);
      text.number(whole).ascii(' ').number(rest / common);
      text.ascii('/').number(denominator / common);
    } else {
      BigInteger bottom = points.denominator();
      BigInteger[] parts = points.numerator().abs().divideAndRemainder(bottom);
      text.text(parts[0] + " " + parts[1] + "/" + bottom);
    }
  }

  /** Appends an amount as a decimal if that has an end; returns whether it has. */
  private static boolean appendDecimal(Utf8Text text, Points points, char decimalMark) {
    if (!isSmall(points)) {
      return appendBig(text, points, decimalMark);
    }
    long size = Math.abs(points.longNumerator());
    long denominator = points.longDenominator();
    long whole = size / denominator;
    long scaled = (size - whole * denominator) * MILLION;
    long millionths = scaled / denominator;
    if (millionths * denominator != scaled) {
      return !isEndless(size, denominator) && appendBig(text, points, decimalMark);
    }
    if (points.signum() < 0) {
      text.ascii('-');
    }
    text.number(whole);
    if (millionths > 0) {
      text.ascii(decimalMark).millionths((int) millionths);
    }
    return true;
  }

  /** Whether the amount is held as longs of which a million times any remainder is one too. */
  private static boolean isSmall(Points points) {
    return points.fitsLong()
        && points.longDenominator() <= Long.MAX_VALUE / MILLION
        && points.longNumerator() > Long.MIN_VALUE;
  }

  /** Decimals have an end where what is neither two nor five in the denominator cancels out. */
  private static boolean isEndless(long numerator, long denominator) {
    long rest = denominator >>> Long.numberOfTrailingZeros(denominator);
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return numerator % rest != 0;
  }

  private static boolean appendBig(Utf8Text text, Points points, char decimalMark) {
    Points lowest = points.reduced();
    BigInteger denominator = lowest.denominator();
    int twos = powers(denominator, TWO);
    int fives = powers(denominator, FIVE);
    if (!denominator.shiftRight(twos).equals(FIVE.pow(fives))) {
      return false;
    }
    BigDecimal decimal =
        new BigDecimal(lowest.numerator())
            .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY);
    text.text(decimal.toPlainString().replace('.', decimalMark));
    return true;
  }

  /** Whether two decimals say it all. */
  static boolean isExactInHundredths(Points points) {
    return canRound(points)
        ? rounded(points) * points.longDenominator() == points.longNumerator() * 100
        : points.equals(Points.of(points.toDecimal(2)));
  }

  /**
   * A distance to a minimum: two decimals where they say it all, else exact, because -0.004 must
   * not appear as 0.00.
   */
  public static String distance(Points points) {
    Utf8Text text = new Utf8Text(24);
    appendDistance(text, points, '.');
    return text.toString();
  }

  /** Appends what {@link #distance} gives, with another decimal mark. */
  static void appendDistance(Utf8Text text, Points points, char decimalMark) {
    if (points.signum() > 0) {
      text.ascii('+');
    }
    if (isExactInHundredths(points)) {
      appendDisplay(text, points, decimalMark);
    } else {
      appendCell(text, points, decimalMark);
    }
  }

  /** Appends what {@link #display} gives, with another decimal mark. */
  static void appendDisplay(Utf8Text text, Points points, char decimalMark) {
    if (canRound(points)) {
      text.hundredths(rounded(points), decimalMark);
    } else {
      text.text(points.toDecimal(2).toPlainString().replace('.', decimalMark));
    }
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
