package org.predikat.scoring;

import java.util.List;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;

/**
 * Adds up the choices of a sheet, whichever sub-components they belong to, in one go over one small
 * table: nearly all questions of a worksheet are choices. Not changed after it is made.
 */
final class ChoiceTable {
  private static final int BITS = AnswerType.Choice.OPTION_BITS;

  private final int nodeCount;
  private final int[] questions;
  private final int[] nodes;
  // What each choice is worth by its answer: blank, for which it is 0, and its options in order.
  private final long[] worth;

  /**
   * The table of the choices of some sub-components.
   *
   * @param nodeCount number of nodes, aggregates included
   * @param inValues whether values are added up, to be turned into points later, when it is known
   *     over how many questions their mean is taken; points otherwise
   */
  ChoiceTable(List<Sub> subs, int nodeCount, boolean inValues) {
    this.nodeCount = nodeCount;
    int count = subs.stream().mapToInt(sub -> sub.choices().size()).sum();
    questions = new int[count];
    nodes = new int[count];
    worth = new long[count << BITS];
    int at = 0;
    for (Sub sub : subs) {
      long unit = inValues ? 1 : sub.pointUnits(sub.size());
      for (Item.Choice choice : sub.choices()) {
        questions[at] = choice.question();
        nodes[at] = sub.node();
        for (int option = 0; option < choice.values().length(); option++) {
          worth[(at << BITS) + option - AnswerSheet.BLANK] = choice.values().get(option) * unit;
        }
        at++;
      }
    }
  }

  /** What the choices of each sub-component add up to, by node; 0 at all other nodes. */
  long[] sums(AnswerSheet sheet) {
    long[] sums = new long[nodeCount];
    for (int i = 0; i < questions.length; i++) {
      sums[nodes[i]] += worth[(i << BITS) + sheet.option(questions[i]) - AnswerSheet.BLANK];
    }
    return sums;
  }
}
