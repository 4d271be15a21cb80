package org.predikat.worksheet.advice;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;

/**
 * The most that a set of answers can gain for each number of steps, in parts of a common
 * denominator. A number of steps that gains no more than a smaller one has no entry.
 */
final class Frontier {
  /** Gains by number of steps; null where there is no entry. */
  private final BigInteger[] gains;

  /** Of the steps of an entry, how many the left part takes; null for a single answer. */
  private final int[] leftSteps;

  private final Frontier left;
  private final Frontier right;
  private final int question;

  private Frontier(
      BigInteger[] gains, int[] leftSteps, Frontier left, Frontier right, int question) {
    this.gains = gains;
    this.leftSteps = leftSteps;
    this.left = left;
    this.right = right;
    this.question = question;
  }

  /** No answer at all: nothing gained for nothing. */
  static Frontier empty() {
    return new Frontier(new BigInteger[] {BigInteger.ZERO}, null, null, null, -1);
  }

  /** One answer, up to so many steps. */
  static Frontier of(int question, int steps, Function<Integer, BigInteger> gain) {
    BigInteger[] gains = new BigInteger[steps + 1];
    for (int i = 0; i <= steps; i++) {
      gains[i] = gain.apply(i);
    }
    return new Frontier(rising(gains), null, null, null, question);
  }

  /** Both parts together, up to {@code most} steps; of equal gains more steps in this part. */
  Frontier plus(Frontier other, int most) {
    int length = Math.min(gains.length + other.gains.length - 1, most + 1);
    BigInteger[] sums = new BigInteger[length];
    int[] split = new int[length];
    for (int own = gains.length - 1; own >= 0; own--) {
      if (gains[own] == null) {
        continue;
      }
      for (int others = 0; others < other.gains.length && own + others < length; others++) {
        if (other.gains[others] == null) {
          continue;
        }
        BigInteger sum = gains[own].add(other.gains[others]);
        int steps = own + others;
        if (sums[steps] == null || sum.compareTo(sums[steps]) > 0) {
          sums[steps] = sum;
          split[steps] = own;
        }
      }
    }
    return new Frontier(rising(sums), split, this, other, -1);
  }

  /** Only what gains at least so much. */
  Frontier atLeast(BigInteger need) {
    BigInteger[] kept = gains.clone();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] != null && kept[i].compareTo(need) < 0) {
        kept[i] = null;
      }
    }
    return new Frontier(kept, leftSteps, left, right, question);
  }

  /** The least number of steps; -1 when there is no entry. */
  int leastSteps() {
    for (int i = 0; i < gains.length; i++) {
      if (gains[i] != null) {
        return i;
      }
    }
    return -1;
  }

  /** Puts the steps of each question of an entry into a map; questions without steps stay out. */
  void trace(int steps, Map<Integer, Integer> found) {
    if (left != null) {
      left.trace(leftSteps[steps], found);
      right.trace(steps - leftSteps[steps], found);
    } else if (question >= 0 && steps > 0) {
      found.put(question, steps);
    }
  }

  private static BigInteger[] rising(BigInteger[] gains) {
    BigInteger most = null;
    for (int i = 0; i < gains.length; i++) {
      if (gains[i] != null && most != null && gains[i].compareTo(most) <= 0) {
        gains[i] = null;
      } else if (gains[i] != null) {
        most = gains[i];
      }
    }
    return gains;
  }
}
