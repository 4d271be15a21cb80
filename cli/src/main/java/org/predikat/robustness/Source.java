package org.predikat.robustness;

/** Where uncertainty comes from. */
public enum Source {
  /** The judgement of a choice. */
  JUDGEMENT,
  /** A count of a ratio, or a number on a scale of the worksheet. */
  COUNTS,
  /** The index of a survey. */
  INDEX,
  /** The weights of sub-components. */
  WEIGHTS
}
