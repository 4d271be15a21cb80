package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/** How the score of one component comes about, as {@code explain} draws it. */
public final class ScoreTreeText {
  private ScoreTreeText() {}

  /**
   * The tree at a node: down to every answer of an area or what lies in one; of what holds areas,
   * two levels.
   *
   * @param sheet the answers that the scores were made from
   * @param node code of a component or aggregate
   */
  public static ImmutableList<String> lines(
      Rulebook rulebook,
      ScorePlan plan,
      AnswerSheet sheet,
      NodeScores scores,
      String node,
      Words words) {
    Layout layout = rulebook.layout();
    int index = layout.nodeIndex().get(node);
    if (!scores.known(index)) {
      return ImmutableList.of();
    }
    boolean small =
        index < layout.nodes().size()
            && layout.nodes().get(index).level().compareTo(Component.Level.AREA) >= 0;
    ExplanationTree tree =
        new ExplanationTree(Stage.DESK, rulebook, scores, plan.explain(sheet).questions(), sheet);
    ExplanationScope scope = new ExplanationScope(Optional.empty(), ExplanationScope.DEPTH, small);
    return new TreeLines(tree, scope, ImmutableList.of(), words).lines(index);
  }

  /** An exact score: a decimal where it has an end, else a fraction. */
  public static String exact(Points points, Words words) {
    return words.number(Decimals.cell(points));
  }
}
