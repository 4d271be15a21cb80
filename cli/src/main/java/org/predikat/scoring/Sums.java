package org.predikat.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What one sheet adds up to while it is scored: whole numerators over the plan's denominator, and
 * apart from them the ratios and given scores that need a finer one. Used once, by one thread.
 */
final class Sums {
  private final NodeTable nodes;
  private final long denominator;
  private final long[] numerators;

  // The ratios: node, what a full value is worth there, and the value done / whole. No room is made
  // before there is one, because most sheets have none.
  private final int mostRatios;
  private int[] ratioNode;
  private long[] ratioWorth;
  private long[] ratioDone;
  private long[] ratioWhole;
  private int ratios;

  // Points by node where a score is given; null while none is.
  private Points[] given;

  /**
   * Sums to be.
   *
   * @param choices what the choices add up to, by node; taken over
   */
  Sums(NodeTable nodes, long denominator, long[] choices, int mostRatios) {
    this.nodes = nodes;
    this.denominator = denominator;
    this.numerators = choices;
    this.mostRatios = mostRatios;
  }

  int ratioCount() {
    return ratios;
  }

  /** A value of done / whole with 0 &lt; done &lt; whole, for the sub-component to be put next. */
  void ratio(long done, long whole) {
    if (ratios == 0) {
      ratioNode = new int[mostRatios];
      ratioWorth = new long[mostRatios];
      ratioDone = new long[mostRatios];
      ratioWhole = new long[mostRatios];
    }
    ratioDone[ratios] = done;
    ratioWhole[ratios] = whole;
    ratios++;
  }

  /** Turns what the choices of a sub-component add up to from value units into points. */
  void weigh(Sub sub, long pointUnits) {
    numerators[sub.node()] *= pointUnits;
  }

  /**
   * What a sub-component is worth beside its choices: the sum of whole values and, from {@code
   * firstRatio}, its ratios.
   */
  void put(Sub sub, long values, long pointUnits, int firstRatio) {
    numerators[sub.node()] += values * pointUnits;
    for (int i = firstRatio; i < ratios; i++) {
      ratioNode[i] = sub.node();
      ratioWorth[i] = pointUnits * sub.valueUnits();
      // The part of the whole that the worth does not already hold is all that needs multiplying.
      long common = gcd(ratioDone[i], ratioWhole[i]);
      ratioDone[i] /= common;
      ratioWhole[i] /= common;
      common = gcd(ratioWorth[i], ratioWhole[i]);
      ratioWorth[i] /= common;
      ratioWhole[i] /= common;
    }
  }

  /** A given score; of two given one above the other, the higher stands. */
  void give(int node, BigDecimal points) {
    if (node >= nodes.components()) {
      throw new IllegalArgumentException("a score given for aggregate " + node);
    }
    if (given == null) {
      given = new Points[nodes.components()];
    }
    given[node] = Points.of(points);
  }

  /**
   * The least multiplier of the plan's denominator that makes every ratio and given score whole, or
   * 0 when longs could overflow with it.
   */
  long multiplier(long most) {
    long multiplier = 1;
    for (int i = 0; i < ratios; i++) {
      multiplier = lcm(multiplier, ratioWhole[i], most);
      if (multiplier == 0) {
        return 0;
      }
    }
    if (given != null) {
      for (int node = 0; node < given.length; node++) {
        if (given[node] == null) {
          continue;
        }
        if (given[node].signum() < 0 || given[node].compareTo(nodes.weight(node)) > 0) {
          return 0; // outside what the bounds of the plan were made for
        }
        BigInteger missing = overPlan(given[node]).denominator();
        if (missing.bitLength() >= Long.SIZE - 1) {
          return 0;
        }
        multiplier = lcm(multiplier, missing.longValueExact(), most);
        if (multiplier == 0) {
          return 0;
        }
      }
    }
    return multiplier;
  }

  private Points overPlan(Points points) {
    return points.times(Points.of(denominator, 1));
  }

