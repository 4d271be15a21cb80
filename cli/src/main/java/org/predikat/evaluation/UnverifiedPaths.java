package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
  private final ImmutableList<ImmutableList<String>> groups;
  // Ids of the nodes below a node, by its path.
  private final ImmutableListMultimap<String, Integer> below;

  private UnverifiedPaths(
      ImmutableSet<String> unverified,
      ImmutableList<String> names,
      ImmutableMap<String, Integer> ids,
      ImmutableList<String> nodes,
      ImmutableList<ImmutableList<String>> groups,
      ImmutableListMultimap<String, Integer> below) {
    this.unverified = unverified;
    this.names = names;
    this.ids = ids;
    this.nodes = nodes;
    this.groups = groups;
    this.below = below;
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
    all.addAll(nodes);
    unverified.stream().filter(path -> !isInGroup(path)).forEach(all::add);
    ImmutableList<String> names = all.build().asList();
    ImmutableMap.Builder<String, Integer> ids = ImmutableMap.builder();
    for (int id = 0; id < names.size(); id++) {
      ids.put(names.get(id), id);
    }
    ImmutableMap<String, Integer> byName = ids.buildOrThrow();
    ImmutableSortedSet<String> types = sorted(unverified, path -> path.startsWith(type("")));
    ImmutableSortedSet<String> always = sorted(unverified, UnverifiedPaths::isAlwaysUsed);
    ImmutableList.Builder<ImmutableList<String>> groups = ImmutableList.builder();
    ImmutableListMultimap.Builder<String, Integer> below = ImmutableListMultimap.builder();
    for (int node = 0; node < nodes.size(); node++) {
      groups.add(groups(layout.nodes().get(node), nodes.get(node), types, always));
      int id = byName.get(nodes.get(node));
      for (int at = layout.parents().get(node); at >= 0; at = layout.parents().get(at)) {
        below.put(nodes.get(at), id);
      }
    }
    return new UnverifiedPaths(
        unverified, names, byName, ImmutableList.copyOf(nodes), groups.build(), below.build());
  }

  private static String type(String code) {
    return "answer_types." + code;
  }

  private static ImmutableSortedSet<String> sorted(Set<String> paths, Predicate<String> wanted) {
    return paths.stream()
        .filter(wanted)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Groups of unverified figures that any score of a node is made of.
   *
   * @param ofTypes unverified figures of answer types
   * @param always those that enter every score
   */
  private static ImmutableList<String> groups(
      Component component,
      String path,
      ImmutableSortedSet<String> ofTypes,
      ImmutableSortedSet<String> always) {
    Set<String> types = new TreeSet<>();
    collectTypes(component, types);
    ImmutableList.Builder<String> groups = ImmutableList.builder();
    for (String type : types) {
      if (isAnyBelow(type(type), ofTypes)) {
        groups.add(type(type));
      }
    }
    if (isAnyBelow(path, always)) {
      groups.add(path);
    }
    return groups.build();
  }

  private static boolean isAnyBelow(String path, ImmutableSortedSet<String> paths) {
    String next = paths.ceiling(path + ".");
    return next != null && next.startsWith(path + ".");
  }

  /** Whether a figure is never named but by a group that it belongs to. */
  private static boolean isInGroup(String path) {
    return path.startsWith(type("")) || (path.startsWith("component.") && isAlwaysUsed(path));
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

  /** A set of figures with none in it. */
  FigureSet none() {
    return new FigureSet(names.size());
  }

  /** Adds a figure if it is unverified. */
  void add(String path, FigureSet found) {
    if (unverified.contains(path)) {
      found.add(ids.get(path));
    }
  }

  /** Adds the groups that scores of a component are made of. */
  void addGroups(int node, FigureSet found) {
    for (String group : groups.get(node)) {
      found.add(ids.get(group));
      below.get(group).forEach(found::cover);
    }
  }

  /** Path of a component. */
  String node(int node) {
    return nodes.get(node);
  }

  /** Every name, by id. */
  ImmutableList<String> names() {
    return names;
  }

  /** The names of some figures, in the order of the rulebook. */
  ImmutableList<String> names(FigureSet found) {
    return found.ids().mapToObj(names::get).collect(ImmutableList.toImmutableList());
  }
}
