package org.predikat.standing;

import com.google.common.collect.ImmutableMap;
import java.util.EnumSet;
import java.util.Set;
import org.predikat.evaluation.FinalStatus;

/**
 * How many units came how far. Units that could not be evaluated count as nominated and not
 * evaluated only, wherever the error was found; units still under way count for the stages that the
 * round has come to.
 *
 * @param nominated all units
 * @param throughAdministration units that fulfilled the conditions
 * @param throughDesk units that passed the desk as well
 * @param throughField units that passed the field stage as well
 * @param awardedWbk units awarded WBK
 * @param awardedWbbm units awarded WBBM
 * @param pending units that passed every stage the round has come to, short of determination
 * @param notEvaluated units against whose data errors stand
 */
public record Funnel(
    int nominated,
    int throughAdministration,
    int throughDesk,
    int throughField,
    int awardedWbk,
    int awardedWbbm,
    int pending,
    int notEvaluated) {
  /** Units awarded either predikat. */
  public int awarded() {
    return awardedWbk + awardedWbbm;
  }

  static Funnel of(Counts counts, int stagesHeld) {
    Set<FinalStatus> field = EnumSet.of(FinalStatus.AWARDED, FinalStatus.DETERMINATION_FAILED);
    Set<FinalStatus> desk = EnumSet.copyOf(field);
    desk.add(FinalStatus.FIELD_FAILED);
    Set<FinalStatus> administration = EnumSet.copyOf(desk);
    administration.add(FinalStatus.DESK_FAILED);
    ImmutableMap<FinalStatus, Integer> statuses = counts.statuses();
    int pending = statuses.get(FinalStatus.PENDING);
    return new Funnel(
        counts.nominated(),
        sum(statuses, administration) + pending,
        sum(statuses, desk) + (stagesHeld >= 2 ? pending : 0),
        sum(statuses, field) + (stagesHeld >= 3 ? pending : 0),
        counts.awardedWbk(),
        counts.awardedWbbm(),
        pending,
        statuses.get(FinalStatus.NOT_EVALUATED));
  }

  private static int sum(ImmutableMap<FinalStatus, Integer> statuses, Set<FinalStatus> of) {
    return of.stream().mapToInt(statuses::get).sum();
  }
}
