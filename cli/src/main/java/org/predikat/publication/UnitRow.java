package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.scoring.Points;

/**
 * One unit as results show it.
 *
 * @param rank rank within its predikat; 0 when it has none
 * @param tied whether another unit shares the rank
 * @param outcome what was found about it
 * @param agency its agency; empty when unknown
 */
record UnitRow(int rank, boolean tied, UnitOutcome outcome, Optional<Agency> agency) {
  /**
   * The minimums that the unit was last held against: those of the last stage that it reached and
   * that has any.
   */
  ImmutableList<MinimumResult> lastMinimums() {
    return lastMinimums(outcome);
  }

  static ImmutableList<MinimumResult> lastMinimums(UnitOutcome outcome) {
    for (StageOutcome stage : outcome.stages().reverse()) {
      if (!stage.minimums().isEmpty()) {
        return stage.minimums();
      }
    }
    return ImmutableList.of();
  }

  /**
   * The minimum that is nearest to turning over: the one with the least distance, above or below;
   * the first of them in rulebook order.
   */
  Optional<MinimumResult> nearestMinimum() {
    return nearest(lastMinimums());
  }

  static Optional<MinimumResult> nearest(ImmutableList<MinimumResult> minimums) {
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
    return lastMinimums().stream()
        .filter(minimum -> !minimum.reached())
        .collect(ImmutableList.toImmutableList());
  }

  /** Every condition that was checked, at whatever stage. */
  ImmutableList<ConditionResult> conditions() {
    return outcome.stages().stream()
        .flatMap(stage -> stage.conditions().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static Points absolute(Points points) {
    return points.signum() < 0 ? Points.ZERO.minus(points) : points;
  }
}
