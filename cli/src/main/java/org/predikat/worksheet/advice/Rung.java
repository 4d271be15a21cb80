package org.predikat.worksheet.advice;

import java.math.BigDecimal;

/** An answer as advice speaks of it. */
public sealed interface Rung {
  /** Not answered; it counts as the worst answer. */
  record Blank() implements Rung {}

  /**
   * An option of a choice.
   *
   * @param index position among the options, 0 for the best
   * @param code as written in answers
   */
  record Option(int index, String code) implements Rung {}

  /**
   * The counts of a ratio.
   *
   * @param part sum of the counts above the line
   * @param whole sum of the counts below the line
   */
  record Counts(long part, long whole) implements Rung {}

  /** The best that a ratio can be, where nobody knows yet of how many. */
  record Complete() implements Rung {}

  /** A number on a scale. */
  record Amount(BigDecimal value) implements Rung {}
}
