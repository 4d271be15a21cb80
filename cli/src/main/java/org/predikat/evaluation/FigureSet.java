package org.predikat.evaluation;

import java.util.stream.IntStream;

/**
 * Unverified figures and groups of them, by their ids in {@link UnverifiedPaths}, in which a
 * component stands for all components below it. Every set of one rulebook has room for all its ids,
 * so that joining two is a plain loop. Not for several threads while it changes.
 */
final class FigureSet {
  private final long[] added;
  // Of components: what is below those that were added.
  private final long[] below;

  /** An empty set with room for the ids from 0 up to a number. */
  FigureSet(int ids) {
    this.added = new long[(ids + Long.SIZE - 1) / Long.SIZE];
    this.below = new long[added.length];
  }

  void add(int id) {
    added[id / Long.SIZE] |= 1L << id;
  }

  /** Takes a component out that is below one of the set, whether or not it is or will be added. */
  void cover(int id) {
    below[id / Long.SIZE] |= 1L << id;
  }

  /** Adds another set of the same rulebook. */
  void addAll(FigureSet other) {
    for (int word = 0; word < added.length; word++) {
      added[word] |= other.added[word];
      below[word] |= other.below[word];
    }
  }

  void clear() {
    for (int word = 0; word < added.length; word++) {
      added[word] = 0;
      below[word] = 0;
    }
  }

  /**
   * Counts one more for each id of the set.
   *
   * @param counts by id
   * @return how many ids there are
   */
  int count(int[] counts) {
    int ids = 0;
    for (int word = 0; word < added.length; word++) {
      for (long rest = added[word] & ~below[word]; rest != 0; rest &= rest - 1) {
        counts[word * Long.SIZE + Long.numberOfTrailingZeros(rest)]++;
        ids++;
      }
    }
    return ids;
  }

  /** The ids in ascending order. */
  IntStream ids() {
    return IntStream.range(0, added.length * Long.SIZE)
        .filter(id -> (added[id / Long.SIZE] & ~below[id / Long.SIZE] & 1L << id) != 0);
  }
}