  /** The scores as longs over the plan's denominator times the multiplier. */
  NodeScores toLongs(long multiplier) {
    if (multiplier > 1) {
      for (int node = 0; node < nodes.components(); node++) {
        numerators[node] *= multiplier;
      }
      for (int i = 0; i < ratios; i++) {
        numerators[ratioNode[i]] += ratioWorth[i] * (multiplier / ratioWhole[i]) * ratioDone[i];
      }
    } else {
      for (int i = 0; i < ratios; i++) {
        numerators[ratioNode[i]] += ratioWorth[i] * ratioDone[i];
      }
    }
    if (given != null) {
      placeGiven(multiplier);
    }
    for (int node = nodes.components() - 1; node > 0; node--) {
      int parent = nodes.parent(node);
      if (numerators[node] != NodeScores.UNKNOWN && isSummed(parent)) {
        numerators[parent] += numerators[node];
      }
    }
    for (int i = 0; i < nodes.aggregates(); i++) {
      long sum = 0;
      for (int member : nodes.members(i)) {
        if (numerators[member] == NodeScores.UNKNOWN) {
          sum = NodeScores.UNKNOWN;
          break;
        }
        sum += numerators[member];
      }
      numerators[nodes.components() + i] = sum;
    }
    return NodeScores.ofLongs(numerators, denominator * multiplier);
  }

  private void placeGiven(long multiplier) {
    Points scale = Points.of(multiplier, 1);
    for (int node = 0; node < given.length; node++) {
      if (given[node] != null) {
        numerators[node] = overPlan(given[node]).times(scale).numerator().longValueExact();
        Arrays.fill(numerators, node + 1, nodes.end(node), NodeScores.UNKNOWN);
        node = nodes.end(node) - 1;
      }
    }
  }

  private boolean isSummed(int node) {
    return given == null || given[node] == null;
  }

  /** The scores as big integers. */
  NodeScores toBig() {
    BigInteger multiplier = BigInteger.ONE;
    for (int i = 0; i < ratios; i++) {
      multiplier = lcm(multiplier, BigInteger.valueOf(ratioWhole[i]));
    }
    for (int node = 0; given != null && node < given.length; node++) {
      if (given[node] != null) {
        multiplier = lcm(multiplier, overPlan(given[node]).denominator());
      }
    }
    BigInteger[] big = new BigInteger[numerators.length];
    for (int node = 0; node < nodes.components(); node++) {
      big[node] = BigInteger.valueOf(numerators[node]).multiply(multiplier);
    }
    for (int i = 0; i < ratios; i++) {
      BigInteger share =
          BigInteger.valueOf(ratioWorth[i])
              .multiply(multiplier.divide(BigInteger.valueOf(ratioWhole[i])))
              .multiply(BigInteger.valueOf(ratioDone[i]));
      big[ratioNode[i]] = big[ratioNode[i]].add(share);
    }
    for (int node = 0; given != null && node < given.length; node++) {
      if (given[node] != null) {
        big[node] = overPlan(given[node]).times(Points.of(multiplier, BigInteger.ONE)).numerator();
        Arrays.fill(big, node + 1, nodes.end(node), null);
        node = nodes.end(node) - 1;
      }
    }
    for (int node = nodes.components() - 1; node > 0; node--) {
      int parent = nodes.parent(node);
      if (big[node] != null && isSummed(parent)) {
        big[parent] = big[parent].add(big[node]);
      }
    }
    for (int i = 0; i < nodes.aggregates(); i++) {
      big[nodes.components() + i] = sum(nodes.members(i), big);
    }
    return NodeScores.ofBig(big, BigInteger.valueOf(denominator).multiply(multiplier));
  }

  private static BigInteger sum(int[] members, BigInteger[] big) {
    BigInteger sum = BigInteger.ZERO;
    for (int member : members) {
      if (big[member] == null) {
        return null;
      }
      sum = sum.add(big[member]);
    }
    return sum;
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /** Least common multiple, or 0 when it is above {@code most}. */
  private static long lcm(long a, long b, long most) {
    long rest = b / gcd(a, b);
    return a > most / rest ? 0 : a * rest;
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }
}
