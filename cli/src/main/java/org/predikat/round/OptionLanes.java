package org.predikat.round;

import java.util.stream.IntStream;
import org.predikat.rulebook.AnswerType;

/**
 * Chosen options side by side in longs: sixteen questions to a long, four bits each, which hold 0
 * for a blank answer and otherwise the index of the option and one. Answers lie so in slabs, in
 * sheets and before the tables that score them, because unpacking them each time would cost more
 * than adding them up.
 */
public final class OptionLanes {
  /** Bits of a question. */
  public static final int BITS = AnswerType.Choice.OPTION_BITS;

  // The lowest bits of a question's index name its lane, those above the long.
  private static final int INDEX_SHIFT = 4;

  // From bits to longs.
  private static final int PLACE_SHIFT = 6;
  private static final long MASK = (1L << BITS) - 1;
  private static final long ONES = 0x1111_1111_1111_1111L;

  private OptionLanes() {}

  /** Number of longs for so many questions. */
  public static int length(int questions) {
    return index(questions - 1) + 1;
  }

  /** Index of the chosen option of a question, or {@link AnswerSheet#BLANK}. */
  public static int get(long[] lanes, int question) {
    long lane = lanes[index(question)] >>> shift(question);
    return (int) (lane & MASK) + AnswerSheet.BLANK;
  }

  /** Puts the index of an option, or {@link AnswerSheet#BLANK}, in place of a question's own. */
  public static void set(long[] lanes, int question, int option) {
    int shift = shift(question);
    long others = lanes[index(question)] & ~(MASK << shift);
    lanes[index(question)] = others | ((long) (option - AnswerSheet.BLANK) << shift);
  }

  /** Index of the long that a question lies in. */
  public static int index(int question) {
    return question >> INDEX_SHIFT;
  }

  /** Whether a question lies in the lowest bits of its long, so that the next ones follow there. */
  public static boolean isLowest(int question) {
    return shift(question) % Long.SIZE == 0;
  }

  /** The bits of the lowest question of a long: 0 for a blank, or the option's index and one. */
  public static int lowest(long lanes) {
    return (int) (lanes & MASK);
  }

  /** Index of the lowest bit of a question, through all longs. */
  public static int place(int question) {
    return question * BITS;
  }

  /** Index of the long that a bit lies in. */
  public static int lane(int place) {
    return place >> PLACE_SHIFT;
  }

  private static int shift(int question) {
    return place(question); // a long is shifted by the six lowest bits of it alone
  }

  /** Options by question, or {@link AnswerSheet#BLANK}, in lanes. */
  static long[] of(byte[] options) {
    long[] lanes = new long[length(options.length)];
    for (int question = 0; question < options.length; question++) {
      set(lanes, question, options[question]);
    }
    return lanes;
  }

  /** The lanes of some questions, all bits set, for {@link AnswerSheet#answers}. */
  public static long[] mask(int questions, IntStream some) {
    long[] mask = new long[length(questions)];
    some.forEach(question -> mask[index(question)] |= MASK << shift(question));
    return mask;
  }

  /** Sixteen questions with all bits set in the lane of each that is answered. */
  static long answered(long lanes) {
    return ((lanes | (lanes >>> 1) | (lanes >>> 2) | (lanes >>> 3)) & ONES) * MASK;
  }
}
