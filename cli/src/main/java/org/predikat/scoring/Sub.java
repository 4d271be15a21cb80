package org.predikat.scoring;

import com.google.common.collect.ImmutableList;

/**
 * A sub-component compiled, with its choices apart from the other questions: they are nearly all of
 * a worksheet, and arrays of them are added fastest. Not changed after it is made.
 */
final class Sub {
  private final int node;
  private final long valueUnits;
  private final long[] pointUnits;
  private final int[] choices;
  private final long[][] choiceValues;
  private final ImmutableList<Item> others;

  /**
   * A sub-component.
   *
   * @param node index of its node
   * @param items its questions
   * @param valueUnits values are counted in units of one over this
   * @param pointUnits by number of questions that the mean is taken over: what one unit of value is
   *     worth, in units of one over the plan's denominator; index 0 is not used
   */
  Sub(int node, ImmutableList<Item> items, long valueUnits, long[] pointUnits) {
    this.node = node;
    this.valueUnits = valueUnits;
    this.pointUnits = pointUnits.clone();
    ImmutableList<Item.Choice> all =
        items.stream()
            .filter(Item.Choice.class::isInstance)
            .map(Item.Choice.class::cast)
            .collect(ImmutableList.toImmutableList());
    this.choices = all.stream().mapToInt(Item.Choice::question).toArray();
    this.choiceValues = all.stream().map(c -> c.values().toArray()).toArray(long[][]::new);
    this.others =
        items.stream()
            .filter(item -> !(item instanceof Item.Choice))
            .collect(ImmutableList.toImmutableList());
  }

  int node() {
    return node;
  }

  int size() {
    return choices.length + others.size();
  }

  long valueUnits() {
    return valueUnits;
  }

  /** What one unit of value is worth when the mean is taken over so many questions. */
  long pointUnits(int over) {
    return pointUnits[over];
  }

  int choiceCount() {
    return choices.length;
  }

  /** Question whose answer a choice reads. */
  int choice(int index) {
    return choices[index];
  }

  /** Value of an option of a choice, in value units. */
  long choiceValue(int index, int option) {
    return choiceValues[index][option];
  }

  /** Scales and ratios. */
  ImmutableList<Item> others() {
    return others;
  }
}
