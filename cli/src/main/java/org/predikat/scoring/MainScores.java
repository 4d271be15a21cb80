package org.predikat.scoring;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * Packs of a sheet's scores those of the main nodes, see {@link
 * org.predikat.rulebook.Rulebook#mainNodes}, as ints over the denominator of the plan: as nearly
 * all scores can be, and at a fraction of the room. Immutable.
 */
public final class MainScores {
  private final ImmutableIntArray nodes;
  private final int nodeCount;
  private final long denominator;

  /**
   * How the scores of a plan are packed.
   *
   * @param nodes the main nodes
   * @param nodeCount number of all nodes
   * @param denominator the plan's
   */
  MainScores(ImmutableIntArray nodes, int nodeCount, long denominator) {
    this.nodes = nodes;
    this.nodeCount = nodeCount;
    this.denominator = denominator;
  }

  /** Number of ints that the scores of a sheet take. */
  public int length() {
    return nodes.length();
  }

  /**
   * Packs the scores of a sheet.
   *
   * @param to where they are put, from {@code at} on
   * @return whether they fit: not where a main node is not known, where a ratio or a given score
   *     needs a finer denominator, nor where a number is too large for an int
   */
  public boolean pack(NodeScores scores, int[] to, int at) {
    if (!scores.isOver(denominator)) {
      return false;
    }
    for (int i = 0; i < nodes.length(); i++) {
      long numerator = scores.numeratorOrUnknown(nodes.get(i));
      // What stands for an unknown node is too large for an int.
      int small = (int) numerator;
      if (small != numerator) {
        return false;
      }
      to[at + i] = small;
    }
    return true;
  }

  /** The scores that were packed; all but the main nodes are unknown. */
  public NodeScores unpack(int[] from, int at) {
    long[] numerators = new long[nodeCount];
    Arrays.fill(numerators, NodeScores.UNKNOWN);
    for (int i = 0; i < nodes.length(); i++) {
      numerators[nodes.get(i)] = from[at + i];
    }
    return NodeScores.ofLongs(numerators, denominator);
  }
}
