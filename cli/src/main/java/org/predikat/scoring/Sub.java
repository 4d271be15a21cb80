package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import org.predikat.round.AnswerSheet;

/**
 * A sub-component compiled, with its choices apart from the other questions: they are nearly all of
 * a worksheet, and arrays of them are added fastest. Not changed after it is made.
 */
final class Sub {
  private final int node;
  private final long valueUnits;
  private final long[] pointUnits;
  private final int[] choices;
  // The value of each choice's options one after the other, from the blank one on, for which it is
  // 0.
  private final long[] choiceValues;
  private final int stride;
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
    this.stride = 1 + all.stream().mapToInt(choice -> choice.values().length()).max().orElse(0);
    this.choiceValues = new long[all.size() * stride];
    for (int i = 0; i < all.size(); i++) {
      for (int option = 0; option < all.get(i).values().length(); option++) {
        choiceValues[i * stride + 1 + option] = all.get(i).values().get(option);
      }
    }
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

  /** Sum of the values of a sheet's choices, in value units; a blank one is worth nothing. */
  long choiceSum(AnswerSheet sheet) {
    long sum = 0;
    for (int i = 0; i < choices.length; i++) {
      sum += choiceValues[i * stride + sheet.option(choices[i]) - AnswerSheet.BLANK];
    }
    return sum;
  }

  /** How many of a sheet's choices are not blank. */
  int choicesAnswered(AnswerSheet sheet) {
    int answered = 0;
    for (int choice : choices) {
      answered += sheet.option(choice) == AnswerSheet.BLANK ? 0 : 1;
    }
    return answered;
  }

  /** Scales and ratios. */
  ImmutableList<Item> others() {
    return others;
  }
}
