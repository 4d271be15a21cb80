package org.predikat.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact amount of points: a fraction in lowest terms with a positive denominator. Never rounded
 * except by {@link #toDecimal}.
 */
public final class Points implements Comparable<Points> {
  /** One whole: the value of a best answer. */
  public static final Points ONE = new Points(BigInteger.ONE, BigInteger.ONE);

  /** No points. */
  public static final Points ZERO = new Points(BigInteger.ZERO, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Points(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The fraction numerator / denominator; the denominator must be positive. */
  public static Points of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    return new Points(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** The fraction numerator / denominator; the denominator must be positive. */
  public static Points of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a decimal. */
  public static Points of(BigDecimal value) {
    return value.scale() <= 0
        ? of(value.toBigIntegerExact(), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /** This minus the other. */
  public Points minus(Points other) {
    return of(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** This plus the other. */
  public Points plus(Points other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** This times the other. */
  public Points times(Points other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** This divided by a positive number. */
  public Points dividedBy(Points other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Numerator of the lowest terms. */
  public BigInteger numerator() {
    return numerator;
  }

  /** Denominator of the lowest terms, positive. */
  public BigInteger denominator() {
    return denominator;
  }

  /** Sign: -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Rounded half-up (away from zero) to a number of decimals, for display only. */
  public BigDecimal toDecimal(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Points other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Points points
        && numerator.equals(points.numerator)
        && denominator.equals(points.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** The fraction, such as {@code 633/8}; for messages and logs. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
