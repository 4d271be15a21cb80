package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/** The nodes of two rulebooks side by side: the same where their codes are. */
final class NodeMatch {
  private static final int NOWHERE = -1;

  private final ImmutableList<Node> nodes;

  /**
   * A node.
   *
   * @param code its code
   * @param label its label, after where it is there
   * @param before its index before; -1 where it is not there
   * @param after its index after; -1 where it is not there
   */
  record Node(String code, String label, int before, int after) {
    Optional<Points> before(Optional<NodeScores> scores) {
      return at(before, scores);
    }

    Optional<Points> after(Optional<NodeScores> scores) {
      return at(after, scores);
    }

    private static Optional<Points> at(int node, Optional<NodeScores> scores) {
      return node != NOWHERE && scores.isPresent() && scores.get().known(node)
          ? Optional.of(scores.get().points(node))
          : Optional.empty();
    }
  }

  NodeMatch(Layout before, Layout after) {
    ImmutableList.Builder<Node> all = ImmutableList.builder();
    for (int node = 0; node < before.nodeCount(); node++) {
      String code = before.nodeCode(node);
      int other = after.nodeIndex().getOrDefault(code, NOWHERE);
      all.add(
          new Node(
              code,
              other == NOWHERE ? before.nodeLabel(node) : after.nodeLabel(other),
              node,
              other));
    }
    for (int node = 0; node < after.nodeCount(); node++) {
      String code = after.nodeCode(node);
      if (!before.nodeIndex().containsKey(code)) {
        all.add(new Node(code, after.nodeLabel(node), NOWHERE, node));
      }
    }
    nodes = all.build();
  }

  /** All nodes: those before in their order, then those that are new. */
  ImmutableList<Node> nodes() {
    return nodes;
  }

  /** Whether any node has another score, or one where there was none. */
  boolean differ(Optional<NodeScores> before, Optional<NodeScores> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isPresent() != after.isPresent();
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (differs(nodes.get(i), before.get(), after.get())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a node has another score, or one where there was none. */
  static boolean differs(Node node, NodeScores before, NodeScores after) {
    boolean was = node.before() != NOWHERE && before.known(node.before());
    boolean is = node.after() != NOWHERE && after.known(node.after());
    if (!was || !is) {
      return was != is;
    }
    return node.before() == node.after()
        ? before.compareTo(node.before(), after) != 0
        : !before.points(node.before()).equals(after.points(node.after()));
  }
}
