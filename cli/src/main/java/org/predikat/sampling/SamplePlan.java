package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Agency;

/**
 * Who is nominated in a synthetic round and how each is meant to end. Safe for concurrent reading.
 */
interface SamplePlan {
  /** Agencies in ascending order of id. */
  ImmutableList<Agency> agencies();

  /** Number of units. */
  int units();

  /** The unit at a position in 0..units-1, in ascending order of id. */
  UnitPlan unit(int index);

  /**
   * Whether the engine's verdict must be the goal. Otherwise the goal only sets the quality of the
   * answers, and the verdict may fall on either side, as in life.
   */
  boolean exact();
}
