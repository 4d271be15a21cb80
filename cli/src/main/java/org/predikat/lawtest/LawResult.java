package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.ScorePlan;

/**
 * What a law test came to.
 *
 * @param test the test
 * @param checks every expectation, in the order of the file format
 * @param outcome everything about the unit
 * @param plan the compiled law
 * @param scores scores of the stage that is expected; empty where the unit has none
 */
public record LawResult(
    LawCase test,
    ImmutableList<Check> checks,
    UnitOutcome outcome,
    ScorePlan plan,
    Optional<NodeScores> scores) {
  /** Whether every expectation holds. */
  public boolean passed() {
    return checks.stream().allMatch(Check::holds);
  }

  /** The expectations that do not hold. */
  public ImmutableList<Check> failures() {
    return checks.stream().filter(each -> !each.holds()).collect(ImmutableList.toImmutableList());
  }
}
