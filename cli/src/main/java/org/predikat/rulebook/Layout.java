package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * Positions that answer sheets and scores share: every question, numeric slot and node of a
 * rulebook has a fixed index.
 *
 * <p>Nodes are the components in preorder (index 0 is the total), then the aggregates. Slots are
 * the numbers that are typed rather than chosen: one for a scale question, one for each input of a
 * ratio question, in worksheet order.
 *
 * @param nodes every component in preorder
 * @param aggregates aggregates, whose indexes follow those of the components
 * @param parents index of each component's parent; -1 for the root
 * @param questions every question in worksheet order
 * @param questionSub index of the component that holds each question
 * @param slots every numeric slot
 * @param firstSlot index of each question's first slot; -1 for a choice
 * @param nodeIndex index by code of component or aggregate
 * @param questionIndex index by question code
 * @param slotIndex index by slot column name
 */
public record Layout(
    ImmutableList<Component> nodes,
    ImmutableList<Aggregate> aggregates,
    ImmutableList<Integer> parents,
    ImmutableList<Question> questions,
    ImmutableList<Integer> questionSub,
    ImmutableList<Slot> slots,
    ImmutableList<Integer> firstSlot,
    ImmutableMap<String, Integer> nodeIndex,
    ImmutableMap<String, Integer> questionIndex,
    ImmutableMap<String, Integer> slotIndex) {

  /**
   * A numeric slot.
   *
   * @param column column name: the question code for a scale, question code dot input code for a
   *     ratio
   * @param question index of the question
   * @param decimals numbers are held as long scaled by ten to this power; 0 for counts
   */
  public record Slot(String column, int question, int decimals) {}

  /** Number of components and aggregates together. */
  public int nodeCount() {
    return nodes.size() + aggregates.size();
  }

  /** Code of a component or aggregate by its index. */
  public String nodeCode(int index) {
    return index < nodes.size()
        ? nodes.get(index).code()
        : aggregates.get(index - nodes.size()).code();
  }

  /** Label of a component or aggregate by its index. */
  public String nodeLabel(int index) {
    return index < nodes.size()
        ? nodes.get(index).label()
        : aggregates.get(index - nodes.size()).label();
  }

  /** Weight of a component or aggregate by its index, in points. */
  public Figure nodeWeight(int index) {
    return index < nodes.size()
        ? nodes.get(index).weight()
        : aggregates.get(index - nodes.size()).weight();
  }

  /** Derives the positions from a tree and its aggregates. Codes must be unique. */
  public static Layout of(Component root, ImmutableList<Aggregate> aggregates) {
    return new LayoutBuilder().build(root, aggregates);
  }
}
