package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.StageRule;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/**
 * A minimum of a predikat with its names looked up.
 *
 * @param minimum the minimum
 * @param figure its figure for the predikat
 * @param node index of its component or aggregate
 * @param points required points, inclusive
 */
record Required(Minimum minimum, Figure figure, int node, Points points) {

  /** What any stage of a round checks for a predikat, in rulebook order. */
  static ImmutableList<Required> of(Rulebook rulebook, Predikat predikat) {
    Set<String> checked = new HashSet<>();
    for (StageRule stage : rulebook.stages()) {
      checked.addAll(stage.minimums());
    }
    Layout layout = rulebook.layout();
    ImmutableList.Builder<Required> all = ImmutableList.builder();
    for (Minimum minimum : rulebook.minimums()) {
      Figure figure = minimum.required().get(predikat);
      if (figure != null && checked.contains(minimum.code())) {
        int node = layout.nodeIndex().get(minimum.node());
        Points points = Points.of(minimum.points(figure, layout.nodeWeight(node).value()));
        all.add(new Required(minimum, figure, node, points));
      }
    }
    return all.build();
  }

  /** This minimum held against scores that know its node. */
  MinimumResult against(NodeScores scores) {
    return MinimumResult.of(minimum, figure, points, scores.points(node));
  }

  boolean isAggregate(Layout layout) {
    return node >= layout.nodes().size();
  }

  /** The components that its score sums: its own, or the members of its aggregate. */
  ImmutableList<Integer> tops(Layout layout) {
    return isAggregate(layout)
        ? layout.aggregates().get(node - layout.nodes().size()).members().stream()
            .map(member -> layout.nodeIndex().get(member))
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of(node);
  }

  /** Indexes of the questions whose answers its score is made of, in worksheet order. */
  ImmutableSet<Integer> questions(Layout layout) {
    ImmutableSet.Builder<Integer> all = ImmutableSet.builder();
    tops(layout).forEach(top -> addQuestions(layout.nodes().get(top), layout, all));
    return all.build();
  }

  private static void addQuestions(
      Component component, Layout layout, ImmutableSet.Builder<Integer> all) {
    component.questions().forEach(each -> all.add(layout.questionIndex().get(each.code())));
    component.children().forEach(child -> addQuestions(child, layout, all));
  }
}
