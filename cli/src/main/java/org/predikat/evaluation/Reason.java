package org.predikat.evaluation;

/**
 * Why a unit failed or was not evaluated. The text is made from kind and subject where it is shown.
 *
 * @param kind what it is
 * @param subject code of the condition, minimum, bar or notice, or the panel's note; may be empty
 */
public record Reason(Kind kind, String subject) {
  /** Kinds of reason. */
  public enum Kind {
    /** A condition is not fulfilled; the subject is its code. */
    CONDITION,
    /** A minimum is missed; the subject is its code. */
    MINIMUM,
    /** The panel turned the unit down; the subject is its note. */
    PANEL,
    /** The register stands in the way; the subject is the code of the bar. */
    REGISTER,
    /** An error notice stands; the subject is its code. */
    NOTICE
  }
}
