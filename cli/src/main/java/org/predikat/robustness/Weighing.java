package org.predikat.robustness;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;

/**
 * Draws the weights of sub-components. Each is multiplied by a factor within the bound, all equally
 * likely; then those under one parent are scaled so that their sum stays what it is, and rounded to
 * the last decimal so that it stays exactly. So every parent keeps its weight, and a draw's weights
 * are such as a rulebook could have. A sub-component keeps its own where a minimum or an aggregate
 * names it, since the law's figure would otherwise mean something else, and where it has no sibling
 * to give to. The same weights hold for all units of a draw.
 */
final class Weighing {
  private final Frame frame;
  private final long key;
  private final int bound;
  private final int[][] groups;

  Weighing(Frame frame, Experiment experiment) {
    this.frame = frame;
    this.key = Streams.weights(experiment.seed());
    this.bound = experiment.bounds().weights();
    this.groups = groups(frame);
  }

  private static int[][] groups(Frame frame) {
    Layout layout = frame.layout();
    Set<String> fixed = new HashSet<>();
    for (Minimum minimum : frame.plan().rulebook().minimums()) {
      fixed.add(minimum.node());
    }
    for (Aggregate aggregate : layout.aggregates()) {
      fixed.addAll(aggregate.members());
    }
    Map<Integer, List<Integer>> siblings = new LinkedHashMap<>();
    for (int sub = 0; sub < frame.subs(); sub++) {
      int node = frame.subNode(sub);
      if (!fixed.contains(layout.nodeCode(node))) {
        siblings.computeIfAbsent(layout.parents().get(node), parent -> new ArrayList<>()).add(sub);
      }
    }
    return siblings.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Whether weights differ from draw to draw. */
  boolean varies() {
    return bound > 0 && groups.length > 0;
  }

  /** Nodes whose weight varies, in order. */
  ImmutableSortedSet<Integer> nodes() {
    return Arrays.stream(groups)
        .flatMapToInt(Arrays::stream)
        .mapToObj(frame::subNode)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** The weights of a draw by sub-component, in weight units; not to be changed. */
  long[] weights(int draw) {
    if (!varies()) {
      return frame.weights();
    }
    long[] drawn = frame.weights().clone();
    SplittableRandom random = Streams.of(key, draw);
    for (int[] group : groups) {
      draw(group, random, drawn);
    }
    return drawn;
  }

  private void draw(int[] group, SplittableRandom random, long[] drawn) {
    long whole = 0;
    long sum = 0;
    long[] raw = new long[group.length];
    for (int i = 0; i < group.length; i++) {
      whole += drawn[group[i]];
      raw[i] = drawn[group[i]] * (Bounds.WHOLE - bound + Streams.below(random, 2 * bound + 1));
      sum += raw[i];
    }
    if (sum == 0) {
      return;
    }
    long left = whole;
    long[] rest = new long[group.length];
    for (int i = 0; i < group.length; i++) {
      long share = Math.multiplyExact(whole, raw[i]);
      drawn[group[i]] = share / sum;
      rest[i] = share % sum;
      left -= drawn[group[i]];
    }
    // The largest remainders are rounded up; of equal ones the first on the worksheet.
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < rest.length; i++) {
        largest = rest[i] > rest[largest] ? i : largest;
      }
      drawn[group[largest]]++;
      rest[largest] = -1;
    }
  }
}
