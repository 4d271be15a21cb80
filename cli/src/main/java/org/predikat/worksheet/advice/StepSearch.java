package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.Points;

/**
 * Finds the fewest steps by which every component gains what it needs.
 *
 * <p>A component gains the sum of what is below it, so the most that it can gain with so many steps
 * is made of the most that its parts can: a knapsack in each sub-component, joined up the tree.
 * What gains less than a component needs is dropped there. All gains are whole over one
 * denominator, so the result is exact.
 *
 * <p>Of several smallest sets the one that gains the most points is taken; of those that gain the
 * same, the one with more steps in what comes first on the worksheet, from the top of the tree
 * downwards.
 */
final class StepSearch {
  private static final int FIRST_STEPS = 64;
  private static final int GROWTH = 4;

  private final Layout layout;
  private final ImmutableListMultimap<Integer, Lever> levers;
  private final BigInteger denominator;
  private final long allSteps;

  StepSearch(Layout layout, ImmutableList<Lever> levers) {
    this.layout = layout;
    this.levers = Multimaps.index(levers, Lever::node);
    BigInteger common = BigInteger.ONE;
    long steps = 0;
    for (Lever lever : levers) {
      common = Fractions.lcm(common, lever.unit());
      steps += lever.ladder().up();
    }
    this.denominator = common;
    this.allSteps = steps;
  }

  /**
   * The smallest set.
   *
   * @param needs points that components must gain; those without an entry need none
   * @return steps by question in worksheet order; empty when {@link Adviser#MOST_STEPS} are not
   *     enough
   */
  Optional<ImmutableMap<Integer, Integer>> search(Map<Integer, Points> needs) {
    for (int most = FIRST_STEPS; ; most = Math.min(most * GROWTH, Adviser.MOST_STEPS)) {
      Frontier root = node(0, needs, most);
      int steps = root.leastSteps();
      if (steps >= 0) {
        Map<Integer, Integer> found = new TreeMap<>();
        root.trace(steps, found);
        return Optional.of(ImmutableMap.copyOf(found));
      }
      if (most == Adviser.MOST_STEPS || most >= allSteps) {
        return Optional.empty();
      }
    }
  }

  private Frontier node(int node, Map<Integer, Points> needs, int most) {
    Frontier all = Frontier.empty();
    for (Lever lever : levers.get(node)) {
      int steps = (int) Math.min(lever.ladder().up(), most);
      Frontier own =
          Frontier.of(
              lever.ladder().question(),
              steps,
              count -> Fractions.exact(lever.gain(count), denominator));
      all = all.plus(own, most);
    }
    for (Component child : layout.nodes().get(node).children()) {
      all = all.plus(node(layout.nodeIndex().get(child.code()), needs, most), most);
    }
    return needs.containsKey(node)
        ? all.atLeast(Fractions.ceiling(needs.get(node), denominator))
        : all;
  }
}
