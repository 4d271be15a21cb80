package org.predikat.rulebook;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One number of the law with its source. The unit (points, percent, index 0-4, years) is that of
 * the place that holds the figure.
 *
 * @param value exact decimal as written in the rulebook
 * @param citation where it stands
 */
public record Figure(BigDecimal value, Citation citation) {
  public Figure {
    Objects.requireNonNull(value);
    Objects.requireNonNull(citation);
  }
}
