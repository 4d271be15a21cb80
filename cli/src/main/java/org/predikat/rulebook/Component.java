package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;

/**
 * A node of the component tree. A node has either children or questions. With questions it is worth
 * weight times the plain mean of their values; with children, the sum of theirs.
 *
 * @param code unique in the rulebook; areas are MP, TT, SDM, AK, PW, PP under every regulation
 * @param label own short label in Indonesian
 * @param level place in the hierarchy
 * @param weight points
 * @param children sub-nodes; empty for a sub-component
 * @param questions questions; empty for an inner node
 */
public record Component(
    String code,
    String label,
    Level level,
    Figure weight,
    ImmutableList<Component> children,
    ImmutableList<Question> questions) {

  /** Levels from the whole to the smallest scored part. */
  public enum Level {
    /** The grand total. */
    TOTAL,
    /** Pengungkit or hasil. */
    PART,
    /** An area of change, or a component of hasil. */
    AREA,
    /** Pemenuhan or reform half of an area (90/2021). */
    HALF,
    /** A sub-component that holds questions. */
    SUB
  }
}
