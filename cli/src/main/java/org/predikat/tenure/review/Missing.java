package org.predikat.tenure.review;

/**
 * Something that is still to be had before anybody can decide.
 *
 * @param step what it is
 * @param subject whom or what it is about: a body, an incident, who decides; may be empty
 */
public record Missing(Step step, String subject) {
  /** What can be missing, in the order of the procedure. */
  public enum Step {
    /** The review itself: a new worksheet, or surveys with it. */
    REVIEW,
    /** A report of a body on scores that the answers show. The subject is the body. */
    REPORT,
    /** A body's word on an incident. The subject is the body, a blank and the incident. */
    CONFIRMATION,
    /** A reference to evidence. The subject is the incident. */
    EVIDENCE,
    /** The result of the clarification for which the unit is suspended. */
    CLARIFICATION_RESULT,
    /** The clarification with the internal assessors. */
    CLARIFICATION,
    /** The written recommendation of the national assessors. */
    RECOMMENDATION,
    /** The decree. The subject is who issues it. */
    DECREE
  }
}
