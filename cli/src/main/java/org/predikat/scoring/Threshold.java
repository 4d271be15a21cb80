package org.predikat.scoring;

import java.math.BigInteger;

/** An amount of points, 0 or more, made ready to be compared with many scores. Immutable. */
public final class Threshold {
  private final Points points;
  private final boolean fitsLong;
  private final long numerator;
  private final long denominator;

  private Threshold(Points points) {
    this.points = points;
    this.fitsLong = points.fitsLong();
    this.numerator = fitsLong ? points.longNumerator() : 0;
    this.denominator = fitsLong ? points.longDenominator() : 0;
  }

  /** A threshold at so many points. */
  public static Threshold at(Points points) {
    if (points.signum() < 0) {
      throw new IllegalArgumentException("a threshold below nothing: " + points);
    }
    return new Threshold(points);
  }

  /**
   * A threshold at so many points, held over a plan's denominator where that can be: scores over
   * the same denominator are then compared and subtracted without multiplying.
   */
  static Threshold at(Points points, long denominator) {
    Points over = points.times(Points.of(denominator, 1));
    return over.denominator().equals(BigInteger.ONE) && over.fitsLong()
        ? at(Points.of(over.numerator().longValueExact(), denominator))
        : at(points);
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
}
