package org.predikat.comparison;

import com.google.common.base.Supplier;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/** The scores of a unit that is on both sides, and what moved each of them. */
final class PairScores {
  private final NodeMatch nodes;
  private final UnitOutcome foundBefore;
  private final Supplier<Optional<UnitOutcome>> dataAlone;
  private final Supplier<Optional<UnitOutcome>> rulesAlone;
  private final UnitOutcome foundAfter;

  /**
   * Scores of a unit judged in four ways.
   *
   * @param nodes nodes of both laws
   * @param foundBefore data and law before
   * @param dataAlone data after under the law before; empty where that cannot be
   * @param rulesAlone data before under the law after; empty where that cannot be
   * @param foundAfter data and law after
   */
  PairScores(
      NodeMatch nodes,
      UnitOutcome foundBefore,
      Supplier<Optional<UnitOutcome>> dataAlone,
      Supplier<Optional<UnitOutcome>> rulesAlone,
      UnitOutcome foundAfter) {
    this.nodes = nodes;
    this.foundBefore = foundBefore;
    this.dataAlone = dataAlone;
    this.rulesAlone = rulesAlone;
    this.foundAfter = foundAfter;
  }

  /** Scores that are others, desk first. */
  ImmutableList<ScoreChange> changes(UnitResult before, UnitResult after) {
    ImmutableList.Builder<ScoreChange> changes = ImmutableList.builder();
    changes(Stage.DESK, before.desk(), after.desk(), changes);
    changes(Stage.FIELD, before.field(), after.field(), changes);
    return changes.build();
  }

  private void changes(
      Stage stage,
      Optional<NodeScores> was,
      Optional<NodeScores> is,
      ImmutableList.Builder<ScoreChange> changes) {
    for (NodeMatch.Node node : nodes.nodes()) {
      Optional<Points> old = node.before(was);
      Optional<Points> young = node.after(is);
      if (!old.equals(young)) {
        changes.add(
            new ScoreChange(
                stage, node.code(), node.label(), old, young, parts(stage, node, old, young)));
      }
    }
  }

  private Optional<ScoreParts> parts(
      Stage stage, NodeMatch.Node node, Optional<Points> old, Optional<Points> young) {
    Optional<Points> oldFound = node.before(scored(stage, foundBefore));
    Optional<Points> youngFound = node.after(scored(stage, foundAfter));
    if (old.isEmpty() || young.isEmpty() || oldFound.isEmpty() || youngFound.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ScoreParts.of(
            old.get(),
            oldFound.get(),
            dataAlone.get().flatMap(outcome -> node.before(scored(stage, outcome))),
            rulesAlone.get().flatMap(outcome -> node.after(scored(stage, outcome))),
            youngFound.get(),
            young.get()));
  }

  /** Whether rules that are not the same have a part in a node's score, or it cannot be told. */
  boolean movedByRules(Stage stage, String code) {
    Optional<UnitOutcome> data = dataAlone.get();
    Optional<UnitOutcome> rules = rulesAlone.get();
    for (NodeMatch.Node node : nodes.nodes()) {
      if (node.code().equals(code) && data.isPresent() && rules.isPresent()) {
        return !node.before(judged(stage, foundBefore))
                .equals(node.after(judged(stage, rules.get())))
            || !node.before(judged(stage, data.get()))
                .equals(node.after(judged(stage, foundAfter)));
      }
    }
    return true;
  }

  /** The scores that a stage looks at; where no field sheet is, the desk's still stand. */
  private static Optional<NodeScores> judged(Stage stage, UnitOutcome outcome) {
    return stage == Stage.DESK
        ? outcome.scoredDesk()
        : outcome.scoredField().or(outcome::scoredDesk);
  }

  private static Optional<NodeScores> scored(Stage stage, UnitOutcome outcome) {
    return stage == Stage.DESK ? outcome.scoredDesk() : outcome.scoredField();
  }
}
