package org.predikat.robustness;

/**
 * What changes of a verdict hang on: in so many of them the verdict would have held had this alone
 * stayed as recorded.
 *
 * @param kind what the code names
 * @param code code of a question or of an area's node, or name of a {@link Source}
 * @param changes number of draws
 */
public record Cause(Kind kind, String code, int changes) {
  /** What a change can hang on. */
  public enum Kind {
    /** The answers to one question. */
    QUESTION,
    /** All answers of an area of change or component of hasil. */
    AREA,
    /** One source of uncertainty. */
    SOURCE
  }
}
