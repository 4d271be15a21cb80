package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.FinalStatus;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.Points;
import org.predikat.standing.Standing;

/** Finds which rank scores would have had among the units of a side. */
final class RankFinder {
  private final Evaluation evaluation;
  private final Standing standing;
  private final ImmutableMap<Predikat, Integer> counts;

  RankFinder(Side side) {
    evaluation = side.evaluation();
    standing = side.standing();
    int[] found = new int[Predikat.values().length];
    for (int unit = 0; unit < evaluation.size(); unit++) {
      if (evaluation.status(unit) == FinalStatus.AWARDED) {
        found[evaluation.proposed(unit).ordinal()]++;
      }
    }
    ImmutableMap.Builder<Predikat, Integer> all = ImmutableMap.builder();
    for (Predikat predikat : Predikat.values()) {
      all.put(predikat, found[predikat.ordinal()]);
    }
    counts = all.buildOrThrow();
  }

  /**
   * The rank that an awarded unit would have with other scores, while all others stay.
   *
   * @param unit the unit
   * @param keys the scores by which it would be ranked
   */
  int rank(int unit, ImmutableList<Points> keys) {
    Predikat predikat = evaluation.proposed(unit);
    // The standing lists WBBM before WBK.
    int from = predikat == Predikat.WBBM ? 0 : counts.get(Predikat.WBBM);
    int low = from;
    int high = from + counts.get(predikat);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(evaluation.rankKeys(standing.unitAt(middle)), keys) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int higher = low - from;
    boolean itself = compare(evaluation.rankKeys(unit), keys) > 0;
    return higher + (itself ? 0 : 1);
  }

  static int compare(ImmutableList<Points> one, ImmutableList<Points> other) {
    for (int key = 0; key < one.size(); key++) {
      int order = one.get(key).compareTo(other.get(key));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
