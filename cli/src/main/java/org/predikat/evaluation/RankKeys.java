package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/**
 * The scores by which awarded units are ranked, packed into long arrays. Each unit is written once,
 * by one thread, before any reading.
 */
final class RankKeys {
  private static final int FRACTION_BITS = 20;

  /** From here on a rest could not be shifted by so many bits. */
  private static final long LARGE = 1L << (Long.SIZE - 2 - FRACTION_BITS);

  private final ImmutableList<Integer> nodes;
  private final long[] numerators;
  private final long[] denominators;
  private final Map<Integer, NodeScores> big = new ConcurrentHashMap<>();
  // Set by whichever thread meets one, read when all are done.
  private volatile boolean anyLargeDenominator;

  RankKeys(int units, ImmutableList<Integer> nodes) {
    this.nodes = nodes;
    this.numerators = new long[Math.multiplyExact(units, nodes.size())];
    this.denominators = new long[units];
  }

  void put(int unit, NodeScores scores) {
    if (!scores.fitsLong()) {
      big.put(unit, scores);
      return;
    }
    for (int key = 0; key < nodes.size(); key++) {
      numerators[unit * nodes.size() + key] = scores.numerator(nodes.get(key));
    }
    denominators[unit] = scores.denominator();
    if (scores.denominator() >= LARGE) {
      anyLargeDenominator = true;
    }
  }

  /**
   * The first key roughly: never orders two units other than {@link #compare} does, but units equal
   * in it may differ. Sorting a million units by it spares looking the exact keys up all over
   * memory.
   */
  long rough(int unit) {
    if (!big.isEmpty() || nodes.isEmpty() || denominators[unit] == 0) {
      return 0;
    }
    long numerator = numerators[unit * nodes.size()];
    long whole = numerator / denominators[unit];
    long rest = numerator - whole * denominators[unit];
    long fraction = anyLargeDenominator ? 0 : (rest << FRACTION_BITS) / denominators[unit];
    return whole << FRACTION_BITS | fraction;
  }

  /** Compares two units by all keys in turn: positive when the first stands higher. */
  int compare(int unit, int other) {
    boolean longs = denominators[unit] > 0 && denominators[other] > 0;
    for (int key = 0; key < nodes.size(); key++) {
      int order =
          longs
              ? NodeScores.compareFractions(
                  numerators[unit * nodes.size() + key],
                  denominators[unit],
                  numerators[other * nodes.size() + key],
                  denominators[other])
              : points(unit, key).compareTo(points(other, key));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** All keys of a unit. */
  ImmutableList<Points> all(int unit) {
    ImmutableList.Builder<Points> all = ImmutableList.builder();
    for (int key = 0; key < nodes.size(); key++) {
      all.add(points(unit, key));
    }
    return all.build();
  }

  private Points points(int unit, int key) {
    return denominators[unit] > 0
        ? Points.of(numerators[unit * nodes.size() + key], denominators[unit])
        : big.get(unit).points(nodes.get(key));
  }
}
