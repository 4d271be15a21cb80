package org.predikat.rulebook;

import java.math.BigDecimal;

/** Values of conditions between their coding as a long and the text of a file. */
public final class ConditionValues {
  private static final String YES = "Ya";
  private static final String NO = "Tidak";

  private ConditionValues() {}

  /** The text of a value that is not missing, as a cell of the input would hold it. */
  public static String text(Condition condition, long value) {
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      return grade.grades().get(Math.toIntExact(value));
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      return BigDecimal.valueOf(value, amount.decimals()).stripTrailingZeros().toPlainString();
    }
    return value == 1 ? YES : NO;
  }

  /** The value of a text that {@link #text} made. */
  public static long value(Condition condition, String text) {
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      int value = grade.grades().indexOf(text);
      if (value < 0) {
        throw new IllegalArgumentException(condition.code() + " " + text);
      }
      return value;
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      return new BigDecimal(text).setScale(amount.decimals()).unscaledValue().longValueExact();
    }
    return text.equals(YES) ? 1 : 0;
  }
}
