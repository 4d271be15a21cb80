package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Stage;

/**
 * What one stage found.
 *
 * @param stage the stage
 * @param status passed, failed or not reached
 * @param conditions the conditions that this stage checks for the proposed predikat, in rulebook
 *     order; empty when not reached
 * @param minimums the minimums that this stage checks for the proposed predikat, in rulebook order;
 *     empty when not reached
 * @param reasons why it failed, in order; empty unless failed
 */
public record StageOutcome(
    Stage stage,
    Status status,
    ImmutableList<ConditionResult> conditions,
    ImmutableList<MinimumResult> minimums,
    ImmutableList<Reason> reasons) {
  /** Result of a stage. */
  public enum Status {
    /** Everything was fulfilled. */
    PASSED,
    /** At least one reason stands. */
    FAILED,
    /** An earlier stage failed, or the round has not come so far. */
    NOT_REACHED
  }
}
