package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.predikat.evaluation.MinimumResult;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.SheetExplanation.QuestionExplanation;

/**
 * The scores of one sheet as a tree, from the total down to answers.
 *
 * @param stage DESK or FIELD: whose sheet it is
 * @param rulebook the law
 * @param scores score of every node
 * @param questions how each question counts
 * @param sheet the answers
 */
record ExplanationTree(
    Stage stage,
    Rulebook rulebook,
    NodeScores scores,
    ImmutableList<QuestionExplanation> questions,
    AnswerSheet sheet) {

  /**
   * A question that could still yield points.
   *
   * @param question index of the question
   * @param gain points that the best answer would add
   */
  record Gain(int question, Points gain) {}

  /** The tree of a stage; empty when the unit has no scores there. */
  static Optional<ExplanationTree> of(RunUnit unit, Stage stage) {
    boolean field = stage == Stage.FIELD;
    Optional<NodeScores> scores = field ? unit.outcome().field() : unit.outcome().desk();
    Optional<AnswerSheet> desk = unit.outcome().dossier().desk();
    Optional<AnswerSheet> sheet =
        field ? desk.flatMap(own -> unit.outcome().dossier().field().map(own::replacedBy)) : desk;
    if (scores.isEmpty() || sheet.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExplanationTree(
            stage,
            unit.rulebook(),
            scores.get(),
            unit.plan().explain(sheet.get()).questions(),
            sheet.get()));
  }

  /** Indexes of a component's children. */
  ImmutableList<Integer> children(int node) {
    Layout layout = rulebook.layout();
    if (node >= layout.nodes().size()) {
      return ImmutableList.of();
    }
    return layout.nodes().get(node).children().stream()
        .map(child -> layout.nodeIndex().get(child.code()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Indexes of an aggregate's members; none of a component. */
  ImmutableList<Integer> members(int node) {
    return node < rulebook.layout().nodes().size()
        ? ImmutableList.of()
        : roots(rulebook.layout().nodeCode(node));
  }

  /** Indexes of a component's own questions. */
  ImmutableList<Integer> questionsOf(int node) {
    Layout layout = rulebook.layout();
    if (node >= layout.nodes().size()) {
      return ImmutableList.of();
    }
    return layout.nodes().get(node).questions().stream()
        .map(question -> layout.questionIndex().get(question.code()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Nodes that lie on the way to a missed minimum, or below one. */
  ImmutableSet<Integer> missedPaths(ImmutableList<MinimumResult> missed) {
    Layout layout = rulebook.layout();
    Set<Integer> nodes = new HashSet<>();
    for (MinimumResult each : missed) {
      for (int root : roots(each.minimum().node())) {
        for (int up = layout.parents().get(root); up >= 0; up = layout.parents().get(up)) {
          nodes.add(up);
        }
        below(root, nodes);
      }
    }
    return ImmutableSet.copyOf(nodes);
  }

  private void below(int node, Set<Integer> nodes) {
    nodes.add(node);
    children(node).forEach(child -> below(child, nodes));
  }

  /** The component of a code, or the members of an aggregate. */
  private ImmutableList<Integer> roots(String code) {
    Layout layout = rulebook.layout();
    int index = layout.nodeIndex().get(code);
    if (index < layout.nodes().size()) {
      return ImmutableList.of(index);
    }
    Aggregate aggregate = layout.aggregates().get(index - layout.nodes().size());
    return aggregate.members().stream()
        .map(member -> layout.nodeIndex().get(member))
        .collect(ImmutableList.toImmutableList());
  }

  /** The questions below a node that could yield the most points, best first; at most so many. */
  ImmutableList<Gain> gains(String node, int most) {
    Set<Integer> nodes = new HashSet<>();
    roots(node).forEach(root -> below(root, nodes));
    Layout layout = rulebook.layout();
    List<Gain> gains = new ArrayList<>();
    for (QuestionExplanation each : questions) {
      int sub = layout.questionSub().get(each.question());
      if (nodes.contains(sub) && each.given().isEmpty()) {
        Points gain = share(sub).minus(each.contribution().orElse(Points.ZERO));
        if (gain.signum() > 0) {
          gains.add(new Gain(each.question(), gain));
        }
      }
    }
    return gains.stream()
        .sorted(Comparator.comparing(Gain::gain).reversed().thenComparing(Gain::question))
        .limit(most)
        .collect(ImmutableList.toImmutableList());
  }

  /** Points of a best answer in a sub-component. */
  private Points share(int sub) {
    Component component = rulebook.layout().nodes().get(sub);
    long counted = component.questions().size();
    if (rulebook.settings().blankAnswer() == Settings.BlankAnswer.SKIP) {
      counted =
          component.questions().stream()
              .mapToInt(question -> rulebook.layout().questionIndex().get(question.code()))
              .filter(index -> questions.get(index).contribution().isPresent())
              .count();
    }
    return Points.of(component.weight().value()).dividedBy(Points.of(Math.max(1, counted), 1));
  }

  /** Whether a question yields less than it could. */
  boolean loses(int question) {
    QuestionExplanation each = questions.get(question);
    return each.value().isEmpty() || !each.value().get().equals(Points.ONE);
  }

  /** A question of the rulebook. */
  Question question(int index) {
    return rulebook.layout().questions().get(index);
  }
}
