package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Predikat;
import org.predikat.worksheet.outline.HeadLabel;

/**
 * What a cell shows that differs from worksheet to worksheet: an entry, or what a formula makes of
 * the entries. Indexes are those of the rulebook's layout.
 */
sealed interface Live {
  /** An entry above the form. */
  record Head(HeadLabel label) implements Live {}

  /** Entry of a choice: the option's code. */
  record Choice(int question) implements Live {}

  /** Entry of a number: an index or a count. */
  record Amount(int slot) implements Live {}

  /** Value of a question within 0..1; nothing where blank. */
  record Value(int question) implements Live {}

  /** The ratio that a question's counts make; nothing where one of them is blank. */
  record Ratio(int question) implements Live {}

  /** Sum of counts; nothing where all are blank. */
  record Sum(ImmutableList<Integer> slots) implements Live {}

  /** Whether a choice is blank. */
  record ChoiceState(int question) implements Live {}

  /** Whether a number is blank. */
  record NumberState(int slot) implements Live {}

  /** Whether the rulebook refuses the counts of a ratio. */
  record RatioState(int question) implements Live {}

  /** Points of nodes together. */
  record Points(ImmutableList<Integer> nodes) implements Live {}

  /** Points of nodes together as a share of their weight. */
  record Share(ImmutableList<Integer> nodes) implements Live {}

  /** Id and name of the unit. */
  record Unit() implements Live {}

  /** Number of blank entries. */
  record Blanks() implements Live {}

  /** Number of entries that are none of those allowed. */
  record Invalids() implements Live {}

  /** How far the worksheet is filled in, in words. */
  record Progress() implements Live {}

  /** The verdicts on both predikat in one line. */
  record Verdicts() implements Live {}

  /** Points above a minimum; negative below it. */
  record Distance(int minimum, Predikat predikat) implements Live {}

  /** Whether a minimum is reached. */
  record Reached(int minimum, Predikat predikat) implements Live {}

  /** Whether all minimums of a predikat are reached. */
  record AllReached(Predikat predikat) implements Live {}
}
