package org.predikat.round;

/** What a notice means for the unit or file that it is about. */
public enum Severity {
  /** The unit cannot be evaluated, or the file not be used; announcements are held back. */
  ERROR,
  /** Evaluated, but somebody should look. */
  WARNING,
  /** A habit of the file that was understood, said so that nothing happens silently. */
  INFO
}
