package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.predikat.evaluation.MinimumResult;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/** Works out the advice on one sheet for one predikat. */
final class Advising {
  private final ScorePlan plan;
  private final Layout layout;
  private final Predikat predikat;
  private final ImmutableList<Lever> levers;
  private final Ladders ladders;
  private final ImmutableList<Required> known;
  private final ImmutableList<Minimum> hidden;
  private final ImmutableList<MinimumResult> now;
  private final ImmutableList<SurveyGap> gaps;

  /** The sheet with blanks at the worst and survey gaps closed. */
  private final AnswerSheet start;

  Advising(
      ScorePlan plan,
      AnswerSheet sheet,
      Ladders ladders,
      ImmutableList<Lever> levers,
      Predikat predikat) {
    this.plan = plan;
    this.layout = plan.rulebook().layout();
    this.predikat = predikat;
    this.ladders = ladders;
    this.levers = levers;
    NodeScores scores = plan.score(ladders.base());
    ImmutableList<Required> all = Required.of(plan.rulebook(), predikat);
    this.known =
        all.stream()
            .filter(each -> scores.known(each.node()))
            .collect(ImmutableList.toImmutableList());
    this.hidden =
        all.stream()
            .filter(each -> !scores.known(each.node()))
            .map(Required::minimum)
            .collect(ImmutableList.toImmutableList());
    this.now = results(scores);
    SurveyGaps surveys = new SurveyGaps(layout);
    this.gaps = surveys.of(sheet, scores, known);
    SheetEdit edit = new SheetEdit(ladders.base());
    surveys.close(gaps, edit);
    this.start = edit.sheet();
  }

  Advice advice() {
    if (missed(now).isEmpty() && hidden.isEmpty()) {
      return advice(Reach.REACHED, now, hidden, Fragility.of(plan, ladders, known));
    }
    ImmutableList<MinimumResult> best = results(after(lever -> lever.ladder().up()));
    if (!missed(best).isEmpty()) {
      return advice(Reach.OUT_OF_REACH, best, ImmutableList.of(), ImmutableList.of());
    }
    Optional<ImmutableMap<Integer, Integer>> steps = new StepSearch(layout, levers).search(needs());
    return steps.isPresent()
        ? advice(steps.get())
        : advice(Reach.TOO_FAR, best, ImmutableList.of(), ImmutableList.of());
  }

  private Advice advice(
      Reach reach,
      ImmutableList<MinimumResult> after,
      ImmutableList<Minimum> unjudged,
      ImmutableList<Fragile> fragile) {
    return new Advice(predikat, reach, now, gaps, ImmutableList.of(), 0, after, unjudged, fragile);
  }

  private Advice advice(ImmutableMap<Integer, Integer> steps) {
    ImmutableList<MinimumResult> after =
        results(after(lever -> steps.getOrDefault(lever.ladder().question(), 0)));
    ImmutableSet<Minimum> open =
        ImmutableSet.<Minimum>builder().addAll(hidden).addAll(missed(after)).build();
    ImmutableList.Builder<Improvement> improvements = ImmutableList.builder();
    long sum = 0;
    for (Lever lever : levers) {
      int count = steps.getOrDefault(lever.ladder().question(), 0);
      if (count > 0) {
        improvements.add(improvement(lever, count));
        sum += count;
      }
    }
    return new Advice(
        predikat,
        open.isEmpty() ? Reach.REACHABLE : Reach.UNSURE,
        now,
        gaps,
        improvements.build(),
        sum,
        after,
        plan.rulebook().minimums().stream()
            .filter(open::contains)
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of());
  }

  private Improvement improvement(Lever lever, int steps) {
    Ladder ladder = lever.ladder();
    ImmutableList<MinimumResult> missed =
        now.stream().filter(each -> !each.reached()).collect(ImmutableList.toImmutableList());
    ImmutableList<Minimum> serves =
        known.stream()
            .filter(each -> lever.places().stream().anyMatch(each.questions(layout)::contains))
            .map(Required::minimum)
            .filter(each -> missed.stream().anyMatch(result -> result.minimum().equals(each)))
            .collect(ImmutableList.toImmutableList());
    return new Improvement(
        ladder.question(),
        ladders.rung(ladder),
        ladder.rung(steps),
        steps,
        lever.gain(steps),
        serves);
  }

  /**
   * What components must gain. Left out are sums across the tree, and components inside which an
   * answer counts that counts outside as well: those are held against what was found instead. A
   * smallest set for fewer minimums that happens to reach all is a smallest set for all.
   */
  private Map<Integer, Points> needs() {
    NodeScores scores = plan.score(start);
    Map<Integer, Points> needs = new HashMap<>();
    for (Required each : known) {
      Points need = each.points().minus(scores.points(each.node()));
      if (isSearchable(each) && need.signum() > 0) {
        needs.merge(each.node(), need, (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    return needs;
  }

  private boolean isSearchable(Required minimum) {
    return !minimum.isAggregate(layout)
        && levers.stream().noneMatch(lever -> lever.inside().contains(minimum.node()));
  }

  private NodeScores after(ToLongFunction<Lever> steps) {
    SheetEdit edit = new SheetEdit(start);
    levers.forEach(lever -> lever.ladder().put(steps.applyAsLong(lever), edit));
    return plan.score(edit.sheet());
  }

  private ImmutableList<MinimumResult> results(NodeScores scores) {
    return known.stream()
        .map(each -> each.against(scores))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Minimum> missed(ImmutableList<MinimumResult> results) {
    return results.stream()
        .filter(each -> !each.reached())
        .map(MinimumResult::minimum)
        .collect(ImmutableList.toImmutableList());
  }
}
