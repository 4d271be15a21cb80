package org.predikat.comparison;

import java.util.Optional;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.Round;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.standing.Standing;

/**
 * One of two things that are compared: data and law, judged by this program, and what was recorded
 * where it is a past run. Immutable.
 *
 * @param evaluation every unit judged by this program
 * @param standing ranks by this program
 * @param recorded what was recorded; empty where nothing was, and the side is as this program finds
 * @param version version of the program that recorded it, or of this one
 */
public record Side(
    Evaluation evaluation, Standing standing, Optional<RecordedResults> recorded, String version) {

  /**
   * Judges a side.
   *
   * @param threads how many threads work, 1 or more
   * @throws InterruptedException if the calling thread was interrupted
   * @throws org.predikat.scoring.ScoreBoundsException if scores by the rulebook could overflow
   */
  public static Side of(
      Round round,
      Optional<RecordedResults> recorded,
      String version,
      int threads,
      ProgressListener progress)
      throws InterruptedException {
    Evaluation evaluation = RoundEvaluator.run(round, threads, progress);
    return new Side(evaluation, Standing.of(evaluation), recorded, version);
  }

  /** The data with the law. */
  public Round round() {
    return evaluation.round();
  }

  /** The law. */
  public Rulebook law() {
    return round().rulebook();
  }

  /** Number of units. */
  int size() {
    return evaluation.size();
  }

  /** What counts for this side: as recorded, else as found. */
  UnitResult result(int unit, UnitOutcome found) {
    return recorded.isPresent()
        ? recorded.get().recorded(unit)
        : UnitResult.of(found, standing.rank(unit), standing.tied(unit));
  }

  /** Final status that counts for this side. */
  FinalStatus status(int unit) {
    return recorded.isPresent() ? recorded.get().status(unit) : evaluation.status(unit);
  }

  /** Awarded predikat that counts for this side. */
  Optional<Predikat> awarded(int unit) {
    return status(unit) == FinalStatus.AWARDED
        ? Optional.of(evaluation.proposed(unit))
        : Optional.empty();
  }

  /** Rank that counts for this side; 0 when there is none. */
  int rank(int unit) {
    return recorded.isPresent() ? recorded.get().rank(unit) : standing.rank(unit);
  }

  /** Whether the rank is shared. */
  boolean tied(int unit) {
    return recorded.isPresent() ? recorded.get().tied(unit) : standing.tied(unit);
  }

  /** Whether what counts for this side is what this program finds. */
  boolean asFound(int unit) {
    return recorded.isEmpty()
        || (recorded.get().status(unit) == evaluation.status(unit)
            && recorded.get().scoresAgree(unit));
  }

  /** Whether the rank that counts for this side is the one that this program finds. */
  boolean rankAsFound(int unit) {
    return rank(unit) == standing.rank(unit) && tied(unit) == standing.tied(unit);
  }

  /** The unit's agency; empty when unknown. */
  Optional<Agency> agency(int unit) {
    int agency = evaluation.agency(unit);
    return agency < 0 ? Optional.empty() : Optional.of(round().agencies().get(agency));
  }
}
