package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.Bar;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.Threshold;

/** Writes a judgement out in full: every condition and minimum with its value, every reason. */
final class OutcomeBuilder {
  private final int[] areas;
  private final ImmutableList<Threshold> dropThresholds;
  private final UnverifiedFigures unverified;

  OutcomeBuilder(ScorePlan plan, ImmutableList<ImmutableList<StageCheck>> checks) {
    Rulebook rulebook = plan.rulebook();
    Layout layout = rulebook.layout();
    ImmutableList.Builder<Integer> areaNodes = ImmutableList.builder();
    ImmutableList.Builder<Threshold> thresholds = ImmutableList.builder();
    BigDecimal share = rulebook.settings().deskFieldDrop().movePointLeft(2);
    for (int node = 0; node < layout.nodes().size(); node++) {
      Component component = layout.nodes().get(node);
      if (component.level() == Component.Level.AREA) {
        areaNodes.add(node);
        thresholds.add(plan.threshold(Points.of(component.weight().value().multiply(share))));
      }
    }
    this.areas = areaNodes.build().stream().mapToInt(Integer::intValue).toArray();
    this.dropThresholds = thresholds.build();
    this.unverified = new UnverifiedFigures(plan, checks);
  }

  /** Names the unverified figures behind an outcome. */
  UnverifiedFigures unverified() {
    return unverified;
  }

  /** Notices as reasons: for a unit that was not evaluated. */
  static ImmutableList<Reason> noticeReasons(JudgedUnit unit) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    for (NoticeCode code : unit.dossier().errors()) {
      reasons.add(new Reason(Reason.Kind.NOTICE, code.name()));
    }
    for (Notice notice : unit.judgement().notices()) {
      reasons.add(new Reason(Reason.Kind.NOTICE, notice.code().name()));
    }
    return reasons.build();
  }

  /**
   * The minimums of the last stage that the unit reached and that has any; empty when there is
   * none.
   *
   * @param failed what the failed stage found; null when the unit failed none
   */
  static ImmutableList<MinimumResult> lastMinimums(JudgedUnit unit, StageOutcome failed) {
    if (failed != null && !failed.minimums().isEmpty()) {
      return failed.minimums();
    }
    for (int i = unit.judgement().passed() - 1; i >= 0; i--) {
      StageCheck check = unit.checks().get(i);
      if (!check.minimums().isEmpty()) {
        return minimums(check, Evaluator.scoresAt(check.stage(), unit.desk(), unit.field()));
      }
    }
    return ImmutableList.of();
  }

  /** What a stage found. */
  static StageOutcome stage(JudgedUnit unit, Stage stage) {
    StageOutcome.Status status = unit.judgement().decision().status(stage);
    if (status == StageOutcome.Status.NOT_REACHED) {
      return new StageOutcome(
          stage, status, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }
    StageCheck check = unit.checks().get(stage.ordinal());
    ImmutableList<ConditionResult> conditions = conditions(check, unit.dossier(), unit.agency());
    ImmutableList<MinimumResult> minimums =
        minimums(check, Evaluator.scoresAt(stage, unit.desk(), unit.field()));
    return new StageOutcome(
        stage,
        status,
        conditions,
        minimums,
        status == StageOutcome.Status.FAILED
            ? reasons(unit.dossier(), stage, conditions, minimums)
            : ImmutableList.of());
  }

  private static ImmutableList<Reason> reasons(
      UnitDossier dossier,
      Stage stage,
      ImmutableList<ConditionResult> conditions,
      ImmutableList<MinimumResult> minimums) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (stage == Stage.ADMINISTRATION) {
      for (Bar bar : dossier.bars()) {
        reasons.add(new Reason(Reason.Kind.REGISTER, bar.kind().code()));
      }
    }
    for (ConditionResult condition : conditions) {
      if (condition.blocks()) {
        reasons.add(new Reason(Reason.Kind.CONDITION, condition.condition().code()));
      }
    }
    for (MinimumResult minimum : minimums) {
      if (!minimum.reached()) {
        reasons.add(new Reason(Reason.Kind.MINIMUM, minimum.minimum().code()));
      }
    }
    if (stage == Stage.DETERMINATION && dossier.panel() == Panel.REJECTED) {
      reasons.add(new Reason(Reason.Kind.PANEL, dossier.panelNote()));
    }
    return reasons.build();
  }

  private static ImmutableList<ConditionResult> conditions(
      StageCheck check, UnitDossier dossier, Agency agency) {
    if (check.conditions().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ConditionResult> results = ImmutableList.builder();
    for (StageCheck.CheckedCondition checked : check.conditions()) {
      if (checked.appliesTo(agency)) {
        long value = checked.value(dossier, agency);
        boolean fulfilled = checked.fulfilledBy(value);
        Exemption exemption = fulfilled ? null : checked.exemption(dossier, agency);
        results.add(
            new ConditionResult(
                checked.condition(),
                checked.required(),
                value,
                fulfilled,
                Optional.ofNullable(exemption)));
      }
    }
    return results.build();
  }

  private static ImmutableList<MinimumResult> minimums(StageCheck check, NodeScores scores) {
    ImmutableList<StageCheck.CheckedMinimum> minimums = check.minimums();
    if (minimums.isEmpty()) {
      return ImmutableList.of();
    }
    MinimumResult[] results = new MinimumResult[minimums.size()];
    for (int i = 0; i < results.length; i++) {
      StageCheck.CheckedMinimum checked = minimums.get(i);
      results[i] =
          MinimumResult.of(
              checked.minimum(),
              checked.figure(),
              checked.threshold().points(),
              scores.points(checked.node()));
    }
    return ImmutableList.copyOf(results);
  }

  /** Desk against field where both may be shown, all of them or the flagged alone. */
  ImmutableList<NodeDrop> drops(JudgedUnit unit, boolean flaggedOnly) {
    if (unit.shownField().isEmpty()) {
      return ImmutableList.of();
    }
    NodeScores desk = unit.desk();
    NodeScores field = unit.field();
    ImmutableList.Builder<NodeDrop> drops = ImmutableList.builder();
    for (int i = 0; i < areas.length; i++) {
      int node = areas[i];
      if (!desk.known(node) || !field.known(node)) {
        continue;
      }
      boolean lost = desk.compareTo(node, field) > 0;
      if (!lost && flaggedOnly) {
        continue;
      }
      Points before = desk.points(node);
      Points after = field.points(node);
      boolean flagged = lost && before.minus(after).compareTo(dropThresholds.get(i).points()) >= 0;
      if (flagged || !flaggedOnly) {
        drops.add(new NodeDrop(node, before, after, flagged));
      }
    }
    return drops.build();
  }
}
