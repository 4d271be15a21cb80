package org.predikat.comparison;

import java.util.Optional;
import org.predikat.scoring.Points;

/**
 * Which changes are too much.
 *
 * @param status any other final status, and a unit that is on one side only
 * @param predikat any predikat gained or lost
 * @param rank a rank that moved by so many places or more, under the same predikat; empty for none
 * @param score a score of any node that moved by so many points or more; empty for none
 */
public record Thresholds(
    boolean status, boolean predikat, Optional<Integer> rank, Optional<Points> score) {
  /** Nothing is too much. */
  public static final Thresholds NONE =
      new Thresholds(false, false, Optional.empty(), Optional.empty());

  /** Whether anything was asked for. */
  public boolean any() {
    return status || predikat || rank.isPresent() || score.isPresent();
  }
}
