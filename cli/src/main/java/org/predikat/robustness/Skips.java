package org.predikat.robustness;

/**
 * How many answers in a row do not move, where each moves with the same chance by itself: one
 * random number in place of one for every answer. The chances are whole numbers over 2 to the power
 * of 40.
 */
final class Skips {
  /** Bits of a random number that are looked at. */
  static final int BITS = 40;

  private static final int GUIDE_BITS = 10;
  private static final int GUIDE_SHIFT = BITS - GUIDE_BITS;

  /** Finer than the result, so that its last bit is right; a chance times it still fits a long. */
  private static final int FINE_BITS = 48;

  // By number of answers: the chance that at least so many do not move.
  private final long[] atLeast;
  private final int[] guide = new int[1 << GUIDE_BITS];

  /**
   * Skips for up to so many answers.
   *
   * @param chance chance that an answer moves, in ten-thousandths
   */
  Skips(int chance, int answers) {
    atLeast = new long[answers + 2];
    long fine = 1L << FINE_BITS;
    for (int i = 0; i <= answers; i++) {
      atLeast[i] = fine >> (FINE_BITS - BITS);
      fine -= fine * chance / Bounds.WHOLE;
    }
    for (int i = 0; i < guide.length; i++) {
      long highest = ((i + 1L) << GUIDE_SHIFT) - 1;
      while (atLeast[guide[i] + 1] > highest) {
        guide[i]++;
      }
    }
  }

  /** Answers to be skipped for a random number of so many bits; as many as there are at most. */
  int next(long random) {
    int skip = guide[(int) (random >>> GUIDE_SHIFT)];
    while (random < atLeast[skip + 1]) {
      skip++;
    }
    return skip;
  }
}
