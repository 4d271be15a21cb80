package org.predikat.tenure.review;

/** What an incident counts for, on the day of the review and under one ground. */
public enum Weight {
  /** Confirmed by the body whose word the ground asks for. */
  COUNTS,
  /** Confirmed or refuted by another body than the one whose word the ground asks for. */
  OTHER_BODY,
  /** Not confirmed yet. */
  UNCONFIRMED,
  /** Confirmed, and known when the predikat was last confirmed or restored: decided already. */
  DECIDED,
  /** Refuted by the body whose word the ground asks for. */
  REFUTED,
  /** It happened at a unit that was merged into this one only later. */
  BEFORE_MERGER,
  /** It happened before the predikat was granted. */
  BEFORE_GRANT,
  /** It happened after the day of the review. */
  AFTER_DATE,
  /** No ground of the law names its kind. */
  NO_GROUND;

  /** Whether somebody still has to say whether it is true. */
  public boolean open() {
    return this == OTHER_BODY || this == UNCONFIRMED;
  }
}
