package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Agency;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.ScorePlan;

/**
 * What the stages check, for each predikat and level of agencies. Immutable.
 *
 * @param all lists of checks by stage, by {@link #index}
 */
record StageChecks(ImmutableList<ImmutableList<StageCheck>> all) {
  private static final int LEVELS = AgencyLevel.values().length;

  static StageChecks of(ScorePlan plan) {
    ImmutableList.Builder<ImmutableList<StageCheck>> all = ImmutableList.builder();
    for (Predikat predikat : Predikat.values()) {
      for (AgencyLevel level : AgencyLevel.values()) {
        all.add(
            plan.rulebook().stages().stream()
                .map(rule -> StageCheck.of(plan, rule, predikat, level))
                .collect(ImmutableList.toImmutableList()));
      }
    }
    return new StageChecks(all.build());
  }

  /** Number of the checks on units that agencies of a level propose for a predikat. */
  static int index(Predikat proposed, AgencyLevel level) {
    return proposed.ordinal() * LEVELS + level.ordinal();
  }

  /** Those checks, by stage. */
  ImmutableList<StageCheck> of(Predikat proposed, AgencyLevel level) {
    return all.get(index(proposed, level));
  }

  /** The checks on units of an agency; none where it is null, as no stage judges such a unit. */
  ImmutableList<StageCheck> of(Predikat proposed, Agency agency) {
    return agency == null ? ImmutableList.of() : of(proposed, agency.kind().level());
  }
}
