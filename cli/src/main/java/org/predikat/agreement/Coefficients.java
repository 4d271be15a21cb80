package org.predikat.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Krippendorff's alpha and Cohen's kappa of one question.
 *
 * <p>Alpha: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Each pair of values
 * that two assessors gave one unit counts 1/(m-1) where m assessors judged the unit; alpha is 1
 * less the disagreement seen over that expected if the same values had fallen at random. Kappa: J.
 * Cohen, A Coefficient of Agreement for Nominal Scales (1960). Sums run in ascending order of the
 * values, so that nothing depends on the order of rows.
 */
public final class Coefficients {
  private final double[] values;
  private final double[][] coincidences;
  private final double[] totals;
  private final double total;

  private Coefficients(double[] values, double[][] coincidences) {
    this.values = values;
    this.coincidences = coincidences;
    this.totals = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < values.length; k++) {
        totals[i] += coincidences[i][k];
      }
      sum += totals[i];
    }
    this.total = sum;
  }

  /**
   * Counts the values of a question.
   *
   * @param units for each unit the values that its assessors gave; a unit with fewer than two is
   *     left out
   */
  public static Coefficients of(Iterable<ImmutableDoubleArray> units) {
    TreeMap<Double, Integer> places = new TreeMap<>();
    for (ImmutableDoubleArray unit : units) {
      if (unit.length() > 1) {
        unit.asList().forEach(value -> places.put(value, 0));
      }
    }
    double[] values = places.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < values.length; i++) {
      places.put(values[i], i);
    }
    // Whole counts by the number of assessors first, so that no order of units can show.
    TreeMap<Integer, long[][]> pairs = new TreeMap<>();
    for (ImmutableDoubleArray unit : units) {
      int judged = unit.length();
      if (judged > 1) {
        long[][] counts =
            pairs.computeIfAbsent(judged, each -> new long[values.length][values.length]);
        for (int a = 0; a < judged; a++) {
          for (int b = 0; b < judged; b++) {
            if (a != b) {
              counts[places.get(unit.get(a))][places.get(unit.get(b))]++;
            }
          }
        }
      }
    }
    double[][] coincidences = new double[values.length][values.length];
    pairs.forEach(
        (judged, counts) -> {
          for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < values.length; k++) {
              coincidences[i][k] += (double) counts[i][k] / (judged - 1);
            }
          }
        });
    return new Coefficients(values, coincidences);
  }

  /** Alpha; empty where nothing can be compared, or where only one value was ever given. */
  public OptionalDouble alpha(Metric metric) {
    double expected = expected(metric);
    return expected > 0
        ? OptionalDouble.of(1 - observed(metric) / expected)
        : OptionalDouble.empty();
  }

  /** The disagreement seen, summed over pairs. */
  double observed(Metric metric) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < values.length; k++) {
        sum += coincidences[i][k] * distance(metric, i, k);
      }
    }
    return sum;
  }

  /** The disagreement expected if the same values had fallen at random, summed over pairs. */
  double expected(Metric metric) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < values.length; k++) {
        sum += totals[i] * totals[k] * distance(metric, i, k);
      }
    }
    return total > 1 ? sum / (total - 1) : 0;
  }

  private double distance(Metric metric, int first, int second) {
    if (first == second) {
      return 0;
    }
    return switch (metric) {
      case NOMINAL -> 1;
      case INTERVAL -> {
        double apart = values[first] - values[second];
        yield apart * apart;
      }
      case ORDINAL -> {
        double between = -(totals[first] + totals[second]) / 2;
        for (int i = Math.min(first, second); i <= Math.max(first, second); i++) {
          between += totals[i];
        }
        yield between * between;
      }
    };
  }

  /**
   * Cohen's kappa of two assessors who judged the same units.
   *
   * @param first values of the one, by unit
   * @param second values of the other, by unit
   * @return empty where there is no unit, or where chance alone would have them agree always
   */
  public static OptionalDouble kappa(List<Double> first, List<Double> second) {
    ImmutableList<Double> categories =
        ImmutableList.sortedCopyOf(
            new TreeSet<>(ImmutableList.<Double>builder().addAll(first).addAll(second).build()));
    long[] ofFirst = new long[categories.size()];
    long[] ofSecond = new long[categories.size()];
    long same = 0;
    for (int unit = 0; unit < first.size(); unit++) {
      ofFirst[categories.indexOf(first.get(unit))]++;
      ofSecond[categories.indexOf(second.get(unit))]++;
      same += first.get(unit).equals(second.get(unit)) ? 1 : 0;
    }
    long units = Arrays.stream(ofFirst).sum();
    long chance = 0;
    for (int i = 0; i < ofFirst.length; i++) {
      chance += ofFirst[i] * ofSecond[i];
    }
    // (same/n - chance/n²) / (1 - chance/n²), multiplied by n².
    long rest = units * units - chance;
    return rest == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (same * units - chance) / rest);
  }
}
