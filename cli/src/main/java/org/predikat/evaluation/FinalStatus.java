package org.predikat.evaluation;

/** The one final status of a unit, from success to never judged. */
public enum FinalStatus {
  /** The proposed predikat is awarded. */
  AWARDED,
  /** Failed at determination: a minimum on the field result, or the panel. */
  DETERMINATION_FAILED,
  /** Failed at the field stage. */
  FIELD_FAILED,
  /** Failed at the desk. */
  DESK_FAILED,
  /** A condition was not fulfilled. */
  ADMINISTRATION_FAILED,
  /** Passed every stage up to the one that the round has reached. */
  PENDING,
  /** Errors stand against the unit's data. */
  NOT_EVALUATED
}
