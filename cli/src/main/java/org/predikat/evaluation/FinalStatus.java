package org.predikat.evaluation;

import java.util.Optional;
import org.predikat.rulebook.Stage;

/** The one final status of a unit, from success to never judged. */
public enum FinalStatus {
  /** The proposed predikat is awarded. */
  AWARDED(null),
  /** Failed at determination: a minimum on the field result, or the panel. */
  DETERMINATION_FAILED(Stage.DETERMINATION),
  /** Failed at the field stage. */
  FIELD_FAILED(Stage.FIELD),
  /** Failed at the desk. */
  DESK_FAILED(Stage.DESK),
  /** A condition was not fulfilled. */
  ADMINISTRATION_FAILED(Stage.ADMINISTRATION),
  /** Passed every stage up to the one that the round has reached. */
  PENDING(null),
  /** Errors stand against the unit's data. */
  NOT_EVALUATED(null);

  private final Optional<Stage> failed;

  FinalStatus(Stage failed) {
    this.failed = Optional.ofNullable(failed);
  }

  /** The stage that a unit of this status failed; empty unless it failed. */
  public Optional<Stage> failed() {
    return failed;
  }

  /** The status of a unit that failed a stage. */
  static FinalStatus ofFailure(Stage stage) {
    return switch (stage) {
      case ADMINISTRATION -> ADMINISTRATION_FAILED;
      case DESK -> DESK_FAILED;
      case FIELD -> FIELD_FAILED;
      case DETERMINATION -> DETERMINATION_FAILED;
    };
  }
}
