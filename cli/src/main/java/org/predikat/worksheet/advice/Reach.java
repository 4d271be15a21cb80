package org.predikat.worksheet.advice;

/** How far a sheet is from a predikat. */
public enum Reach {
  /** Every minimum holds. */
  REACHED,
  /** Improvements of answers, of survey indices or of both are missing; all of them are named. */
  REACHABLE,
  /** Better answers would do, but more steps of them than advice can name. */
  TOO_FAR,
  /** A minimum stays missed even with the best answer to every question. */
  OUT_OF_REACH,
  /**
   * A minimum cannot be judged or not be searched for; the steps named are what the others need.
   */
  UNSURE
}
