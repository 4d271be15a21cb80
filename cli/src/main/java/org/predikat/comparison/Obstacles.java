package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.predikat.comparison.DataChange.Table;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.Reason;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.ScorePlan;

/** Finds what stands in a unit's way on one side only, and what is responsible for it. */
final class Obstacles {
  /** Columns of the nomination that can bear on any reason. */
  private static final ImmutableSet<String> ANY_REASON =
      ImmutableSet.of("usulan", "id_instansi", "jenis_unit", "jenis", "sampai_tahap");

  private final Rulebook lawBefore;
  private final Rulebook lawAfter;
  private final ScorePlan planAfter;
  private final RuleRelevance rules;

  Obstacles(Bench bench, RuleRelevance rules) {
    this.lawBefore = bench.before().law();
    this.lawAfter = bench.after().law();
    this.planAfter = bench.after().evaluation().plan();
    this.rules = rules;
  }

  /** What stands after and not before, then what stood before and stands no longer. */
  ImmutableList<Obstacle> of(UnitPair pair, ImmutableList<DataChange> data) {
    UnitOutcome before = pair.foundBefore();
    UnitOutcome after = pair.foundAfter();
    if (Verdict.of(before).equals(Verdict.of(after))) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Obstacle> obstacles = ImmutableList.builder();
    for (Reason reason : ImmutableSet.copyOf(after.reasons())) {
      if (!before.reasons().contains(reason)) {
        obstacles.add(obstacle(reason, true, pair, data));
      }
    }
    for (Reason reason : ImmutableSet.copyOf(before.reasons())) {
      boolean seen =
          before.failed().isEmpty()
              || after.status(before.failed().get()) != StageOutcome.Status.NOT_REACHED;
      if (seen && !after.reasons().contains(reason)) {
        obstacles.add(obstacle(reason, false, pair, data));
      }
    }
    return obstacles.build();
  }

  private Obstacle obstacle(
      Reason reason, boolean appeared, UnitPair pair, ImmutableList<DataChange> data) {
    UnitOutcome before = pair.foundBefore();
    UnitOutcome after = pair.foundAfter();
    Optional<Stage> stage = appeared ? after.failed() : before.failed();
    Predikat predikat = (appeared ? after : before).dossier().proposed();
    ImmutableList<AnswerEffect> answers = ImmutableList.of();
    ImmutableList<org.predikat.rulebook.comparing.Change> changed = ImmutableList.of();
    Predicate<DataChange> bears = change -> false;
    Optional<MinimumResult> minimumBefore = Optional.empty();
    Optional<MinimumResult> minimumAfter = Optional.empty();
    Optional<ConditionResult> conditionBefore = Optional.empty();
    Optional<ConditionResult> conditionAfter = Optional.empty();
    switch (reason.kind()) {
      case CONDITION -> {
        conditionBefore = stage.flatMap(at -> condition(before, at, reason.subject()));
        conditionAfter = stage.flatMap(at -> condition(after, at, reason.subject()));
        ConditionResult met = conditionAfter.or(() -> result(reason, stage, before)).orElseThrow();
        bears = change -> isAbout(change, met.condition().field());
        changed = rules.condition(met.condition(), predikat, stage.orElseThrow());
      }
      case MINIMUM -> {
        minimumBefore = stage.flatMap(at -> minimum(before, at, reason.subject()));
        minimumAfter = stage.flatMap(at -> minimum(after, at, reason.subject()));
        Minimum minimum =
            minimumAfter
                .or(() -> minimum(before, stage.orElseThrow(), reason.subject()))
                .orElseThrow()
                .minimum();
        answers = answers(pair, data, minimum.node(), stage.orElseThrow(), appeared ? -1 : 1);
        changed =
            rules.minimum(
                minimum.code(), minimum.node(), !pair.sameLaw(), predikat, stage.orElseThrow());
      }
      case PANEL -> bears = change -> change.column().equals("hasil_panel");
      case NOTICE -> {
        bears =
            change ->
                change.column().equals("kesalahan")
                    || change.column().equals("bermasalah")
                    || (appeared ? change.after() : change.before()).isEmpty();
        changed = rules.settings();
      }
    }
    Predicate<DataChange> bearing = bears.or(change -> ANY_REASON.contains(change.column()));
    return new Obstacle(
        reason,
        stage,
        appeared,
        minimumBefore,
        minimumAfter,
        conditionBefore,
        conditionAfter,
        answers,
        data.stream()
            .filter(change -> change.judged() && bearing.test(change))
            .collect(ImmutableList.toImmutableList()),
        changed);
  }

  private static Optional<ConditionResult> result(
      Reason reason, Optional<Stage> stage, UnitOutcome outcome) {
    return stage.flatMap(at -> condition(outcome, at, reason.subject()));
  }

  private boolean isAbout(DataChange change, String field) {
    boolean cell = change.table() == Table.NOMINATIONS || change.table() == Table.AGENCIES;
    return cell && (change.column().equals(field) || isExemption(change.column()));
  }

  private boolean isExemption(String column) {
    return lawBefore.exemptions().stream().map(Exemption::field).anyMatch(column::equals)
        || lawAfter.exemptions().stream().map(Exemption::field).anyMatch(column::equals);
  }

  private ImmutableList<AnswerEffect> answers(
      UnitPair pair, ImmutableList<DataChange> data, String node, Stage stage, int direction) {
    Optional<UnitDossier> before = pair.oldDataNewLaw();
    Integer index = lawAfter.layout().nodeIndex().get(node);
    if (data.isEmpty() || before.isEmpty() || index == null) {
      return ImmutableList.of();
    }
    return new AnswerEffects(planAfter, before.get(), pair.foundAfter().dossier())
        .of(data, index, stage, direction);
  }

  private static Optional<ConditionResult> condition(
      UnitOutcome outcome, Stage stage, String code) {
    ConditionResult found = null;
    for (ConditionResult result : outcome.stage(stage).conditions()) {
      if (result.condition().code().equals(code) && (found == null || result.blocks())) {
        found = result;
      }
    }
    return Optional.ofNullable(found);
  }

  private static Optional<MinimumResult> minimum(UnitOutcome outcome, Stage stage, String code) {
    return outcome.stage(stage).minimums().stream()
        .filter(result -> result.minimum().code().equals(code))
        .findFirst();
  }
}
