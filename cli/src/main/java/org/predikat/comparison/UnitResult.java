package org.predikat.comparison;

import java.util.Optional;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.NodeScores;

/**
 * What a unit came to, as a run records it.
 *
 * @param status its one final status
 * @param awarded the awarded predikat; empty unless the status is AWARDED
 * @param rank rank within the predikat, from 1; 0 when it has none
 * @param tied whether another unit shares the rank
 * @param desk exact scores of every node at the desk; empty where none are shown
 * @param field exact scores of every node on the field result; empty where none are shown
 */
public record UnitResult(
    FinalStatus status,
    Optional<Predikat> awarded,
    int rank,
    boolean tied,
    Optional<NodeScores> desk,
    Optional<NodeScores> field) {

  /** What the program found about a unit just now. */
  public static UnitResult of(UnitOutcome outcome, int rank, boolean tied) {
    return new UnitResult(
        outcome.status(), outcome.awarded(), rank, tied, outcome.desk(), outcome.field());
  }
}
