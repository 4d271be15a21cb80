package org.predikat.scoring;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import org.predikat.rulebook.RatioRule;

/**
 * A question compiled: where its answer stands in a sheet, and how it becomes a value. Values are
 * counted in units of 1 / {@code Sub.valueUnits}.
 */
sealed interface Item {
  /** A choice: the value of each option by its index. */
  record Choice(int question, ImmutableLongArray values) implements Item {}

  /** A scale: value = number times {@code factor} minus {@code offset}. */
  record Scale(int slot, long least, long most, long factor, long offset) implements Item {}

  /**
   * A ratio of sums of counts.
   *
   * @param part slots above the line
   * @param whole slots below the line
   * @param zeroWhole value when the whole is 0, or {@link #REFUSED}
   * @param bothZero value when both are 0, or {@link #REFUSED}
   */
  record Ratio(
      RatioRule.Formula formula,
      ImmutableIntArray part,
      ImmutableIntArray whole,
      long zeroWhole,
      long bothZero)
      implements Item {}

  /** The rulebook refuses such an answer; it scores like a blank one. */
  long REFUSED = -1;
}
