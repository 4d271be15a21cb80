package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;

/** The unverified figures of a rulebook and the groups they are named by, numbered in its order. */
final class UnverifiedPaths {
  private final ImmutableSet<String> unverified;
  private final ImmutableList<String> names;
  private final ImmutableMap<String, Integer> ids;
  private final ImmutableList<String> nodes;
  private final ImmutableList<BitSet> groups;
  // By id, as far as nodes go; null for what is no node.
  private final BitSet[] above;

  private UnverifiedPaths(
      ImmutableSet<String> unverified,
      ImmutableList<String> names,
      ImmutableMap<String, Integer> ids,
      ImmutableList<String> nodes,
      ImmutableList<BitSet> groups,
      BitSet[] above) {
    this.unverified = unverified;
    this.names = names;
    this.ids = ids;
    this.nodes = nodes;
    this.groups = groups;
    this.above = above;
  }

  static UnverifiedPaths of(Rulebook rulebook) {
    ImmutableSet<String> unverified =
        RulebookFigures.unverified(rulebook).stream()
            .map(CitedFigure::path)
            .collect(ImmutableSet.toImmutableSet());
    Layout layout = rulebook.layout();
    List<String> nodes = new ArrayList<>();
    for (int node = 0; node < layout.nodes().size(); node++) {
      int parent = layout.parents().get(node);
      nodes.add(
          parent < 0
              ? "component"
              : nodes.get(parent) + ".children[" + layout.nodes().get(node).code() + "]");
    }
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    rulebook.answerTypes().keySet().forEach(code -> all.add(type(code)));
    ImmutableList<String> names = all.addAll(nodes).addAll(unverified).build().asList();
    ImmutableMap.Builder<String, Integer> ids = ImmutableMap.builder();
    for (int id = 0; id < names.size(); id++) {
      ids.put(names.get(id), id);
    }
    ImmutableMap<String, Integer> byName = ids.buildOrThrow();
    ImmutableList.Builder<BitSet> groups = ImmutableList.builder();
    BitSet[] above = new BitSet[rulebook.answerTypes().size() + nodes.size()];
    for (int node = 0; node < nodes.size(); node++) {
      BitSet named = new BitSet();
      groups(layout.nodes().get(node), nodes.get(node), unverified)
          .forEach(group -> named.set(byName.get(group)));
      groups.add(named);
      BitSet ancestors = new BitSet();
      for (int at = layout.parents().get(node); at >= 0; at = layout.parents().get(at)) {
        ancestors.set(byName.get(nodes.get(at)));
      }
      above[byName.get(nodes.get(node))] = ancestors;
    }
    return new UnverifiedPaths(
        unverified, names, byName, ImmutableList.copyOf(nodes), groups.build(), above);
  }

  private static String type(String code) {
    return "answer_types." + code;
  }

  /** Groups of unverified figures that any score of a node is made of. */
  private static List<String> groups(
      Component component, String path, ImmutableSet<String> unverified) {
    Set<String> types = new TreeSet<>();
    collectTypes(component, types);
    List<String> groups = new ArrayList<>();
    for (String type : types) {
      if (unverified.stream().anyMatch(each -> each.startsWith(type(type) + "."))) {
        groups.add(type(type));
      }
    }
    if (unverified.stream().anyMatch(each -> each.startsWith(path + ".") && isAlwaysUsed(each))) {
      groups.add(path);
    }
    return groups;
  }

  /** Whether a figure below a node enters every score: a weight, or the place of a question. */
  private static boolean isAlwaysUsed(String path) {
    return path.endsWith(".weight") || (path.endsWith("]") && !path.contains(".bands."));
  }

  private static void collectTypes(Component component, Set<String> types) {
    for (Question question : component.questions()) {
      if (!(question.type() instanceof AnswerType.Ratio)) {
        types.add(question.type().code());
      }
    }
    component.children().forEach(child -> collectTypes(child, types));
  }

  /** Whether nothing in the rulebook is unverified. */
  boolean isEmpty() {
    return unverified.isEmpty();
  }

  /** Whether the figure at a path is unverified. */
  boolean holds(String path) {
    return unverified.contains(path);
  }

  /** Adds a figure if it is unverified. */
  void add(String path, BitSet found) {
    if (unverified.contains(path)) {
      found.set(ids.get(path));
    }
  }

  /** Path of a component. */
  String node(int node) {
    return nodes.get(node);
  }

  /** The groups that scores of a component are made of; not to be changed. */
  BitSet groups(int node) {
    return groups.get(node);
  }

  /** Every name, by id. */
  ImmutableList<String> names() {
    return names;
  }

  /**
   * Those of some ids that are not nodes below another of them.
   *
   * @param found not changed
   * @return not to be changed
   */
  BitSet highest(BitSet found) {
    BitSet below = null;
    for (int id = found.nextSetBit(0);
        id >= 0 && id < above.length;
        id = found.nextSetBit(id + 1)) {
      if (above[id] != null && above[id].intersects(found)) {
        below = below == null ? new BitSet() : below;
        below.set(id);
      }
    }
    if (below == null) {
      return found;
    }
    BitSet highest = (BitSet) found.clone();
    highest.andNot(below);
    return highest;
  }

  /** The names of some ids, in the order of the rulebook. */
  ImmutableList<String> names(BitSet found) {
    return found.stream().mapToObj(names::get).collect(ImmutableList.toImmutableList());
  }
}
