package org.predikat.rulebook;

/**
 * A way in which the ministry has honoured agencies by their number of awarded units; a round picks
 * one.
 *
 * @param code unique, such as {@code pemimpin_perubahan_minimum}
 * @param label own short label
 * @param rule whether {@code figure} is a least count or the length of a top list
 * @param figure count of units, or length of the list
 */
public record AgencyAward(String code, String label, Rule rule, Figure figure) {
  /** The two ways seen in practice. */
  public enum Rule {
    /** Every agency with at least so many awarded units. */
    MINIMUM,
    /** The so many agencies with the most awarded units; ties at the end are all honoured. */
    TOP
  }
}
