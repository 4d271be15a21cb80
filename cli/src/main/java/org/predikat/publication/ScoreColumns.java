package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.publication.ResultColumns.Column;
import org.predikat.publication.ResultColumns.Group;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.NodeScores;

/**
 * The columns of scores, which follow the rulebook: the total, its parts, areas and components of
 * hasil, every node with a minimum, and the sums across the tree.
 */
final class ScoreColumns {
  private final Layout layout;
  private final ImmutableList<Integer> nodes;

  ScoreColumns(Rulebook rulebook) {
    this.layout = rulebook.layout();
    this.nodes = nodes(rulebook);
  }

  private static ImmutableList<Integer> nodes(Rulebook rulebook) {
    Layout layout = rulebook.layout();
    ImmutableSet<String> judged =
        rulebook.minimums().stream().map(Minimum::node).collect(ImmutableSet.toImmutableSet());
    ImmutableList.Builder<Integer> nodes = ImmutableList.builder();
    for (int node = 0; node < layout.nodeCount(); node++) {
      if (node >= layout.nodes().size()
          || layout.nodes().get(node).level().compareTo(Component.Level.AREA) <= 0
          || judged.contains(layout.nodeCode(node))) {
        nodes.add(node);
      }
    }
    return nodes.build();
  }

  /**
   * Adds the columns of a stage in order, its exact total last.
   *
   * @param stage what their headings begin with
   * @param scores what a unit has scored there
   */
  void addTo(
      ImmutableList.Builder<Column> columns,
      String stage,
      Function<UnitOutcome, Optional<NodeScores>> scores) {
    for (int node : nodes) {
      String header = stage + "_" + ResultColumns.heading(layout.nodeCode(node));
      ResultColumns.add(
          columns,
          Group.SCORE,
          header,
          Math.max(9, header.length() + 3),
          (row, cells) -> score(scores.apply(row.outcome()), node, cells));
    }
    ResultColumns.add(
        columns,
        Group.SCORE,
        stage + "_" + ResultColumns.heading(layout.nodeCode(0)) + "_persis",
        22,
        (row, cells) -> exactScore(scores.apply(row.outcome()), 0, cells));
  }

  /** Puts the cells of all columns of a stage at once. */
  void write(Optional<NodeScores> scores, Cells cells) {
    for (int i = 0; i < nodes.size(); i++) {
      score(scores, nodes.get(i), cells);
    }
    exactScore(scores, 0, cells);
  }

  private static void score(Optional<NodeScores> scores, int node, Cells cells) {
    if (scores.isPresent() && scores.get().known(node)) {
      cells.hundredths(Decimals.hundredths(scores.get(), node));
    } else {
      cells.blank();
    }
  }

  private static void exactScore(Optional<NodeScores> scores, int node, Cells cells) {
    if (scores.isPresent() && scores.get().known(node)) {
      cells.exact(scores.get().points(node));
    } else {
      cells.blank();
    }
  }
}
