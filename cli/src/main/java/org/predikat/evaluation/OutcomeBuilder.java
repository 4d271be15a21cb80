package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/** Writes a judgement out in full: every condition and minimum with its value, every reason. */
final class OutcomeBuilder {
  private final Layout layout;
  private final ImmutableList<Integer> areas;
  private final ImmutableList<Points> dropThresholds;
  private final UnverifiedFigures unverified;

  OutcomeBuilder(ScorePlan plan) {
    Rulebook rulebook = plan.rulebook();
    this.layout = rulebook.layout();
    ImmutableList.Builder<Integer> areaNodes = ImmutableList.builder();
    ImmutableList.Builder<Points> thresholds = ImmutableList.builder();
    BigDecimal share = rulebook.settings().deskFieldDrop().movePointLeft(2);
    for (int node = 0; node < layout.nodes().size(); node++) {
      Component component = layout.nodes().get(node);
      if (component.level() == Component.Level.AREA) {
        areaNodes.add(node);
        thresholds.add(Points.of(component.weight().value().multiply(share)));
      }
    }
    this.areas = areaNodes.build();
    this.dropThresholds = thresholds.build();
    this.unverified = new UnverifiedFigures(plan);
  }

  /**
   * The outcome in full.
   *
   * @param agency the unit's agency; null when unknown
   * @param checks checks of the proposed predikat
   * @param desk desk scores; null when there are none
   * @param field field scores; null when there are none
   */
  UnitOutcome build(
      UnitDossier dossier,
      Agency agency,
      ImmutableList<StageCheck> checks,
      Judgement judgement,
      NodeScores desk,
      NodeScores field) {
    List<Reason> reasons = new ArrayList<>();
    for (NoticeCode code : dossier.errors()) {
      reasons.add(new Reason(Reason.Kind.NOTICE, code.name()));
    }
    boolean evaluated = judgement.status() != FinalStatus.NOT_EVALUATED;
    if (!evaluated) {
      for (Notice notice : judgement.notices()) {
        reasons.add(new Reason(Reason.Kind.NOTICE, notice.code().name()));
      }
    }
    ImmutableList.Builder<StageOutcome> stages = ImmutableList.builder();
    for (StageCheck check : checks) {
      StageOutcome stage = stage(check, dossier, agency, judgement, desk, field);
      stages.add(stage);
      reasons.addAll(stage.reasons());
    }
    ImmutableList<StageOutcome> all = stages.build();
    boolean fieldJudged = evaluated && field != null && judgement.reached(Stage.FIELD);
    return new UnitOutcome(
        dossier,
        judgement.status(),
        judgement.status() == FinalStatus.AWARDED
            ? Optional.of(dossier.proposed())
            : Optional.empty(),
        kept(dossier, judgement),
        all,
        evaluated ? Optional.ofNullable(desk) : Optional.empty(),
        fieldJudged ? Optional.of(field) : Optional.empty(),
        fieldJudged ? drops(desk, field) : ImmutableList.of(),
        evaluated ? unverified.deciding(dossier, judgement, all) : ImmutableList.of(),
        ImmutableList.copyOf(reasons));
  }

  private static Optional<Predikat> kept(UnitDossier dossier, Judgement judgement) {
    return judgement.failed().isPresent() && dossier.proposed() == Predikat.WBBM
        ? dossier.held().filter(held -> held == Predikat.WBK)
        : Optional.empty();
  }

  private static StageOutcome stage(
      StageCheck check,
      UnitDossier dossier,
      Agency agency,
      Judgement judgement,
      NodeScores desk,
      NodeScores field) {
    if (!judgement.reached(check.stage())) {
      return new StageOutcome(
          check.stage(),
          StageOutcome.Status.NOT_REACHED,
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());
    }
    ImmutableList<ConditionResult> conditions = conditions(check, dossier, agency);
    ImmutableList<MinimumResult> minimums =
        minimums(check, Evaluator.scoresAt(check.stage(), desk, field));
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
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
    if (check.stage() == Stage.DETERMINATION && dossier.panel() == Panel.REJECTED) {
      reasons.add(new Reason(Reason.Kind.PANEL, dossier.panelNote()));
    }
    return new StageOutcome(
        check.stage(),
        judgement.failed().equals(Optional.of(check.stage()))
            ? StageOutcome.Status.FAILED
            : StageOutcome.Status.PASSED,
        conditions,
        minimums,
        reasons.build());
  }

  private static ImmutableList<ConditionResult> conditions(
      StageCheck check, UnitDossier dossier, Agency agency) {
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
    ImmutableList.Builder<MinimumResult> results = ImmutableList.builder();
    for (StageCheck.CheckedMinimum checked : check.minimums()) {
      results.add(
          new MinimumResult(
              checked.minimum(),
              checked.figure(),
              checked.threshold().points(),
              scores.points(checked.node())));
    }
    return results.build();
  }

  private ImmutableList<NodeDrop> drops(NodeScores desk, NodeScores field) {
    ImmutableList.Builder<NodeDrop> drops = ImmutableList.builder();
    for (int i = 0; i < areas.size(); i++) {
      int node = areas.get(i);
      if (desk.known(node) && field.known(node)) {
        Points before = desk.points(node);
        Points after = field.points(node);
        Points lost = before.minus(after);
        drops.add(
            new NodeDrop(
                node,
                before,
                after,
                lost.signum() > 0 && lost.compareTo(dropThresholds.get(i)) >= 0));
      }
    }
    return drops.build();
  }
}
