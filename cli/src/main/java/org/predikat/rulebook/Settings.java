package org.predikat.rulebook;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The settings in force: those of the rulebook, with what a round or the command line has set.
 *
 * @param all by code; always holds the codes named by the constants here, but for those that say
 *     where they apply
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

  /**
   * On which day a ban ends that would end on a 29 February that is not there: {@code february_28}
   * or {@code march_1}. Only where the rulebook has a ban.
   */
  public static final String LEAP_DAY_END = "leap_day_end";

  /**
   * Whether a unit may be proposed on the day on which its ban ends: {@code banned} or {@code
   * free}. Only where the rulebook has a ban.
   */
  public static final String BAN_LAST_DAY = "ban_last_day";

  /** Whole years for which WBK must be held before WBBM; where it is absent or 0, none. */
  public static final String WBK_YEARS = "wbk_years";

  /**
   * Which incidents at a unit count for the one that it was later merged into: those {@code
   * from_merger} on, or {@code all}.
   */
  public static final String MERGED_INCIDENTS = "merged_incidents";

  /**
   * Whether an incident that was confirmed before the predikat was last confirmed or restored is
   * {@code settled} by that decision or still {@code open}.
   */
  public static final String DECIDED_INCIDENTS = "decided_incidents";

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

  /** Whether a ban ends on 1 March where there is no 29 February, else on 28 February. */
  public boolean leapDayEndsInMarch() {
    return value(LEAP_DAY_END).equals("march_1");
  }

  /** Whether a unit may not yet be proposed on the day on which its ban ends. */
  public boolean isLastDayBanned() {
    return value(BAN_LAST_DAY).equals("banned");
  }

  /** Whole years for which WBK must be held before WBBM; 0 for none. */
  public int wbkYears() {
    return all.containsKey(WBK_YEARS) ? new BigDecimal(value(WBK_YEARS)).intValueExact() : 0;
  }

  /** Whether incidents before a merger count for the unit that took the other one in. */
  public boolean mergedIncidentsCount() {
    return value(MERGED_INCIDENTS).equals("all");
  }

  /** Whether a later decision to keep the predikat settles an incident confirmed before it. */
  public boolean decisionsSettle() {
    return value(DECIDED_INCIDENTS).equals("settled");
  }

  /** The value of a setting by its code. */
  public String value(String code) {
    return Objects.requireNonNull(all.get(code), code).value();
  }
}
