package org.predikat.worksheet.template;

import java.math.BigDecimal;
import java.util.Objects;

/** What a cell holds. */
sealed interface Content {
  /** Nothing at all. */
  record Blank() implements Content {}

  /** Text, never taken for a formula. */
  record Text(String text) implements Content {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /** A number, written with the digits that it has. */
  record Decimal(BigDecimal value) implements Content {
    public Decimal {
      Objects.requireNonNull(value);
    }
  }

  /** An empty cell. */
  Content BLANK = new Blank();
}
