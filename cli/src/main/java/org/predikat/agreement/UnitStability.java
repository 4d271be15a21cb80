package org.predikat.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/**
 * A unit whose verdict is not the same whichever of its assessors one asks.
 *
 * @param id id of the unit
 * @param name name of the unit
 * @param stage stage whose answers were judged by several assessors
 * @param official verdict on the round's own answers
 * @param verdicts verdict on the answers of each assessor; where one left a blank, the round's own
 *     answer counts
 * @param best verdict on the best answer to each question among its assessors
 * @param worst verdict on the worst answer to each question among its assessors
 * @param tips minimums that are reached on the best answers and missed on the worst, at the stage
 *     that fails on the worst
 * @param causes questions on which its assessors differ and that bear on those minimums, in the
 *     order of the worksheet
 */
public record UnitStability(
    String id,
    String name,
    Stage stage,
    FinalStatus official,
    ImmutableSortedMap<String, FinalStatus> verdicts,
    FinalStatus best,
    FinalStatus worst,
    ImmutableList<Tip> tips,
    ImmutableList<Cause> causes) {

  /**
   * A minimum that tips.
   *
   * @param stage stage at which it is missed
   * @param missed the minimum on the worst answers
   * @param atBest points on the best answers
   */
  public record Tip(Stage stage, MinimumResult missed, Points atBest) {}

  /**
   * A question on which assessors differ.
   *
   * @param question index of the question
   * @param best best answer among them
   * @param worst worst answer among them
   * @param alone whether the worst answer to this question alone, all others at their best, gives
   *     another verdict
   */
  public record Cause(int question, String best, String worst, boolean alone) {}

  /** Whether two assessors disagree on the verdict, not only a mixture of their answers. */
  public boolean isBetweenAssessors() {
    return verdicts.values().stream().distinct().count() > 1;
  }
}
