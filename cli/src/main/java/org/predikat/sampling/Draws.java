package org.predikat.sampling;

/**
 * Random numbers that depend on a seed and a position alone, so that any unit can be drawn on any
 * thread in any order. This is SplitMix64 (Steele, Lea and Flood, 2014) written out, because the
 * bounded draws of the platform's generators have changed between Java releases and a seed must
 * give the same bytes under each. One instance belongs to one thread.
 */
final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The sequence at a position of a purpose's stream, under a seed. */
  static Draws of(long seed, Purpose purpose, long position) {
    return new Draws(mix(mix(mix(seed + GAMMA) + (purpose.ordinal() + 1L) * GAMMA) + position));
  }

  /**
   * What a stream of numbers is for; purposes never share numbers. New ones are added at the end.
   */
  enum Purpose {
    /** Conditions of an agency. */
    AGENCY,
    /** Who a unit is and how it is meant to end. */
    PLAN,
    /** Answers of a unit. */
    ANSWERS,
    /** Problems planted for training. */
    PROBLEMS,
    /** Distribution of a shape's counts over agencies. */
    SHAPE,
    /** Which units stand exactly on minimums, and on which. */
    MINIMUMS
  }

  /** A number in 0..bound-1; the bound is positive. */
  int below(int bound) {
    // Multiply-shift: its bias is below 2^-32 times the bound, of no matter for synthetic data.
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number in least..most, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** A number within the spread around 0, the middle being the likeliest. */
  int around(int spread) {
    int up = below(spread + 1);
    int down = below(spread + 1);
    return up - down;
  }

  /** True in so many of a thousand cases. */
  boolean chance(int permille) {
    return below(1000) < permille;
  }

  private long next() {
    state += GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
