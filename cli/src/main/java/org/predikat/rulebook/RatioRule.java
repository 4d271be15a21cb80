package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How a ratio question turns counts into a value within 0..1.
 *
 * @param formula share or reduction
 * @param part codes of the inputs summed above the line (SHARE: those done; REDUCTION: the count
 *     now)
 * @param whole codes of the inputs summed below the line (SHARE: those due; REDUCTION: the count
 *     before)
 * @param zeroWhole the value when the sum below the line is 0 (and, where {@code bothZero} is
 *     given, the part is not); empty means that such an answer is refused as a problem of the data
 * @param zeroCitation source and reason of {@code zeroWhole}, refusal included
 * @param bothZero the value when both sums are 0; empty means that {@code zeroWhole} applies
 */
public record RatioRule(
    Formula formula,
    ImmutableList<String> part,
    ImmutableList<String> whole,
    Optional<Figure> zeroWhole,
    Citation zeroCitation,
    Optional<Figure> bothZero) {

  /** The two formulas of the law. */
  public enum Formula {
    /** part / whole, at most 1. */
    SHARE,
    /** (whole - part) / whole, at least 0. */
    REDUCTION
  }
}
