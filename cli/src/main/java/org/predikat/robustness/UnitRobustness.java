package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.rulebook.Stage;

/**
 * How firmly the verdict on one unit stands.
 *
 * <p>The verdict is whether the unit passed the last stage that it was judged at. For one that
 * failed at the desk it holds in a draw as long as it fails there; what would have come after was
 * never judged.
 *
 * @param unit position in the round's dossiers
 * @param outcome what was found about it
 * @param last the last stage that it was judged at
 * @param byScores whether its scores decide; false where it failed a condition of that stage or the
 *     panel turned it down, whatever its scores
 * @param margins every minimum of the stages that it was judged at, in order
 * @param flips single answers that turn the verdict, in worksheet order, desk before field
 * @param changed in how many draws the verdict is another
 * @param awarded in how many draws the proposed predikat is awarded
 * @param total its total at the last stage that it was judged at
 * @param rank its rank in the draws in which it is awarded; empty when there is none
 * @param nominalRank its rank as recorded; 0 when not awarded
 * @param causes what the changes hang on: sources, areas, questions; the most frequent first
 */
public record UnitRobustness(
    int unit,
    UnitOutcome outcome,
    Stage last,
    boolean byScores,
    ImmutableList<Margin> margins,
    ImmutableList<Flip> flips,
    int changed,
    int awarded,
    Spread total,
    Optional<Spread> rank,
    int nominalRank,
    ImmutableList<Cause> causes) {

  /** Whether the unit passed the last stage that it was judged at. */
  public boolean passed() {
    return outcome.failed().isEmpty();
  }

  /**
   * The minimum that decides: of one that passed, that with the least to spare; of one that missed
   * any, that which is missed by most; both as a percentage of the weight. Empty without minimums.
   */
  public Optional<Margin> deciding() {
    Margin deciding = null;
    for (Margin margin : margins) {
      if (deciding == null || margin.percent().compareTo(deciding.percent()) < 0) {
        deciding = margin;
      }
    }
    return Optional.ofNullable(deciding);
  }
}
