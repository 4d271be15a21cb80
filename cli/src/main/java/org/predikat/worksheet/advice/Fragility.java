package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import org.predikat.evaluation.MinimumResult;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.ScorePlan;

/** Finds the answers that carry a predikat by themselves. */
final class Fragility {
  private Fragility() {}

  /** Lowers each answer of a sheet that reaches all minimums by one step, one at a time. */
  static ImmutableList<Fragile> of(
      ScorePlan plan, Ladders ladders, ImmutableList<Required> minimums) {
    ImmutableList.Builder<Fragile> found = ImmutableList.builder();
    for (Ladder ladder : ladders.ladders()) {
      if (!ladder.falls()) {
        continue;
      }
      SheetEdit edit = new SheetEdit(ladders.base());
      ladder.put(-1, edit);
      NodeScores scores = plan.score(edit.sheet());
      ImmutableList<MinimumResult> missed =
          minimums.stream()
              .map(each -> each.against(scores))
              .filter(result -> !result.reached())
              .collect(ImmutableList.toImmutableList());
      if (!missed.isEmpty()) {
        found.add(new Fragile(ladder.question(), ladders.rung(ladder), ladder.rung(-1), missed));
      }
    }
    return found.build();
  }
}
