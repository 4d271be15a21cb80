package org.predikat.worksheet.advice;

import java.math.BigInteger;
import org.predikat.scoring.Points;

/** Arithmetic over a common denominator. */
final class Fractions {
  private Fractions() {}

  static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  /** The least whole number of parts of a denominator that is at or above an amount. */
  static BigInteger ceiling(Points amount, BigInteger denominator) {
    BigInteger product = amount.numerator().multiply(denominator);
    BigInteger[] parts = product.divideAndRemainder(amount.denominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /** An amount that is whole over a denominator. */
  static BigInteger exact(Points amount, BigInteger denominator) {
    BigInteger[] parts =
        amount.numerator().multiply(denominator).divideAndRemainder(amount.denominator());
    if (parts[1].signum() != 0) {
      throw new IllegalArgumentException(amount + " is no multiple of 1/" + denominator);
    }
    return parts[0];
  }
}
