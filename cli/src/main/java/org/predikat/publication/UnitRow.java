package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.scoring.Points;

/** One unit as results show it. Immutable. */
final class UnitRow {
  private final int rank;
  private final boolean tied;
  private final UnitOutcome outcome;
  private final Optional<Agency> agency;
  private final ImmutableList<MinimumResult> lastMinimums;
  private final Optional<MinimumResult> nearestMinimum;

  /**
   * A row.
   *
   * @param rank rank within its predikat; 0 when it has none
   * @param tied whether another unit shares the rank
   * @param outcome what was found about it
   * @param agency its agency; empty when unknown
   */
  UnitRow(int rank, boolean tied, UnitOutcome outcome, Optional<Agency> agency) {
    this.rank = rank;
    this.tied = tied;
    this.outcome = outcome;
    this.agency = agency;
    this.lastMinimums = lastMinimums(outcome);
    this.nearestMinimum = nearest(lastMinimums);
  }

  /** Rank within its predikat; 0 when it has none. */
  int rank() {
    return rank;
  }

  /** Whether another unit shares the rank. */
  boolean tied() {
    return tied;
  }

  /** What was found about it. */
  UnitOutcome outcome() {
    return outcome;
  }

  /** Its agency; empty when unknown. */
  Optional<Agency> agency() {
    return agency;
  }

  /**
   * The minimums that the unit was last held against: those of the last stage that it reached and
   * that has any.
   */
  ImmutableList<MinimumResult> lastMinimums() {
    return lastMinimums;
  }

  /** The same of an outcome. */
  static ImmutableList<MinimumResult> lastMinimums(UnitOutcome outcome) {
    List<StageOutcome> stages = outcome.stages();
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (!stages.get(i).minimums().isEmpty()) {
        return stages.get(i).minimums();
      }
    }
    return ImmutableList.of();
  }

  /**
   * The minimum that is nearest to turning over: the one with the least distance, above or below;
   * the first of them in rulebook order.
   */
  Optional<MinimumResult> nearestMinimum() {
    return nearestMinimum;
  }

  private static Optional<MinimumResult> nearest(ImmutableList<MinimumResult> minimums) {
    MinimumResult nearest = null;
    Points least = null;
    for (MinimumResult minimum : minimums) {
      Points distance = absolute(minimum.distance());
      if (least == null || distance.compareTo(least) < 0) {
        nearest = minimum;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Minimums of the last stage with any that are missed. */
  ImmutableList<MinimumResult> missedMinimums() {
    return outcome.reasons().isEmpty()
        ? ImmutableList.of()
        : lastMinimums.stream()
            .filter(minimum -> !minimum.reached())
            .collect(ImmutableList.toImmutableList());
  }

  private static Points absolute(Points points) {
    return points.signum() < 0 ? Points.ZERO.minus(points) : points;
  }
}
