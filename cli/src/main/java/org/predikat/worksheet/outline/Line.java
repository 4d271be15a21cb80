package org.predikat.worksheet.outline;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One line of the form.
 *
 * @param depth 0 for a part (A., B.), one more for each level below; a total stands at 0
 * @param marker what is printed before the label, such as {@code A.}, {@code I.}, {@code 1.},
 *     {@code i.}, {@code a.} or {@code -}; empty on a line of totals
 * @param label own short label in Indonesian
 * @param content what the line is
 */
public record Line(int depth, String marker, String label, Content content) {
  public Line {
    Objects.requireNonNull(marker);
    Objects.requireNonNull(label);
    Objects.requireNonNull(content);
  }

  /** What a line is; indexes are those of the rulebook's layout. */
  public sealed interface Content {}

  /**
   * A heading with a weight and a score.
   *
   * @param nodes the node it stands for, component or aggregate; several where the form joins nodes
   *     under one heading that the rulebook keeps apart (90/2021: the two wealth reports), worth
   *     their sum
   */
  public record Heading(ImmutableList<Integer> nodes) implements Content {}

  /**
   * A question with its answer.
   *
   * @param question index of the question
   * @param node the sub-component that the line stands for as well, where the form has no heading
   *     of its own for it (the components of hasil); empty elsewhere
   */
  public record Asked(int question, OptionalInt node) implements Content {}

  /**
   * A count that a ratio question needs.
   *
   * @param question index of the question
   * @param slot index of the slot
   */
  public record Count(int question, int slot) implements Content {}

  /**
   * A sum of the counts on the lines that follow, printed for the reader; never answered.
   *
   * @param question index of the question
   * @param slots what is summed
   */
  public record Sum(int question, ImmutableList<Integer> slots) implements Content {}

  /**
   * A score repeated below its part, or the grand total.
   *
   * @param node index of the node
   */
  public record Total(int node) implements Content {}
}
