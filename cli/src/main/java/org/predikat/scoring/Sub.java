package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import org.predikat.round.AnswerSheet;

/**
 * A sub-component compiled, with its choices apart from the other questions: they are nearly all of
 * a worksheet, and {@link ChoiceTable} adds them up. Not changed after it is made.
 */
final class Sub {
  private final int node;
  private final long valueUnits;
  private final long[] pointUnits;
  private final ImmutableList<Item.Choice> choices;
  private final ImmutableList<Item> others;

  /**
   * A sub-component.
   *
   * @param node index of its node
   * @param items its questions
   * @param valueUnits values are counted in units of one over this
   * @param pointUnits by number of questions that the mean is taken over: what one unit of value is
   *     worth, in units of one over the plan's denominator; 0 at index 0
   */
  Sub(int node, ImmutableList<Item> items, long valueUnits, long[] pointUnits) {
    this.node = node;
    this.valueUnits = valueUnits;
    this.pointUnits = pointUnits.clone();
    this.choices =
        items.stream()
            .filter(Item.Choice.class::isInstance)
            .map(Item.Choice.class::cast)
            .collect(ImmutableList.toImmutableList());
    this.others =
        items.stream()
            .filter(item -> !(item instanceof Item.Choice))
            .collect(ImmutableList.toImmutableList());
  }

  int node() {
    return node;
  }

  int size() {
    return choices.size() + others.size();
  }

  long valueUnits() {
    return valueUnits;
  }

  /** What one unit of value is worth when the mean is taken over so many questions. */
  long pointUnits(int over) {
    return pointUnits[over];
  }

  /** How many of a sheet's choices are not blank. */
  int choicesAnswered(AnswerSheet sheet) {
    int answered = 0;
    for (Item.Choice choice : choices) {
      answered += sheet.option(choice.question()) == AnswerSheet.BLANK ? 0 : 1;
    }
    return answered;
  }

  /** Its choices. */
  ImmutableList<Item.Choice> choices() {
    return choices;
  }

  /** Scales and ratios. */
  ImmutableList<Item> others() {
    return others;
  }
}
