package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Threshold;

/**
 * What a stage asks of one unit, taken apart: what its scores decide, and what they do not. With it
 * a unit can be judged again and again on other scores, without a sheet being scored.
 *
 * @param stage the stage
 * @param beside what is decided whatever the scores
 * @param minimums what the scores must reach, in rulebook order
 */
public record StageGate(Stage stage, Beside beside, ImmutableList<Bar> minimums) {
  /** What conditions, panel and data leave open. */
  public enum Beside {
    /** The minimums alone decide. */
    OPEN,
    /** The unit fails: a condition is not fulfilled, or the panel turned it down. */
    FAILS,
    /** Errors in the data keep the unit from being judged. */
    NOT_EVALUATED
  }

  /**
   * A minimum as it stands for the unit's proposed predikat.
   *
   * @param minimum the minimum
   * @param node index of its node
   * @param threshold the required points, inclusive
   */
  public record Bar(Minimum minimum, int node, Threshold threshold) {}
}
