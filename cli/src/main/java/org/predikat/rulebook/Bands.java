package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * Numeric cut-offs by which a choice may be given as a number instead of a letter, such as the
 * share of employees with a competence gap.
 *
 * @param input code of the numeric input (its column is question code, dot, this code)
 * @param label what the number means
 * @param unit unit of the number as shown, such as "%"
 * @param decimals most decimals an answer may carry
 * @param bands one per option; together with {@code unassigned} they cover the range without
 *     overlap
 * @param unassigned points that the wording assigns to no option, settled here as a named setting
 */
public record Bands(
    String input,
    String label,
    String unit,
    int decimals,
    ImmutableList<Band> bands,
    ImmutableList<Unassigned> unassigned) {

  /**
   * The numbers of one option.
   *
   * @param option code of the option
   * @param from lower end
   * @param fromInclusive whether the lower end belongs to the band
   * @param to upper end; null when open upwards
   * @param toInclusive whether the upper end belongs to the band
   * @param citation source
   */
  public record Band(
      String option,
      BigDecimal from,
      boolean fromInclusive,
      BigDecimal to,
      boolean toInclusive,
      Citation citation) {}

  /**
   * A point that no band covers.
   *
   * @param at the number
   * @param option the option it is given, or empty when such an answer is refused
   * @param citation source and reason of the choice
   */
  public record Unassigned(BigDecimal at, String option, Citation citation) {}
}
