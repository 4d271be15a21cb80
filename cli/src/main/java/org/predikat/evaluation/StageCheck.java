package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import java.util.stream.IntStream;
import org.predikat.round.Agency;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.StageRule;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.Threshold;

/**
 * What one stage checks for one predikat and one level of agencies, with every name looked up.
 *
 * @param stage the stage
 * @param conditions its conditions that apply to units of that level, in rulebook order
 * @param minimums its minimums, in rulebook order
 * @param neededNodes nodes whose score must be known here: those of the minimums and, at
 *     determination, the ranking keys
 * @param externalSurvey whether every survey needs an external value here
 */
record StageCheck(
    Stage stage,
    ImmutableList<CheckedCondition> conditions,
    ImmutableList<CheckedMinimum> minimums,
    ImmutableIntArray neededNodes,
    boolean externalSurvey) {

  /**
   * A condition as it stands for one predikat and level of agencies.
   *
   * @param condition the condition
   * @param position position of its value among the agency's or unit's
   * @param required what is required
   * @param exemptions exemptions that may waive it there
   */
  record CheckedCondition(
      Condition condition,
      int position,
      Condition.Requirement required,
      ImmutableList<Exemption> exemptions) {

    /** The unit's value, MISSING when blank. */
    long value(UnitDossier dossier, Agency agency) {
      return condition.scope() == Condition.Scope.AGENCY
          ? agency.conditions().get(position)
          : dossier.conditions().get(position);
    }

    /** Whether a value fulfils it; a blank one does not. */
    boolean fulfilledBy(long value) {
      return value != Condition.MISSING && condition.fulfils(value, required);
    }

    /** The condition held against the unit. */
    ConditionResult result(UnitDossier dossier, Agency agency) {
      long value = value(dossier, agency);
      boolean fulfilled = fulfilledBy(value);
      Optional<Exemption> waivedBy =
          fulfilled ? Optional.empty() : Optional.ofNullable(exemption(dossier));
      return new ConditionResult(condition, required, value, fulfilled, waivedBy);
    }

    /** Whether the condition is not fulfilled, and no exemption waives it. */
    boolean blocks(UnitDossier dossier, Agency agency) {
      return !fulfilledBy(value(dossier, agency)) && exemption(dossier) == null;
    }

    /** Whether the condition blocks the unit only because its value is not known. */
    boolean isBlank(UnitDossier dossier, Agency agency) {
      return value(dossier, agency) == Condition.MISSING && exemption(dossier) == null;
    }

    /** The first exemption that is claimed for the unit and open to it; null when there is none. */
    Exemption exemption(UnitDossier dossier) {
      if (dossier.exemptions().isEmpty()) {
        return null;
      }
      for (int i = 0; i < exemptions.size(); i++) {
        Exemption exemption = exemptions.get(i);
        if (dossier.exemptions().contains(exemption.code())
            && allowsKind(exemption.unitKinds(), dossier.unitKind())) {
          return exemption;
        }
      }
      return null;
    }

    /** Kinds are free text in the tables, so RSUD is the rulebook's rsud. */
    private static boolean allowsKind(ImmutableSet<String> allowed, String kind) {
      return allowed.isEmpty() || allowed.stream().anyMatch(kind::equalsIgnoreCase);
    }
  }

  /**
   * A minimum as it stands for one predikat.
   *
   * @param minimum the minimum
   * @param node index of its node
   * @param figure its figure
   * @param threshold the required points, inclusive
   */
  record CheckedMinimum(Minimum minimum, int node, Figure figure, Threshold threshold) {
    /** Whether the unrounded score of its node is below it. */
    boolean missedBy(NodeScores scores) {
      return scores.compareTo(node, threshold) < 0;
    }

    /** Whether its node is nearer to it, from above or below, than another's to that one. */
    boolean isNearer(NodeScores scores, CheckedMinimum other) {
      return scores.compareDistances(node, threshold, other.node, other.threshold) < 0;
    }

    /** The minimum held against scores. */
    MinimumResult result(NodeScores scores) {
      return MinimumResult.of(minimum, figure, threshold.points(), scores.points(node));
    }
  }

  /** Whether any of the conditions blocks a unit; where none does, none is blank either. */
  boolean blocks(UnitDossier dossier, Agency agency) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).blocks(dossier, agency)) {
        return true;
      }
    }
    return false;
  }

  /** Whether scores miss any of the minimums. */
  boolean misses(NodeScores scores) {
    for (int i = 0; i < minimums.size(); i++) {
      if (minimums.get(i).missedBy(scores)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a unit cannot be judged here without scores. */
  boolean needsScores() {
    return stage != Stage.ADMINISTRATION || !neededNodes.isEmpty();
  }

  /**
   * The check as a gate for one unit.
   *
   * @param judged whether the data allow the unit to be judged here
   * @param fails whether it fails whatever its scores
   */
  StageGate gate(boolean judged, boolean fails) {
    StageGate.Beside beside =
        !judged
            ? StageGate.Beside.NOT_EVALUATED
            : fails ? StageGate.Beside.FAILS : StageGate.Beside.OPEN;
    return new StageGate(
        stage,
        beside,
        minimums.stream()
            .map(each -> new StageGate.Bar(each.minimum(), each.node(), each.threshold()))
            .collect(ImmutableList.toImmutableList()));
  }

  static StageCheck of(ScorePlan plan, StageRule rule, Predikat predikat, AgencyLevel level) {
    Rulebook rulebook = plan.rulebook();
    ImmutableList.Builder<CheckedCondition> conditions = ImmutableList.builder();
    for (Condition condition : rulebook.conditions()) {
      if (rule.conditions().contains(condition.code())
          && condition.required().containsKey(predikat)
          && allows(condition.agencyLevels(), level)) {
        conditions.add(condition(rulebook, condition, predikat, level));
      }
    }
    ImmutableList.Builder<CheckedMinimum> minimums = ImmutableList.builder();
    for (Minimum minimum : rulebook.minimums()) {
      if (rule.minimums().contains(minimum.code()) && minimum.required().containsKey(predikat)) {
        minimums.add(minimum(plan, minimum, predikat));
      }
    }
    ImmutableList<CheckedMinimum> checked = minimums.build();
    IntStream needed = checked.stream().mapToInt(CheckedMinimum::node);
    if (rule.stage() == Stage.DETERMINATION) {
      needed =
          IntStream.concat(
              needed,
              rulebook.ranking().keys().stream().mapToInt(rulebook.layout().nodeIndex()::get));
    }
    return new StageCheck(
        rule.stage(),
        conditions.build(),
        checked,
        ImmutableIntArray.copyOf(needed.distinct()),
        rule.externalSurvey());
  }

  private static CheckedCondition condition(
      Rulebook rulebook, Condition condition, Predikat predikat, AgencyLevel level) {
    return new CheckedCondition(
        condition,
        Iterables.indexOf(
            rulebook.conditions(condition.scope()), each -> each.code().equals(condition.code())),
        condition.required().get(predikat),
        rulebook.exemptions().stream()
            .filter(exemption -> exemption.predikat().contains(predikat))
            .filter(exemption -> allows(exemption.agencyLevels(), level))
            .filter(exemption -> exemption.waives().contains(condition.scope()))
            .filter(exemption -> !exemption.except().contains(condition.code()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean allows(ImmutableSet<AgencyLevel> allowed, AgencyLevel level) {
    return allowed.isEmpty() || allowed.contains(level);
  }

  private static CheckedMinimum minimum(ScorePlan plan, Minimum minimum, Predikat predikat) {
    Layout layout = plan.rulebook().layout();
    int node = layout.nodeIndex().get(minimum.node());
    Figure figure = minimum.required().get(predikat);
    Points points = Points.of(minimum.points(figure, layout.nodeWeight(node).value()));
    return new CheckedMinimum(minimum, node, figure, plan.threshold(points));
  }
}
