package org.predikat.round;

/** What the panel of the national assessors noted about a unit. */
public enum Panel {
  /** No panel note. */
  NONE,
  /** The panel lets the unit pass. */
  PASSED,
  /** The panel turns the unit down, whatever its score. */
  REJECTED
}
