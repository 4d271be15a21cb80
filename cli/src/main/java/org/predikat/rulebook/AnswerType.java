package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;

/** How a question is answered. Every answer turns into a value between 0 and 1. */
public sealed interface AnswerType {
  /** Key in the rulebook, such as {@code YT} or {@code ABCD}. */
  String code();

  /**
   * One of several options, from best to worst.
   *
   * @param options in order; values fall strictly from first to last; {@link #MOST_OPTIONS} at most
   */
  record Choice(String code, ImmutableList<Option> options) implements AnswerType {
    /** Bits in which an answer is kept: its option, or that it is blank. */
    public static final int OPTION_BITS = 4;

    /** The most options that fit in so many bits. */
    public static final int MOST_OPTIONS = (1 << OPTION_BITS) - 1;
  }

  /**
   * A number on a linear scale: value = (x - least) / (most - least).
   *
   * @param least lower end of the scale, such as index 0
   * @param most upper end of the scale, such as index 4 or 100 percent
   * @param decimals most decimals that an answer may carry; more is an error, not a rounding
   */
  record Scale(String code, Figure least, Figure most, int decimals) implements AnswerType {}

  /** A ratio of counts, held within 0..1; the question holds the formula. */
  record Ratio(String code) implements AnswerType {}

  /**
   * An option of a choice.
   *
   * @param code as written in answers, such as {@code A} or {@code Ya}
   * @param value 0..1, the literal decimal of the law (0.67, not 2/3)
   * @param aliases further spellings accepted from files, compared without regard to case
   */
  record Option(String code, Figure value, ImmutableList<String> aliases) {}
}
