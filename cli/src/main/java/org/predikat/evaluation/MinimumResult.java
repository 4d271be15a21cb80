package org.predikat.evaluation;

import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.scoring.Points;

/**
 * One minimum held against one score.
 *
 * @param minimum the minimum
 * @param figure its figure for the proposed predikat
 * @param required required points, inclusive
 * @param actual points reached, unrounded
 * @param distance points above (positive) or below (negative) the minimum
 */
public record MinimumResult(
    Minimum minimum, Figure figure, Points required, Points actual, Points distance) {
  /** A minimum with its required points held against the points reached. */
  public static MinimumResult of(Minimum minimum, Figure figure, Points required, Points actual) {
    return new MinimumResult(minimum, figure, required, actual, actual.minus(required));
  }

  /** Whether the unrounded score is at or above the minimum. */
  public boolean reached() {
    return distance.signum() >= 0;
  }
}
