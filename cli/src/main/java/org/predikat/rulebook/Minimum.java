package org.predikat.rulebook;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * A score that a unit must reach, inclusive, compared unrounded.
 *
 * @param code unique among minimums
 * @param node code of a component or aggregate
 * @param form whether the figures are points or a share of the node's weight
 * @param required per predikat; a predikat without an entry has no such minimum
 */
public record Minimum(
    String code, String node, Form form, ImmutableMap<Predikat, Figure> required) {

  /** Unit of the figures. */
  public enum Form {
    /** Points of the node. */
    POINTS,
    /** Share of the node's weight within 0..1. */
    SHARE
  }

  /** The required points for a figure of this minimum, given the node's weight in points. */
  public BigDecimal points(Figure figure, BigDecimal weight) {
    return form == Form.POINTS ? figure.value() : figure.value().multiply(weight);
  }
}
