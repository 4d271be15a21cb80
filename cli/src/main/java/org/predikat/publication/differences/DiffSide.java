package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;

/**
 * What a side is called.
 *
 * @param name as the user named it
 * @param kind what it is
 * @param rules overlays and settings that were laid on its rulebook, as the user named them
 */
public record DiffSide(String name, Kind kind, ImmutableList<String> rules) {

  /** What can be compared. */
  public enum Kind {
    /** A past run, as it was recorded. */
    RUN,
    /** A round, judged by this program. */
    ROUND,
    /** Data of the other side under other rules, judged by this program. */
    WHAT_IF
  }
}
