package org.predikat.comparison;

import org.predikat.evaluation.FinalStatus;

/** What a past run recorded about its units, by their position in the round's dossiers. */
public interface RecordedResults {
  /** Everything that was recorded about a unit. */
  UnitResult recorded(int unit);

  /** Recorded final status. */
  FinalStatus status(int unit);

  /** Recorded rank; 0 when there was none. */
  int rank(int unit);

  /** Whether another unit was recorded with the same rank. */
  boolean tied(int unit);

  /** Whether the recorded scores are those that this program works out. */
  boolean scoresAgree(int unit);
}
