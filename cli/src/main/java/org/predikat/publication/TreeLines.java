package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.scoring.SheetExplanation.QuestionExplanation;

/**
 * Draws a tree of scores. Down to the wanted depth everything is drawn; below missed minimums also
 * what lies deeper, of answers only those that yield less than they could.
 */
final class TreeLines {
  private final ExplanationTree tree;
  private final ExplanationScope scope;
  private final ImmutableSet<Integer> opened;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  TreeLines(
      ExplanationTree tree,
      ExplanationScope scope,
      ImmutableList<MinimumResult> missed,
      Words words) {
    this.tree = tree;
    this.scope = scope;
    // A missed total would open everything; the parts below it say enough.
    this.opened =
        tree.missedPaths(
            missed.stream()
                .filter(each -> !isBroad(each.minimum().node()))
                .collect(ImmutableList.toImmutableList()));
    this.words = words;
  }

  private boolean isBroad(String node) {
    Rulebook rulebook = tree.rulebook();
    int index = rulebook.layout().nodeIndex().get(node);
    return index == 0
        || index >= rulebook.layout().nodes().size()
        || rulebook.layout().parents().get(index) == 0;
  }

  ImmutableList<String> lines() {
    lines.add(node(0));
    below(0, 1, "");
    Rulebook rulebook = tree.rulebook();
    for (int i = 0; i < rulebook.aggregates().size(); i++) {
      int index = rulebook.layout().nodes().size() + i;
      if (tree.scores().known(index)) {
        lines.add(node(index));
      }
    }
    return ImmutableList.copyOf(lines);
  }

  /** The part of the tree at a component, or the members of an aggregate with what is below. */
  ImmutableList<String> lines(int node) {
    lines.add(node(node));
    ImmutableList<Integer> members = tree.members(node);
    for (int i = 0; i < members.size(); i++) {
      boolean last = i == members.size() - 1;
      lines.add((last ? "└─ " : "├─ ") + node(members.get(i)));
      below(members.get(i), 2, last ? "   " : "│  ");
    }
    below(node, 1, "");
    return ImmutableList.copyOf(lines);
  }

  private void below(int node, int depth, String indent) {
    List<Integer> children = new ArrayList<>();
    for (int child : tree.children(node)) {
      if (tree.scores().known(child)
          && (scope.all() || depth <= scope.depth() || opened.contains(child))) {
        children.add(child);
      }
    }
    List<Integer> questions = new ArrayList<>();
    for (int question : tree.questionsOf(node)) {
      if (scope.all()
          || depth <= scope.depth()
          || (opened.contains(node) && tree.loses(question))) {
        questions.add(question);
      }
    }
    int left = children.size() + questions.size();
    for (int child : children) {
      left--;
      lines.add(indent + (left == 0 ? "└─ " : "├─ ") + node(child));
      below(child, depth + 1, indent + (left == 0 ? "   " : "│  "));
    }
    for (int question : questions) {
      left--;
      lines.add(indent + (left == 0 ? "└─ " : "├─ ") + question(question));
    }
  }

  private String node(int index) {
    Points points = tree.scores().points(index);
    String label = tree.rulebook().layout().nodeLabel(index);
    String shown =
        words.text(
            "explain.node",
            tree.rulebook().layout().nodeCode(index),
            label,
            words.number(Decimals.display(points)),
            words.number(tree.rulebook().layout().nodeWeight(index).value().toPlainString()));
    return Decimals.isExactInHundredths(points)
        ? shown
        : shown + " (= " + words.number(Decimals.cell(points)) + ")";
  }

  private String question(int index) {
    QuestionExplanation each = tree.questions().get(index);
    Question question = tree.question(index);
    String answer = each.answer().isEmpty() ? words.text("blank") : each.answer();
    String points =
        each.contribution()
            .map(value -> words.number(Decimals.display(value)))
            .orElse(words.text("explain.left_out"));
    String value = each.value().map(amount -> words.number(Decimals.cell(amount))).orElse("-");
    String line =
        words.text(
            "explain.question",
            question.code(),
            question.label(),
            words.number(answer),
            value,
            points,
            question.citation().display());
    return each.insteadOf()
        .map(other -> line + " " + words.text("explain.instead", tree.question(other).code()))
        .orElse(line);
  }
}
