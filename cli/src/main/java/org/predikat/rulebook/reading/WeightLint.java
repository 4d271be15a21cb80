package org.predikat.rulebook.reading;

import static org.predikat.rulebook.reading.RulebookLint.plain;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Checks the component tree: levels, and weights that must sum. */
final class WeightLint {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Rulebook rulebook;
  private final Findings findings;

  private WeightLint(Rulebook rulebook, Findings findings) {
    this.rulebook = rulebook;
    this.findings = findings;
  }

  static void check(Rulebook rulebook, Findings findings) {
    WeightLint lint = new WeightLint(rulebook, findings);
    Component root = rulebook.root();
    TreePath path = TreePath.ROOT.key("component");
    if (root.level() != Component.Level.TOTAL) {
      findings.add(Code.LEVEL_ORDER, path.key("level"), root.code());
    }
    if (root.weight().value().compareTo(WHOLE) != 0) {
      findings.add(Code.ROOT_WEIGHT, path.key("weight"), plain(root.weight().value()));
    }
    lint.component(root, path);
    rulebook.aggregates().forEach(lint::aggregate);
  }

  private void component(Component component, TreePath path) {
    if (component.weight().value().signum() <= 0) {
      findings.add(
          Code.WEIGHT_NOT_POSITIVE,
          path.key("weight"),
          component.code(),
          plain(component.weight().value()));
    }
    if (component.children().isEmpty() == component.questions().isEmpty()) {
      findings.add(Code.CHILDREN_OR_QUESTIONS, path, component.code());
    }
    if (component.children().isEmpty()) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Component child : component.children()) {
      TreePath here = path.key("children").item(child.code());
      sum = sum.add(child.weight().value());
      if (child.level().compareTo(component.level()) <= 0) {
        findings.add(Code.LEVEL_ORDER, here.key("level"), child.code());
      }
      component(child, here);
    }
    if (sum.compareTo(component.weight().value()) != 0) {
      findings.add(
          Code.WEIGHTS_DO_NOT_SUM,
          path.key("weight"),
          component.code(),
          plain(component.weight().value()),
          plain(sum));
    }
  }

  private void aggregate(Aggregate aggregate) {
    TreePath path = TreePath.ROOT.key("aggregates").item(aggregate.code());
    ImmutableList<Component> nodes = rulebook.layout().nodes();
    Set<Integer> members = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean known = true;
    for (int i = 0; i < aggregate.members().size(); i++) {
      String member = aggregate.members().get(i);
      TreePath here = path.key("members").item(Integer.toString(i));
      Integer node = rulebook.layout().nodeIndex().get(member);
      if (node == null || node >= nodes.size()) {
        findings.add(Code.UNKNOWN_NODE, here, member);
        known = false;
      } else if (!members.add(node)) {
        findings.add(Code.DUPLICATE_CODE, here, member);
        known = false;
      } else {
        sum = sum.add(nodes.get(node).weight().value());
      }
    }
    for (int i = 0; i < aggregate.members().size(); i++) {
      Integer node = rulebook.layout().nodeIndex().get(aggregate.members().get(i));
      if (node != null && node < nodes.size() && insideOther(node, members)) {
        findings.add(
            Code.AGGREGATE_NESTED,
            path.key("members").item(Integer.toString(i)),
            aggregate.members().get(i));
      }
    }
    if (known && sum.compareTo(aggregate.weight().value()) != 0) {
      findings.add(
          Code.AGGREGATE_WEIGHT,
          path.key("weight"),
          aggregate.code(),
          plain(aggregate.weight().value()),
          plain(sum));
    }
  }

  private boolean insideOther(int node, Set<Integer> members) {
    for (int up = rulebook.layout().parents().get(node);
        up >= 0;
        up = rulebook.layout().parents().get(up)) {
      if (members.contains(up)) {
        return true;
      }
    }
    return false;
  }
}
