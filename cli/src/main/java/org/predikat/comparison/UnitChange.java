package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.predikat.round.Agency;

/**
 * Everything that is another about one unit.
 *
 * @param id id of the unit
 * @param name its name, after where it is there
 * @param agencyBefore its agency before; empty where it is unknown or the unit was not there
 * @param agencyAfter its agency after; empty where it is unknown or the unit is not there
 * @param kind the gravest that happened
 * @param causes why; never empty
 * @param overThreshold whether it passes a threshold that was asked for
 * @param before result before; empty where the unit was not there
 * @param after result after; empty where the unit is not there
 * @param flip the verdict where it is another
 * @param rank the rank where it is another under the same predikat
 * @param scores scores that are others, desk first, in the order of nodes
 * @param dataComparable whether the data could be held against each other, cell by cell
 * @param data cells that are others
 * @param obstacles what stands in the way on one side of a flip only
 */
public record UnitChange(
    String id,
    String name,
    Optional<Agency> agencyBefore,
    Optional<Agency> agencyAfter,
    Kind kind,
    ImmutableSet<Cause> causes,
    boolean overThreshold,
    Optional<UnitResult> before,
    Optional<UnitResult> after,
    Optional<Flip> flip,
    Optional<RankMove> rank,
    ImmutableList<ScoreChange> scores,
    boolean dataComparable,
    ImmutableList<DataChange> data,
    ImmutableList<Obstacle> obstacles) {

  /** What happened to a unit; the first that applies. */
  public enum Kind {
    /** It had a predikat and has none. */
    LOST,
    /** It had no predikat and has one. */
    GAINED,
    /** It has another predikat. */
    PREDIKAT,
    /** It is no longer among the units. */
    REMOVED,
    /** It was not among the units. */
    ADDED,
    /** Its status is another, without a predikat on either side. */
    STATUS,
    /** A score is another. */
    SCORE,
    /** Its rank, or a tie, is another. */
    RANK;

    /** What the same change is called when the sides are exchanged. */
    public Kind mirrored() {
      return switch (this) {
        case LOST -> GAINED;
        case GAINED -> LOST;
        case REMOVED -> ADDED;
        case ADDED -> REMOVED;
        default -> this;
      };
    }
  }
}
