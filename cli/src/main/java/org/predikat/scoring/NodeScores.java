package org.predikat.scoring;

import java.math.BigInteger;

/**
 * Exact scores of every node of a rulebook for one sheet, by node index of the layout. Immutable.
 *
 * <p>All nodes share one denominator: the plan's, times what the sheet's count ratios need. Sheets
 * whose ratios would overflow a long are held as big integers; both forms give the same answers.
 */
public final class NodeScores {
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

  static NodeScores ofLongs(long[] numerators, long denominator) {
    return new NodeScores(numerators, denominator, null, null);
  }

  static NodeScores ofBig(BigInteger[] numerators, BigInteger denominator) {
    return new NodeScores(null, 0, numerators, denominator);
  }

  /** Number of nodes: components, then aggregates. */
  public int size() {
    return numerators != null ? numerators.length : bigNumerators.length;
  }

  /** Points of a node, exact. */
  public Points points(int node) {
    return numerators != null
        ? Points.of(numerators[node], denominator)
        : Points.of(bigNumerators[node], bigDenominator);
  }
}
