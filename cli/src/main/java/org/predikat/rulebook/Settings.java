package org.predikat.rulebook;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The settings in force: those of the rulebook, with what a round or the command line has set.
 *
 * @param all by code; always holds the codes named by the constants here
 */
public record Settings(ImmutableMap<String, Setting> all) {
  /** What a blank answer counts for: {@code refuse}, {@code zero} or {@code skip}. */
  public static final String BLANK_ANSWER = "blank_answer";

  /** Whether known defects of the official workbook are {@code correct}ed or {@code reproduce}d. */
  public static final String WORKSHEET_DEFECTS = "worksheet_defects";

  /**
   * Which counts of a worksheet when a sum was typed that is not that of its parts: the {@code sum}
   * or its {@code parts}.
   */
  public static final String TYPED_SUM = "typed_sum";

  /** What a blank condition field means: {@code refuse} or {@code fail}. */
  public static final String BLANK_CONDITION = "blank_condition";

  /** Percent of an area's weight lost from desk to field from which a unit is flagged. */
  public static final String DESK_FIELD_DROP = "desk_field_drop";

  /** Least respondents of a survey, below which a notice warns. */
  public static final String LEAST_RESPONDENTS = "least_respondents";

  /** What a blank answer counts for. */
  public enum BlankAnswer {
    /** The unit cannot be evaluated. */
    REFUSE,
    /** It counts as 0. */
    ZERO,
    /** The mean is taken over the answered questions. */
    SKIP
  }

  /** What a blank answer counts for. */
  public BlankAnswer blankAnswer() {
    return switch (value(BLANK_ANSWER)) {
      case "zero" -> BlankAnswer.ZERO;
      case "skip" -> BlankAnswer.SKIP;
      default -> BlankAnswer.REFUSE;
    };
  }

  /** Whether defects of the official workbook are reproduced. */
  public boolean reproduceDefects() {
    return value(WORKSHEET_DEFECTS).equals("reproduce");
  }

  /** Whether a typed sum counts where it is not that of its parts. */
  public boolean typedSumCounts() {
    return value(TYPED_SUM).equals("sum");
  }

  /** Whether a blank condition field fails the condition instead of refusing the unit. */
  public boolean blankConditionFails() {
    return value(BLANK_CONDITION).equals("fail");
  }

  /** Percent of an area's weight lost from desk to field from which a unit is flagged. */
  public BigDecimal deskFieldDrop() {
    return new BigDecimal(value(DESK_FIELD_DROP));
  }

  /** Least respondents of a survey. */
  public int leastRespondents() {
    return new BigDecimal(value(LEAST_RESPONDENTS)).intValueExact();
  }

  /** The value of a setting by its code. */
  public String value(String code) {
    return Objects.requireNonNull(all.get(code), code).value();
  }
}
