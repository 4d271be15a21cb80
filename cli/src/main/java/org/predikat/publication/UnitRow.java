package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
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
 * @param nearestMinimum of the minimums that it was last held against, the one that is nearest to
 *     turning over: with the least distance, above or below; the first of them in rulebook order
 */
record UnitRow(
    int rank,
    boolean tied,
    UnitOutcome outcome,
    Optional<Agency> agency,
    Optional<MinimumResult> nearestMinimum) {
  static UnitRow of(int rank, boolean tied, UnitOutcome outcome, Optional<Agency> agency) {
    return new UnitRow(rank, tied, outcome, agency, nearest(outcome.lastMinimums()));
  }

  /** The minimums that the unit was last held against. */
  ImmutableList<MinimumResult> lastMinimums() {
    return outcome.lastMinimums();
  }

  static Optional<MinimumResult> nearest(ImmutableList<MinimumResult> minimums) {
    MinimumResult nearest = null;
    Points least = null;
    for (int i = 0; i < minimums.size(); i++) {
      MinimumResult minimum = minimums.get(i);
      Points distance = minimum.distance().abs();
      if (least == null || distance.compareTo(least) < 0) {
        nearest = minimum;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Minimums of the stage that the unit failed that are missed. */
  ImmutableList<MinimumResult> missedMinimums() {
    if (outcome.failed().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList<MinimumResult> all = lastMinimums();
    ImmutableList.Builder<MinimumResult> missed = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).reached()) {
        missed.add(all.get(i));
      }
    }
    return missed.build();
  }

  /** Conditions that stood in the way; only the stage that the unit failed has any. */
  ImmutableList<ConditionResult> blockingConditions() {
    if (outcome.failed().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList<ConditionResult> all = outcome.stage(outcome.failed().get()).conditions();
    ImmutableList.Builder<ConditionResult> blocking = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).blocks()) {
        blocking.add(all.get(i));
      }
    }
    return blocking.build();
  }

  /** Conditions, at whatever stage, that an exemption claimed for the unit waived. */
  ImmutableList<ConditionResult> waivedConditions() {
    return outcome.dossier().exemptions().isEmpty()
        ? ImmutableList.of()
        : outcome.stages().stream()
            .flatMap(stage -> stage.conditions().stream())
            .filter(result -> result.waivedBy().isPresent())
            .collect(ImmutableList.toImmutableList());
  }
}
