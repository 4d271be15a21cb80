package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.predikat.publication.ResultColumns.Column;
import org.predikat.publication.ResultColumns.Group;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.NodeScores;

/**
 * The columns of scores, which follow the rulebook: the total, its parts, areas and components of
 * hasil, every node with a minimum, and the sums across the tree.
 */
final class ScoreColumns {
  private final Layout layout;
  private final ImmutableIntArray nodes;

  ScoreColumns(Rulebook rulebook) {
    this.layout = rulebook.layout();
    this.nodes = rulebook.mainNodes();
  }

  /**
   * The columns of a stage in order, its exact total last.
   *
   * @param stage what their headings begin with
   */
  ImmutableList<Column> columns(String stage) {
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    for (int i = 0; i < nodes.length(); i++) {
      String header = stage + "_" + ResultColumns.heading(layout.nodeCode(nodes.get(i)));
      columns.add(Column.numbers(Group.SCORE, header, Math.max(9, header.length() + 3)));
    }
    String total = stage + "_" + ResultColumns.heading(layout.nodeCode(0)) + "_persis";
    return columns.add(Column.numbers(Group.SCORE, total, 22)).build();
  }

  /** Puts the cells of all columns of a stage. */
  void put(Optional<NodeScores> stage, Cells cells) {
    if (stage.isEmpty()) {
      cells.blanks(nodes.length() + 1);
      return;
    }
    NodeScores scores = stage.get();
    for (int i = 0; i < nodes.length(); i++) {
      int node = nodes.get(i);
      if (!scores.known(node)) {
        cells.blank();
      } else if (scores.fitsLong()) {
        cells.hundredths(Decimals.hundredths(scores.numerator(node), scores.denominator()));
      } else {
        cells.hundredths(Decimals.hundredths(scores.points(node)));
      }
    }
    if (scores.known(0)) {
      cells.exact(scores.points(0));
    } else {
      cells.blank();
    }
  }
}
