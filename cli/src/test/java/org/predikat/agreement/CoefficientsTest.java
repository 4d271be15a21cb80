package org.predikat.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients against values that others published. */
class CoefficientsTest {
  /** Units of answers; a point where an assessor gave none. One text for each assessor. */
  private static List<ImmutableDoubleArray> units(String... assessors) {
    List<ImmutableDoubleArray> units = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String assessor : assessors) {
      rows.add(Splitter.on(' ').splitToList(assessor));
    }
    for (int unit = 0; unit < rows.get(0).size(); unit++) {
      ImmutableDoubleArray.Builder values = ImmutableDoubleArray.builder();
      for (List<String> row : rows) {
        String value = row.get(unit);
        if (!value.equals(".")) {
          values.add(value.charAt(0));
        }
      }
      units.add(values.build());
    }
    return units;
  }

  private static double alpha(Metric metric, List<ImmutableDoubleArray> units) {
    return Coefficients.of(units).alpha(metric).orElseThrow();
  }

  /** Krippendorff 2011, example A: two observers, binary data, no missing values. */
  @Test
  void twoObserversOfBinaryData() {
    List<ImmutableDoubleArray> units = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    assertEquals(0.095, alpha(Metric.NOMINAL, units), 0.0005);
  }

  /** Krippendorff 2011, example B: two observers, nominal data, no missing values. */
  @Test
  void twoObserversOfNominalData() {
    List<ImmutableDoubleArray> units = units("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    assertEquals(0.692, alpha(Metric.NOMINAL, units), 0.0005);
  }

  /** Krippendorff 2011, examples C and D: four observers, twelve units, missing values. */
  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
  void fourObserversWithMissingValues(Metric metric, double published) {
    List<ImmutableDoubleArray> units =
        units(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");
    assertEquals(published, alpha(metric, units), 0.0005);
    double first = alpha(metric, units);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(units, new Random(seed));
      assertEquals(first, alpha(metric, units), 0, "the order of units shows");
    }
  }

  /** Cohen 1960: 200 patients by two clinicians into three categories. */
  @Test
  void twoCliniciansOfCohen() {
    int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        first.addAll(Collections.nCopies(table[i][k], (double) i));
        second.addAll(Collections.nCopies(table[i][k], (double) k));
      }
    }
    assertEquals(0.492, Coefficients.kappa(first, second).orElseThrow(), 0.0005);
  }

  @Test
  void perfectAndOppositeAnswers() {
    assertEquals(1, alpha(Metric.ORDINAL, units("a b c d", "a b c d")), 0);
    assertTrue(alpha(Metric.NOMINAL, units("a b a b", "b a b a")) < 0);
    assertEquals(-1, Coefficients.kappa(List.of(0.0, 1.0), List.of(1.0, 0.0)).orElseThrow(), 0);
  }

  @Test
  void oneValueOnlyOrNothingToCompareIsUndefined() {
    assertEquals(
        OptionalDouble.empty(), Coefficients.of(units("a a", "a a")).alpha(Metric.NOMINAL));
    assertEquals(
        OptionalDouble.empty(), Coefficients.of(units("a b", ". .")).alpha(Metric.NOMINAL));
    assertEquals(OptionalDouble.empty(), Coefficients.of(List.of()).alpha(Metric.ORDINAL));
    assertEquals(OptionalDouble.empty(), Coefficients.kappa(List.of(), List.of()));
    assertEquals(OptionalDouble.empty(), Coefficients.kappa(List.of(2.0), List.of(2.0)));
  }
}
