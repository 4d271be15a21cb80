package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;

/**
 * New answers of a unit held against the minimums of one law, for the predikat that it holds.
 *
 * @param law the law
 * @param scope how much of it the answers allow to be judged
 * @param reached minimums that could be judged, in the order of the rulebook
 * @param unjudged minimums that could not
 * @param total points in all; empty unless every answer is there
 * @param otherQuestions questions of the law that the worksheet does not ask in the same way
 * @param blanks questions of the law that the worksheet asks and that were left blank
 */
public record LawScores(
    Rulebook law,
    Scope scope,
    ImmutableList<MinimumResult> reached,
    ImmutableList<Minimum> unjudged,
    Optional<Points> total,
    int otherQuestions,
    int blanks) {

  /** How much can be judged. */
  public enum Scope {
    /** Every minimum. */
    WHOLE,
    /** Only the minimums of which all questions are answered. */
    PART,
    /** Only those of the surveys. */
    SURVEYS,
    /** None. */
    NOTHING
  }

  /** The minimums that the answers miss, in the order of the rulebook. */
  public ImmutableList<MinimumResult> missed() {
    return reached.stream()
        .filter(result -> !result.reached())
        .collect(ImmutableList.toImmutableList());
  }
}
