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

  OutcomeBuilder(ScorePlan plan, StageChecks checks) {
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

  /** Tells the notices: for a unit that was not evaluated. */
  static void tellNotices(JudgedUnit unit, ReasonTeller teller) {
    for (NoticeCode code : unit.dossier().errors()) {
      teller.notice(code);
    }
    for (Notice notice : unit.judgement().notices()) {
      teller.notice(notice.code());
    }
  }

  /** The last stage that the unit reached and that has minimums; empty when there is none. */
  private static Optional<StageCheck> lastWithMinimums(JudgedUnit unit) {
    int passed = unit.judgement().passed();
    for (int i = unit.judgement().failed().isPresent() ? passed : passed - 1; i >= 0; i--) {
      if (!unit.checks().get(i).minimums().isEmpty()) {
        return Optional.of(unit.checks().get(i));
      }
    }
    return Optional.empty();
  }

  /** The minimums that the unit was last held against; see {@link UnitOutcome#lastMinimums}. */
  static ImmutableList<MinimumResult> lastMinimums(JudgedUnit unit) {
    Optional<StageCheck> last = lastWithMinimums(unit);
    return last.isEmpty() ? ImmutableList.of() : minimums(last.get(), unit.scoresAt(last.get()));
  }

  /** Of {@link #lastMinimums}, the first of those with the least distance, above or below. */
  static Optional<MinimumResult> nearestMinimum(JudgedUnit unit) {
    Optional<StageCheck> last = lastWithMinimums(unit);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    NodeScores scores = unit.scoresAt(last.get());
    ImmutableList<StageCheck.CheckedMinimum> minimums = last.get().minimums();
    StageCheck.CheckedMinimum nearest = minimums.get(0);
    for (int i = 1; i < minimums.size(); i++) {
      if (minimums.get(i).isNearer(scores, nearest)) {
        nearest = minimums.get(i);
      }
    }
    return Optional.of(nearest.result(scores));
  }

  /** What the unit missed at the stage that it failed; nothing unless it failed. */
  static ImmutableList<MinimumResult> missedMinimums(JudgedUnit unit) {
    if (unit.judgement().failed().isEmpty()) {
      return ImmutableList.of();
    }
    StageCheck check = unit.checks().get(unit.judgement().passed());
    if (check.minimums().isEmpty()) {
      return ImmutableList.of();
    }
    NodeScores scores = unit.scoresAt(check);
    ImmutableList.Builder<MinimumResult> missed = ImmutableList.builder();
    for (int i = 0; i < check.minimums().size(); i++) {
      if (check.minimums().get(i).missedBy(scores)) {
        missed.add(check.minimums().get(i).result(scores));
      }
    }
    return missed.build();
  }

  /** What stood in the unit's way at the stage that it failed; nothing unless it failed. */
  static ImmutableList<ConditionResult> blockingConditions(JudgedUnit unit) {
    if (unit.judgement().failed().isEmpty()) {
      return ImmutableList.of();
    }
    StageCheck check = unit.checks().get(unit.judgement().passed());
    if (check.conditions().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ConditionResult> blocking = ImmutableList.builder();
    for (int i = 0; i < check.conditions().size(); i++) {
      StageCheck.CheckedCondition condition = check.conditions().get(i);
      if (condition.blocks(unit.dossier(), unit.agency())) {
        blocking.add(condition.result(unit.dossier(), unit.agency()));
      }
    }
    return blocking.build();
  }

  /** What a stage found, the reasons given. */
  static StageOutcome stage(JudgedUnit unit, Stage stage, ImmutableList<Reason> reasons) {
    StageOutcome.Status status = unit.judgement().decision().status(stage);
    if (status == StageOutcome.Status.NOT_REACHED) {
      return new StageOutcome(
          stage, status, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }
    StageCheck check = unit.checks().get(stage.ordinal());
    return new StageOutcome(
        stage,
        status,
        conditions(check, unit.dossier(), unit.agency()),
        minimums(check, unit.scoresAt(check)),
        status == StageOutcome.Status.FAILED ? reasons : ImmutableList.of());
  }

  /**
   * Tells why a unit failed a stage, in order.
   *
   * @param conditions those that stood in its way
   * @param minimums those that it missed
   */
  static void tellFailure(
      UnitDossier dossier,
      Stage stage,
      ImmutableList<ConditionResult> conditions,
      ImmutableList<MinimumResult> minimums,
      ReasonTeller teller) {
    if (stage == Stage.ADMINISTRATION) {
      for (Bar bar : dossier.bars()) {
        teller.register(bar);
      }
    }
    for (int i = 0; i < conditions.size(); i++) {
      teller.condition(conditions.get(i));
    }
    for (int i = 0; i < minimums.size(); i++) {
      teller.minimum(minimums.get(i));
    }
    if (stage == Stage.DETERMINATION && dossier.panel() == Panel.REJECTED) {
      teller.panel(dossier.panelNote());
    }
  }

  private static ImmutableList<ConditionResult> conditions(
      StageCheck check, UnitDossier dossier, Agency agency) {
    return check.conditions().stream()
        .map(condition -> condition.result(dossier, agency))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<MinimumResult> minimums(StageCheck check, NodeScores scores) {
    return check.minimums().stream()
        .map(minimum -> minimum.result(scores))
        .collect(ImmutableList.toImmutableList());
  }

  /** Desk against field where both may be shown, all of them or the flagged alone. */
  ImmutableList<NodeDrop> drops(JudgedUnit unit, boolean flaggedOnly) {
    if (!unit.showsField()) {
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
      boolean flagged =
          desk.compareLoss(node, field, dropThresholds.get(i)) >= 0
              && desk.compareTo(node, field) > 0;
      if (flagged || !flaggedOnly) {
        drops.add(new NodeDrop(node, desk.points(node), field.points(node), flagged));
      }
    }
    return drops.build();
  }
}
