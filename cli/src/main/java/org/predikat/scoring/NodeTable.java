package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Layout;

/** The shape of a rulebook's tree and sheets as plain arrays. Immutable. */
final class NodeTable {
  private final int[] parents;
  private final int[] ends;
  private final int[][] members;
  private final Points[] weights;
  private final int[] firstSlots;
  private final int[] endSlots;

  private NodeTable(
      int[] parents,
      int[] ends,
      int[][] members,
      Points[] weights,
      int[] firstSlots,
      int[] endSlots) {
    this.parents = parents;
    this.ends = ends;
    this.members = members;
    this.weights = weights;
    this.firstSlots = firstSlots;
    this.endSlots = endSlots;
  }

  static NodeTable of(Layout layout) {
    int components = layout.nodes().size();
    int[] parents = layout.parents().stream().mapToInt(Integer::intValue).toArray();
    int[] ends = new int[components];
    for (int node = components - 1; node >= 0; node--) {
      ends[node] = Math.max(ends[node], node + 1);
      if (parents[node] >= 0) {
        ends[parents[node]] = Math.max(ends[parents[node]], ends[node]);
      }
    }
    int[][] members =
        layout.aggregates().stream()
            .map(aggregate -> members(aggregate, layout))
            .toArray(int[][]::new);
    Points[] weights =
        layout.nodes().stream()
            .map(component -> Points.of(component.weight().value()))
            .toArray(Points[]::new);
    int questions = layout.questions().size();
    int[] firstSlots = new int[questions];
    int[] endSlots = new int[questions];
    ImmutableList<Layout.Slot> slots = layout.slots();
    for (int question = 0; question < questions; question++) {
      firstSlots[question] = layout.firstSlot().get(question);
      int end = firstSlots[question];
      while (end >= 0 && end < slots.size() && slots.get(end).question() == question) {
        end++;
      }
      endSlots[question] = end;
    }
    return new NodeTable(parents, ends, members, weights, firstSlots, endSlots);
  }

  private static int[] members(Aggregate aggregate, Layout layout) {
    return aggregate.members().stream()
        .mapToInt(member -> layout.nodeIndex().get(member))
        .toArray();
  }

  /** Number of components. */
  int components() {
    return parents.length;
  }

  /** Number of aggregates. */
  int aggregates() {
    return members.length;
  }

  /** Index of a component's parent, -1 for the root. */
  int parent(int node) {
    return parents[node];
  }

  /** Index after the last component below this one. */
  int end(int node) {
    return ends[node];
  }

  /** Components that an aggregate sums. */
  int[] members(int aggregate) {
    return members[aggregate];
  }

  /** Weight of a component in points. */
  Points weight(int node) {
    return weights[node];
  }

  /** Index of a question's first slot, -1 for a choice. */
  int firstSlot(int question) {
    return firstSlots[question];
  }

  /** Index after a question's last slot. */
  int endSlot(int question) {
    return endSlots[question];
  }

  /** The highest node at or above this one whose score the sheet gives, -1 when there is none. */
  int givenAbove(int node, AnswerSheet sheet) {
    int given = -1;
    for (int at = node; at >= 0; at = parents[at]) {
      if (sheet.given().containsKey(at)) {
        given = at;
      }
    }
    return given;
  }
}
