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

  /**
   * Where a number falls: the place of its band, or behind the bands the place of its unassigned
   * point; -1 when no option is given to it.
   */
  public int cutoff(BigDecimal number) {
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      int from = number.compareTo(band.from());
      boolean above = from > 0 || (from == 0 && band.fromInclusive());
      int to = band.to() == null ? -1 : number.compareTo(band.to());
      if (above && (to < 0 || (to == 0 && band.toInclusive()))) {
        return i;
      }
    }
    for (int i = 0; i < unassigned.size(); i++) {
      Unassigned point = unassigned.get(i);
      if (number.compareTo(point.at()) == 0 && !point.option().isEmpty()) {
        return bands.size() + i;
      }
    }
    return -1;
  }

  /** Number of bands and unassigned points together. */
  public int cutoffs() {
    return bands.size() + unassigned.size();
  }

  /** Code of the option that a cut-off leads to. */
  public String option(int cutoff) {
    return cutoff < bands.size()
        ? bands.get(cutoff).option()
        : unassigned.get(cutoff - bands.size()).option();
  }

  /** Source of a cut-off. */
  public Citation citation(int cutoff) {
    return cutoff < bands.size()
        ? bands.get(cutoff).citation()
        : unassigned.get(cutoff - bands.size()).citation();
  }

  /** A cut-off as the paths of figures name it below the question's bands. */
  public String name(int cutoff) {
    return cutoff < bands.size()
        ? "bands[" + cutoff + "]"
        : "unassigned[" + (cutoff - bands.size()) + "]";
  }
}
