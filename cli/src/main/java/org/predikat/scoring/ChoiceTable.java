package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.predikat.round.AnswerSheet;
import org.predikat.round.OptionLanes;

/**
 * Adds up the choices of a sheet in one go over one small table: nearly all questions of a
 * worksheet are choices. Not changed after it is made.
 */
final class ChoiceTable {
  private static final int NONE = -1;

  private final int nodeCount;
  // Runs of questions in one sub-component, and the question after each. One without a choice adds
  // nothing to the run that it stands in.
  private final int[] nodes;
  private final int[] ends;
  // What each question is worth by its lane: 0 for a blank, and its options in order.
  private final long[] worth;
  private final ImmutableList<Second> seconds;

  /** A question that counts in place of another as well, where a defect is reproduced. */
  private record Second(int question, int node, ImmutableLongArray worth) {}

  /**
   * The table of the choices of some sub-components.
   *
   * @param questions number of questions, those without a choice included
   * @param nodeCount number of nodes, aggregates included
   * @param inValues whether values are added up, to be turned into points later, when it is known
   *     over how many questions their mean is taken; points otherwise
   */
  ChoiceTable(List<Sub> subs, int questions, int nodeCount, boolean inValues) {
    this.nodeCount = nodeCount;
    worth = new long[questions << OptionLanes.BITS];
    int[] nodeOf = new int[questions];
    Arrays.fill(nodeOf, NONE);
    ImmutableList.Builder<Second> more = ImmutableList.builder();
    for (Sub sub : subs) {
      long unit = inValues ? 1 : sub.pointUnits(sub.size());
      for (Item.Choice choice : sub.choices()) {
        int question = choice.question();
        long[] values = new long[1 << OptionLanes.BITS];
        for (int option = 0; option < choice.values().length(); option++) {
          values[option - AnswerSheet.BLANK] = choice.values().get(option) * unit;
        }
        if (nodeOf[question] == NONE) {
          nodeOf[question] = sub.node();
          System.arraycopy(values, 0, worth, question << OptionLanes.BITS, values.length);
        } else {
          more.add(new Second(question, sub.node(), ImmutableLongArray.copyOf(values)));
        }
      }
    }
    seconds = more.build();
    int[] chosen = IntStream.range(0, questions).filter(i -> nodeOf[i] != NONE).toArray();
    int[] lasts =
        IntStream.range(0, chosen.length)
            .filter(i -> i + 1 == chosen.length || nodeOf[chosen[i]] != nodeOf[chosen[i + 1]])
            .map(i -> chosen[i])
            .toArray();
    nodes = Arrays.stream(lasts).map(last -> nodeOf[last]).toArray();
    ends = Arrays.stream(lasts).map(last -> last + 1).toArray();
  }

  /** What the choices of each sub-component add up to, by node; 0 at all other nodes. */
  long[] sums(AnswerSheet sheet) {
    long[] sums = new long[nodeCount];
    int question = 0;
    long lanes = 0;
    for (int run = 0; run < ends.length; run++) {
      long sum = 0;
      for (; question < ends[run]; question++) {
        lanes = OptionLanes.isLowest(question) ? sheet.lanes(OptionLanes.index(question)) : lanes;
        sum += worth[(question << OptionLanes.BITS) + OptionLanes.lowest(lanes)];
        lanes >>>= OptionLanes.BITS;
      }
      sums[nodes[run]] += sum;
    }
    for (int i = 0; i < seconds.size(); i++) {
      Second second = seconds.get(i);
      sums[second.node] += second.worth.get(sheet.option(second.question) - AnswerSheet.BLANK);
    }
    return sums;
  }
}
