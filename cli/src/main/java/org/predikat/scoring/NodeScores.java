package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Exact scores of every node of a rulebook for one sheet, by node index of the layout. Immutable.
 *
 * <p>All nodes share one denominator: the plan's, times what the sheet's count ratios need. Sheets
 * whose ratios would overflow a long are held as big integers; both forms give the same answers.
 *
 * <p>A node below a given score is unknown: a recap that gives an area says nothing of its halves.
 */
public final class NodeScores {
  /** Numerator of a node that is not known; null among big numerators. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final long[] numerators;
  private final long denominator;
  private final BigInteger[] bigNumerators;
  private final BigInteger bigDenominator;

  private NodeScores(
      long[] numerators, long denominator, BigInteger[] bigNumerators, BigInteger bigDenominator) {
    this.numerators = numerators;
    this.denominator = denominator;
    this.bigNumerators = bigNumerators;
    this.bigDenominator = bigDenominator;
  }

  /**
   * Scores that were worked out elsewhere, such as those that a run recorded.
   *
   * @param points by node index; empty where the node is not known
   */
  public static NodeScores of(ImmutableList<Optional<Points>> points) {
    BigInteger denominator = BigInteger.ONE;
    for (Optional<Points> each : points) {
      if (each.isPresent()) {
        BigInteger other = each.get().denominator();
        denominator = denominator.divide(denominator.gcd(other)).multiply(other);
      }
    }
    BigInteger[] numerators = new BigInteger[points.size()];
    boolean longs = denominator.bitLength() < Long.SIZE;
    for (int node = 0; node < numerators.length; node++) {
      if (points.get(node).isPresent()) {
        Points each = points.get(node).get();
        numerators[node] = each.numerator().multiply(denominator.divide(each.denominator()));
        longs = longs && numerators[node].bitLength() < Long.SIZE;
      }
    }
    return longs
        ? ofLongs(
            Arrays.stream(numerators)
                .mapToLong(each -> each == null ? UNKNOWN : each.longValueExact())
                .toArray(),
            denominator.longValueExact())
        : ofBig(numerators, denominator);
  }

  /** Takes over the array; numerators are 0 or more, or UNKNOWN. */
  static NodeScores ofLongs(long[] numerators, long denominator) {
    return new NodeScores(numerators, denominator, null, null);
  }

  /** Takes over the array; null stands for unknown. */
  static NodeScores ofBig(BigInteger[] numerators, BigInteger denominator) {
    return new NodeScores(null, 0, numerators, denominator);
  }

  /** Number of nodes: components, then aggregates. */
  public int size() {
    return numerators != null ? numerators.length : bigNumerators.length;
  }

  /** Whether the node has a score: false where a score is given for a node above it. */
  public boolean known(int node) {
    return numerators != null ? numerators[node] != UNKNOWN : bigNumerators[node] != null;
  }

  /**
   * Points of a node, exact.
   *
   * @throws IllegalStateException if the node is not known
   */
  public Points points(int node) {
    requireKnown(node);
    return numerators != null
        ? Points.of(numerators[node], denominator)
        : Points.of(bigNumerators[node], bigDenominator);
  }

  /**
   * Compares the exact points of a node with a threshold, without allocation where longs suffice.
   *
   * @return negative, 0 or positive as the node stands below, on or above it
   * @throws IllegalStateException if the node is not known
   */
  public int compareTo(int node, Threshold threshold) {
    requireKnown(node);
    if (numerators != null && threshold.fitsLong()) {
      return compareFractions(
          numerators[node], denominator, threshold.numerator(), threshold.denominator());
    }
    return points(node).compareTo(threshold.points());
  }

  /**
   * Compares the exact points of a node on two sheets, without allocation where longs suffice.
   *
   * @return negative, 0 or positive as this sheet's stand below, on or above the other's
   * @throws IllegalStateException if the node is not known on both
   */
  public int compareTo(int node, NodeScores other) {
    requireKnown(node);
    other.requireKnown(node);
    if (numerators != null && other.numerators != null) {
      return compareFractions(
          numerators[node], denominator, other.numerators[node], other.denominator);
    }
    return points(node).compareTo(other.points(node));
  }

  /**
   * Compares how far two nodes are from a threshold each, above or below, without allocation where
   * all are over one denominator.
   *
   * @return negative, 0 or positive as the first is nearer, as near or farther
   * @throws IllegalStateException if a node is not known
   */
  public int compareDistances(int node, Threshold threshold, int other, Threshold otherThreshold) {
    requireKnown(node);
    requireKnown(other);
    if (isOverDenominatorOf(threshold) && isOverDenominatorOf(otherThreshold)) {
      return Long.compare(
          Math.abs(numerators[node] - threshold.numerator()),
          Math.abs(numerators[other] - otherThreshold.numerator()));
    }
    Points distance = points(node).minus(threshold.points()).abs();
    return distance.compareTo(points(other).minus(otherThreshold.points()).abs());
  }

  /**
   * Compares what a node has lost on a later sheet with a threshold, without allocation where all
   * are over one denominator.
   *
   * @return negative, 0 or positive as the loss is below, on or above it; a gain is below
   * @throws IllegalStateException if the node is not known on both
   */
  public int compareLoss(int node, NodeScores later, Threshold threshold) {
    requireKnown(node);
    later.requireKnown(node);
    if (isOverDenominatorOf(threshold) && later.isOverDenominatorOf(threshold)) {
      return Long.compare(numerators[node] - later.numerators[node], threshold.numerator());
    }
    return points(node).minus(later.points(node)).compareTo(threshold.points());
  }

  private boolean isOverDenominatorOf(Threshold threshold) {
    return threshold.fitsLong() && isOver(threshold.denominator());
  }

  /** Whether the scores are held as longs over a denominator. */
  boolean isOver(long other) {
    return numerators != null && denominator == other;
  }

  /** Whether the scores are held as longs. */
  public boolean fitsLong() {
    return numerators != null;
  }

  /**
   * Numerator of a known node over {@link #denominator}, not in lowest terms.
   *
   * @throws IllegalStateException unless the scores fit in longs and the node is known
   */
  public long numerator(int node) {
    requireKnown(node);
    requireLongs();
    return numerators[node];
  }

  /** The same where scores are known to fit in longs; UNKNOWN for a node that is not known. */
  long numeratorOrUnknown(int node) {
    return numerators[node];
  }

  /**
   * The denominator that all nodes share.
   *
   * @throws IllegalStateException unless the scores fit in longs
   */
  public long denominator() {
    requireLongs();
    return denominator;
  }

  /**
   * Compares two fractions exactly, by their cross products in 128 bits.
   *
   * @param numerator of the first
   * @param denominator of the first, positive
   * @param otherNumerator of the second
   * @param otherDenominator of the second, positive
   */
  public static int compareFractions(
      long numerator, long denominator, long otherNumerator, long otherDenominator) {
    if (denominator == otherDenominator) {
      return Long.compare(numerator, otherNumerator);
    }
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, otherDenominator),
            Math.multiplyHigh(otherNumerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * otherDenominator, otherNumerator * denominator);
  }

  private void requireKnown(int node) {
    if (!known(node)) {
      throw new IllegalStateException("the score of node " + node + " is not known");
    }
  }

  private void requireLongs() {
    if (numerators == null) {
      throw new IllegalStateException("the scores do not fit in longs");
    }
  }
}
