package org.predikat.round;

/**
 * Every kind of notice. Texts (title, message, explanation, hint) stand in the bundles {@code
 * org/predikat/round/notices_id} and {@code _en} under the code's name; a test fails on a code
 * without texts.
 */
public enum NoticeCode {
  /** A unit id that stands more than once in nominations. */
  DUPLICATE_UNIT(Severity.ERROR),
  /** A nomination of an agency that the table of agencies does not hold. */
  UNKNOWN_AGENCY(Severity.ERROR),
  /** An answer that is not among the options of its question. */
  UNKNOWN_ANSWER(Severity.ERROR),
  /**
   * Questions left blank where the settings refuse blanks. Args: number, first codes. By
   * evaluation.
   */
  BLANK_ANSWER(Severity.ERROR),
  /** A condition field left blank where the settings refuse blanks. Emitted by evaluation. */
  BLANK_CONDITION(Severity.ERROR),
  /** A unit that reached the field stage and has no external survey. Emitted by evaluation. */
  FIELD_SURVEY_MISSING(Severity.ERROR),
  /** A field answer for a unit that failed before the field stage. Emitted by evaluation. */
  FIELD_FOR_FAILED_UNIT(Severity.WARNING),
  /** A unit to be judged at the desk that has no desk answers. Emitted by evaluation. */
  DESK_MISSING(Severity.ERROR),
  /**
   * Scores that a minimum or the ranking needs, unknown because a score above them is given. Args:
   * number, first codes. Emitted by evaluation.
   */
  SCORE_UNKNOWN(Severity.ERROR),
  /** A unit whose agency's row has errors. Emitted by evaluation. */
  AGENCY_UNUSABLE(Severity.ERROR);

  private final Severity severity;

  NoticeCode(Severity severity) {
    this.severity = severity;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }
}
