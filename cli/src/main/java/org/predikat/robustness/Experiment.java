package org.predikat.robustness;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How often and by what is drawn.
 *
 * @param draws number of draws, at least 1
 * @param seed the same seed gives the same draws, on every machine
 * @param bounds what is uncertain
 */
public record Experiment(int draws, long seed, Bounds bounds) {
  /** Most draws; the totals and ranks of every unit are kept for each. */
  public static final int MOST_DRAWS = 1_000_000;

  public Experiment {
    checkArgument(draws >= 1 && draws <= MOST_DRAWS, "draws %s", draws);
  }
}
