package org.predikat.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact amount of points: a fraction with a positive denominator, equal to any other of the same
 * value. Never rounded except by {@link #toDecimal}.
 *
 * <p>Fractions of two longs are kept as they come and reduced only where somebody asks, because a
 * round makes millions of them to compare and print.
 */
public final class Points implements Comparable<Points> {
  /** One whole: the value of a best answer. */
  public static final Points ONE = of(1, 1);

  /** No points. */
  public static final Points ZERO = of(0, 1);

  private static final int LONG_BITS = 63;

  // Either the big numbers are null, or the longs mean nothing.
  private final long numerator;
  private final long denominator;
  private final BigInteger bigNumerator;
  private final BigInteger bigDenominator;

  private Points(
      long numerator, long denominator, BigInteger bigNumerator, BigInteger bigDenominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.bigNumerator = bigNumerator;
    this.bigDenominator = bigDenominator;
  }

  /** The fraction numerator / denominator; the denominator must be positive. */
  public static Points of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger top = numerator.divide(divisor);
    BigInteger bottom = denominator.divide(divisor);
    return top.bitLength() <= LONG_BITS && bottom.bitLength() <= LONG_BITS
        ? of(top.longValueExact(), bottom.longValueExact())
        : new Points(0, 0, top, bottom);
  }

  /** The fraction numerator / denominator; the denominator must be positive. */
  public static Points of(long numerator, long denominator) {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    return new Points(numerator, denominator, null, null);
  }

  /** The exact value of a decimal. */
  public static Points of(BigDecimal value) {
    return value.scale() <= 0
        ? of(value.toBigIntegerExact(), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /** This minus the other. */
  public Points minus(Points other) {
    if (bothLong(other)) {
      if (denominator == other.denominator && numerator >= 0 && other.numerator >= 0) {
        return of(numerator - other.numerator, denominator);
      }
      // Scores and thresholds of one plan nearly always have denominators of which one holds the
      // other; the difference then needs no big numbers.
      long common = Math.max(denominator, other.denominator);
      long factor = common / denominator;
      long otherFactor = common / other.denominator;
      if (factor * denominator == common
          && otherFactor * other.denominator == common
          && fits(numerator, factor)
          && fits(other.numerator, otherFactor)) {
        return of(numerator * factor - other.numerator * otherFactor, common);
      }
      if (crossProductsFit(other)) {
        return of(
            numerator * other.denominator - other.numerator * denominator,
            denominator * other.denominator);
      }
    }
    return of(
        top().multiply(other.bottom()).subtract(other.top().multiply(bottom())),
        bottom().multiply(other.bottom()));
  }

  /** The same amount without its sign. */
  public Points abs() {
    if (signum() >= 0) {
      return this;
    }
    return bigNumerator == null && numerator != Long.MIN_VALUE
        ? of(-numerator, denominator)
        : of(top().negate(), bottom());
  }

  /** This plus the other. */
  public Points plus(Points other) {
    return of(
        top().multiply(other.bottom()).add(other.top().multiply(bottom())),
        bottom().multiply(other.bottom()));
  }

  /** This times the other. */
  public Points times(Points other) {
    return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
  }

  /** This divided by a positive number. */
  public Points dividedBy(Points other) {
    return of(top().multiply(other.bottom()), bottom().multiply(other.top()));
  }

  /** Numerator of the lowest terms. */
  public BigInteger numerator() {
    return bigNumerator != null
        ? bigNumerator
        : BigInteger.valueOf(numerator / gcd(numerator, denominator));
  }

  /** Denominator of the lowest terms, positive. */
  public BigInteger denominator() {
    return bigDenominator != null
        ? bigDenominator
        : BigInteger.valueOf(denominator / gcd(numerator, denominator));
  }

  /** Whether {@link #longNumerator} and {@link #longDenominator} can be asked for. */
  public boolean fitsLong() {
    return bigNumerator == null;
  }

  /**
   * Numerator over {@link #longDenominator}, not in lowest terms.
   *
   * @throws IllegalStateException unless the fraction is held as longs
   */
  public long longNumerator() {
    requireLongs();
    return numerator;
  }

  /**
   * A denominator, positive, not of the lowest terms.
   *
   * @throws IllegalStateException unless the fraction is held as longs
   */
  public long longDenominator() {
    requireLongs();
    return denominator;
  }

  /** The same amount in lowest terms. */
  public Points reduced() {
    if (bigNumerator != null) {
      return this;
    }
    long common = gcd(numerator, denominator);
    return common == 1 ? this : of(numerator / common, denominator / common);
  }

  /** Sign: -1, 0 or 1. */
  public int signum() {
    return bigNumerator != null ? bigNumerator.signum() : Long.signum(numerator);
  }

  /** Rounded half-up (away from zero) to a number of decimals, for display only. */
  public BigDecimal toDecimal(int decimals) {
    return bigNumerator != null
        ? new BigDecimal(bigNumerator)
            .divide(new BigDecimal(bigDenominator), decimals, RoundingMode.HALF_UP)
        : BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Points other) {
    return bothLong(other)
        ? NodeScores.compareFractions(numerator, denominator, other.numerator, other.denominator)
        : top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Points points && compareTo(points) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * numerator().hashCode() + denominator().hashCode();
  }

  /** The fraction in lowest terms, such as {@code 633/8}; for messages and logs. */
  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }

  private void requireLongs() {
    if (bigNumerator != null) {
      throw new IllegalStateException("the fraction does not fit in longs");
    }
  }

  /** Whether the product leaves a bit to spare, so that two such can be subtracted. */
  private static boolean fits(long value, long factor) {
    long product = value * factor;
    return Math.multiplyHigh(value, factor) == product >> 63
        && product < Long.MAX_VALUE / 2
        && product > Long.MIN_VALUE / 2;
  }

  /**
   * Whether all products of a difference stay below 2 to the power of 61, and so their sum fits.
   */
  private boolean crossProductsFit(Points other) {
    return bits(numerator) + bits(other.denominator) <= 61
        && bits(other.numerator) + bits(denominator) <= 61
        && bits(denominator) + bits(other.denominator) <= 61;
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
  }

  /** Greatest common divisor, positive where {@code b} is; of 0 and b it is b. */
  private static long gcd(long a, long b) {
    long first = b;
    long second = a % b;
    while (second != 0) {
      long rest = first % second;
      first = second;
      second = rest;
    }
    return Math.abs(first);
  }

  private boolean bothLong(Points other) {
    return bigNumerator == null && other.bigNumerator == null;
  }

  private BigInteger top() {
    return bigNumerator != null ? bigNumerator : BigInteger.valueOf(numerator);
  }

  private BigInteger bottom() {
    return bigDenominator != null ? bigDenominator : BigInteger.valueOf(denominator);
  }
}
