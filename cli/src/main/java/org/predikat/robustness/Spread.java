package org.predikat.robustness;

import java.util.Arrays;

/**
 * How a number spreads over draws. Statistics, so in floating point; a percentile is the least
 * number that so many percent of the draws do not exceed.
 *
 * @param mean the mean
 * @param low the fifth percentile
 * @param median the fiftieth percentile
 * @param high the ninety-fifth percentile
 */
public record Spread(double mean, double low, double median, double high) {
  /** The spread of numbers, at least one, each divided by a unit. */
  static Spread of(int[] numbers, int unit) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    long sum = 0;
    for (int number : sorted) {
      sum += number;
    }
    return new Spread(
        (double) sum / sorted.length / unit,
        percentile(sorted, 5) / unit,
        percentile(sorted, 50) / unit,
        percentile(sorted, 95) / unit);
  }

  private static double percentile(int[] sorted, int percent) {
    int place = (int) (((long) sorted.length * percent + 99) / 100);
    return sorted[Math.max(1, place) - 1];
  }
}
