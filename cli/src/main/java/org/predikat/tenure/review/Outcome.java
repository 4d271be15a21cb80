package org.predikat.tenure.review;

/** What looking at a holder again comes to, from the mildest to the gravest. */
public enum Outcome {
  /** Nothing speaks against the predikat. */
  KEPT,
  /** The review that the law names is due, and nothing graver stands. */
  REVIEW_DUE,
  /** Something is reported that nobody who may confirm it has confirmed or refuted. */
  CLARIFY,
  /** A ground of the law is fulfilled by a confirmed fact. */
  REVOKE
}
