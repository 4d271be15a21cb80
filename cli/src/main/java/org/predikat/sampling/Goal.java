package org.predikat.sampling;

import org.predikat.evaluation.FinalStatus;

/** How far a synthetic unit is meant to come. */
enum Goal {
  /** Fails a condition. */
  ADMINISTRATION,
  /** Fails at the desk. */
  DESK,
  /** Fails in the field or at determination. */
  FIELD,
  /** Is awarded the proposed predikat. */
  AWARDED;

  /** Whether a final status is what this goal means. */
  boolean isMetBy(FinalStatus status) {
    return switch (this) {
      case ADMINISTRATION -> status == FinalStatus.ADMINISTRATION_FAILED;
      case DESK -> status == FinalStatus.DESK_FAILED;
      case FIELD ->
          status == FinalStatus.FIELD_FAILED || status == FinalStatus.DETERMINATION_FAILED;
      case AWARDED -> status == FinalStatus.AWARDED;
    };
  }
}
