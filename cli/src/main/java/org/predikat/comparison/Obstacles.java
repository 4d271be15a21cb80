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
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.comparing.Change;
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
    UnitOutcome holder = appeared ? pair.foundAfter() : pair.foundBefore();
    Optional<Stage> stage = holder.failed();
    return switch (reason.kind()) {
      case CONDITION -> condition(reason, stage.orElseThrow(), appeared, pair, data);
      case MINIMUM -> minimum(reason, stage.orElseThrow(), appeared, pair, data);
      case PANEL ->
          plain(
              reason,
              stage,
              appeared,
              bearing(data, change -> change.column().equals("hasil_panel")),
              ImmutableList.of());
      case NOTICE ->
          plain(
              reason,
              stage,
              appeared,
              bearing(data, change -> isAboutProblems(change, appeared)),
              rules.settings());
    };
  }

  private Obstacle condition(
      Reason reason, Stage stage, boolean appeared, UnitPair pair, ImmutableList<DataChange> data) {
    Optional<ConditionResult> before = condition(pair.foundBefore(), stage, reason.subject());
    Optional<ConditionResult> after = condition(pair.foundAfter(), stage, reason.subject());
    Condition condition = (appeared ? after : before).orElseThrow().condition();
    return new Obstacle(
        reason,
        Optional.of(stage),
        appeared,
        Optional.empty(),
        Optional.empty(),
        before,
        after,
        ImmutableList.of(),
        bearing(data, change -> isAbout(change, condition.field())),
        rules.condition(condition, predikat(pair, appeared), stage));
  }

  private Obstacle minimum(
      Reason reason, Stage stage, boolean appeared, UnitPair pair, ImmutableList<DataChange> data) {
    Optional<MinimumResult> before = minimum(pair.foundBefore(), stage, reason.subject());
    Optional<MinimumResult> after = minimum(pair.foundAfter(), stage, reason.subject());
    Minimum minimum = (appeared ? after : before).orElseThrow().minimum();
    return new Obstacle(
        reason,
        Optional.of(stage),
        appeared,
        before,
        after,
        Optional.empty(),
        Optional.empty(),
        answers(pair, data, minimum.node(), stage, appeared ? -1 : 1),
        bearing(data, change -> false),
        rules.minimum(
            minimum.code(),
            minimum.node(),
            pair.movedByRules(stage, minimum.node()),
            predikat(pair, appeared),
            stage));
  }

  private static Obstacle plain(
      Reason reason,
      Optional<Stage> stage,
      boolean appeared,
      ImmutableList<DataChange> data,
      ImmutableList<Change> rules) {
    return new Obstacle(
        reason,
        stage,
        appeared,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        data,
        rules);
  }

  private static Predikat predikat(UnitPair pair, boolean appeared) {
    return (appeared ? pair.foundAfter() : pair.foundBefore()).dossier().proposed();
  }

  /** The cells that a judgement looks at and that are about something, or about everything. */
  private static ImmutableList<DataChange> bearing(
      ImmutableList<DataChange> data, Predicate<DataChange> about) {
    Predicate<DataChange> bearing = about.or(change -> ANY_REASON.contains(change.column()));
    return data.stream()
        .filter(change -> change.judged() && bearing.test(change))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isAboutProblems(DataChange change, boolean appeared) {
    return change.column().equals("kesalahan")
        || change.column().equals("bermasalah")
        || (appeared ? change.after() : change.before()).isEmpty();
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
