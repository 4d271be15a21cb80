package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;

/**
 * One unit as results show it.
 *
 * @param rank rank within its predikat; 0 when it has none
 * @param tied whether another unit shares the rank
 * @param outcome what was found about it
 * @param agency its agency; empty when unknown
 * @param unverified how many unverified figures decided it
 */
record UnitRow(
    int rank, boolean tied, UnitOutcome outcome, Optional<Agency> agency, int unverified) {
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
