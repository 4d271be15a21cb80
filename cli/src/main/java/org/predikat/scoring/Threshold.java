package org.predikat.scoring;

import java.math.BigInteger;

/** An amount of points, 0 or more, made ready to be compared with many scores. Immutable. */
public final class Threshold {
  private static final int LONG_BITS = 63;

  private final Points points;
  private final boolean fitsLong;
  private final long numerator;
  private final long denominator;

  private Threshold(Points points) {
    this.points = points;
    this.fitsLong = fits(points.numerator()) && fits(points.denominator());
    this.numerator = fitsLong ? points.numerator().longValueExact() : 0;
    this.denominator = fitsLong ? points.denominator().longValueExact() : 0;
  }

  /** A threshold at so many points. */
  public static Threshold at(Points points) {
    if (points.signum() < 0) {
      throw new IllegalArgumentException("a threshold below nothing: " + points);
    }
    return new Threshold(points);
  }

  /** The points. */
  public Points points() {
    return points;
  }

  boolean fitsLong() {
    return fitsLong;
  }

  long numerator() {
    return numerator;
  }

  long denominator() {
    return denominator;
  }

  private static boolean fits(BigInteger value) {
    return value.bitLength() <= LONG_BITS;
  }
}
