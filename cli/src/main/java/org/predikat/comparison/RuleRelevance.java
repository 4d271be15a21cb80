package org.predikat.comparison;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.comparing.Change;
import org.predikat.rulebook.comparing.Effect;

/** Tells which changes of the law bear on a condition or a minimum. */
final class RuleRelevance {
  private final ImmutableList<Change> changes;
  private final Rulebook before;
  private final Rulebook after;

  /** The changes from one law to another that can have an effect on verdicts. */
  RuleRelevance(Rulebook before, Rulebook after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes =
        changes.stream()
            .filter(change -> change.effect() == Effect.VERDICT)
            .collect(ImmutableList.toImmutableList());
  }

  /** Changes of a condition, of the exemptions from it, and of the stage that checks it. */
  ImmutableList<Change> condition(Condition condition, Predikat predikat, Stage stage) {
    TreePath path = TreePath.ROOT.key("conditions").item(condition.code());
    ImmutableSet.Builder<String> places = ImmutableSet.builder();
    places.add(path.toString());
    places.add(TreePath.ROOT.key("settings").key("blank_condition").toString());
    places.add(stage(stage).key("conditions").toString());
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      places.add(TreePath.ROOT.key("scales").key(grade.scale()).toString());
    }
    before.exemptions().forEach(each -> places.add(exemption(each.code())));
    after.exemptions().forEach(each -> places.add(exemption(each.code())));
    return below(places.build(), path.key(other(predikat)).toString());
  }

  private static String exemption(String code) {
    return TreePath.ROOT.key("exemptions").item(code).toString();
  }

  private static TreePath stage(Stage stage) {
    return TreePath.ROOT.key("stages").key(Ascii.toLowerCase(stage.name()));
  }

  private static String other(Predikat predikat) {
    return predikat == Predikat.WBK ? "wbbm" : "wbk";
  }

  /**
   * Changes of a minimum and of the stage that checks it, and, where the rules moved the score, of
   * everything that the score is made of.
   */
  ImmutableList<Change> minimum(
      String code, String node, boolean scoreMoved, Predikat predikat, Stage stage) {
    TreePath path = TreePath.ROOT.key("minimums").item(code);
    ImmutableSet.Builder<String> places = ImmutableSet.builder();
    places.add(path.toString());
    places.add(stage(stage).key("minimums").toString());
    if (scoreMoved) {
      places.add(TreePath.ROOT.key("aggregates").item(node).toString());
      places.add(TreePath.ROOT.key("settings").toString());
      scored(before, node, places);
      scored(after, node, places);
    } else {
      // A minimum that is a share moves with the weight of its node.
      places.add(weight(before, node));
      places.add(weight(after, node));
    }
    return below(places.build(), path.key(other(predikat)).toString());
  }

  /** Changes of settings, which decide what blanks count for. */
  ImmutableList<Change> settings() {
    return below(ImmutableSet.of(TreePath.ROOT.key("settings").toString()), "");
  }

  private static String weight(Rulebook law, String node) {
    Integer index = law.layout().nodeIndex().get(node);
    if (index == null || index >= law.layout().nodes().size()) {
      return TreePath.ROOT.key("aggregates").item(node).key("weight").toString();
    }
    return path(law.layout(), index).key("weight").toString();
  }

  private static void scored(Rulebook law, String node, ImmutableSet.Builder<String> places) {
    Layout layout = law.layout();
    Integer index = layout.nodeIndex().get(node);
    if (index == null) {
      return;
    }
    if (index >= layout.nodes().size()) {
      Aggregate aggregate = layout.aggregates().get(index - layout.nodes().size());
      aggregate.members().forEach(member -> scored(law, member, places));
      return;
    }
    places.add(path(layout, index).toString());
    types(layout.nodes().get(index), places);
  }

  private static void types(Component component, ImmutableSet.Builder<String> places) {
    component
        .questions()
        .forEach(
            question ->
                places.add(
                    TreePath.ROOT.key("answer_types").key(question.type().code()).toString()));
    component.children().forEach(child -> types(child, places));
  }

  private static TreePath path(Layout layout, int node) {
    int parent = layout.parents().get(node);
    return parent < 0
        ? TreePath.ROOT.key("component")
        : path(layout, parent).key("children").item(layout.nodes().get(node).code());
  }

  private ImmutableList<Change> below(ImmutableSet<String> places, String except) {
    ImmutableList.Builder<Change> found = ImmutableList.builder();
    for (Change change : changes) {
      boolean excepted = !except.isEmpty() && isBelow(change.path(), except);
      if (!excepted && places.stream().anyMatch(place -> isBelow(change.path(), place))) {
        found.add(change);
      }
    }
    return found.build();
  }

  private static boolean isBelow(String path, String place) {
    return path.startsWith(place)
        && (path.length() == place.length()
            || path.charAt(place.length()) == '.'
            || path.charAt(place.length()) == '[');
  }
}
