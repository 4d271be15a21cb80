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
 */
public record MinimumResult(Minimum minimum, Figure figure, Points required, Points actual) {
  /** Whether the unrounded score is at or above the minimum. */
  public boolean reached() {
    return actual.compareTo(required) >= 0;
  }

  /** Points above (positive) or below (negative) the minimum. */
  public Points distance() {
    return actual.minus(required);
  }
}
