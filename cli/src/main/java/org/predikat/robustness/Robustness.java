package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;
import org.predikat.standing.Standing;

/**
 * How firmly the verdicts of a round stand.
 *
 * @param evaluation the round as it was judged
 * @param standing its ranks
 * @param experiment what was drawn
 * @param units the units that were judged at the desk at least, in order of id
 * @param questions over all units, changes of a verdict that hang on a question; most first
 * @param weighted codes of the sub-components whose weight was drawn, in order of the tree
 */
public record Robustness(
    Evaluation evaluation,
    Standing standing,
    Experiment experiment,
    ImmutableList<UnitRobustness> units,
    ImmutableList<Cause> questions,
    ImmutableList<String> weighted) {

  private static final Points HUNDRED = Points.of(100, 1);

  /**
   * Looks at every unit of a round that was judged at the desk at least.
   *
   * @param threads how many threads work, 1 or more; the result does not depend on it
   * @param listener hears of draws done
   * @throws InterruptedException if the calling thread was interrupted; the work is given up
   * @throws org.predikat.scoring.ScoreBoundsException if drawn scores could overflow
   */
  public static Robustness of(
      Evaluation evaluation,
      Standing standing,
      Experiment experiment,
      int threads,
      ProgressListener listener)
      throws InterruptedException {
    Frame frame = new Frame(evaluation.plan());
    Evaluator evaluator = Evaluator.of(evaluation.round());
    int[] judged =
        IntStream.range(0, evaluation.size()).filter(unit -> isJudged(evaluation, unit)).toArray();
    UnitModel[] models = new UnitModel[judged.length];
    List<ImmutableList<Flip>> flips =
        new ArrayList<>(Collections.nCopies(judged.length, ImmutableList.of()));
    Flips finder = new Flips(evaluator);
    try (Parallel parallel = new Parallel(threads)) {
      parallel.run(
          judged.length,
          1,
          () -> new Trial(experiment, 0),
          (i, trial) -> {
            UnitOutcome outcome = evaluation.outcome(judged[i]);
            models[i] =
                new UnitModel(
                    frame, experiment, outcome, evaluator.gates(outcome.dossier()), last(outcome));
            flips.set(i, finder.of(models[i], trial));
          });
      ImmutableList<UnitModel> units = ImmutableList.copyOf(models);
      ImmutableList<UnitTally> tallies =
          Simulation.run(frame, experiment, units, parallel, listener);
      UnitRobustness[] all = new UnitRobustness[judged.length];
      parallel.run(
          judged.length,
          1,
          () -> 0,
          (i, nothing) ->
              all[i] =
                  unit(
                      judged[i],
                      units.get(i),
                      flips.get(i),
                      tallies.get(i),
                      standing.rank(judged[i])));
      Layout layout = frame.layout();
      return new Robustness(
          evaluation,
          standing,
          experiment,
          ImmutableList.copyOf(all),
          questions(layout, tallies),
          new Weighing(frame, experiment)
              .nodes().stream().map(layout::nodeCode).collect(ImmutableList.toImmutableList()));
    }
  }

  /** Whether a unit came to the desk and was judged there without errors. */
  private static boolean isJudged(Evaluation evaluation, int unit) {
    return switch (evaluation.status(unit)) {
      case AWARDED, DETERMINATION_FAILED, FIELD_FAILED, DESK_FAILED -> true;
      case PENDING -> evaluation.round().info().through() != Stage.ADMINISTRATION;
      case ADMINISTRATION_FAILED, NOT_EVALUATED -> false;
    };
  }

  private static Stage last(UnitOutcome outcome) {
    Stage last = Stage.ADMINISTRATION;
    for (Stage stage : Stage.values()) {
      last = outcome.status(stage) == StageOutcome.Status.NOT_REACHED ? last : stage;
    }
    return last;
  }

  private static UnitRobustness unit(
      int position, UnitModel model, ImmutableList<Flip> flips, UnitTally tally, int rank) {
    return new UnitRobustness(
        position,
        model.outcome(),
        Stage.values()[model.stages().last()],
        model.stages().passed() || model.stages().isOpen(model.stages().last()),
        margins(model, tally),
        flips,
        tally.changedCount(),
        tally.awardedCount(),
        tally.totalSpread(),
        tally.awardedCount() > 0 ? Optional.of(tally.rankSpread()) : Optional.empty(),
        rank,
        causes(model.frame().layout(), tally));
  }

  private static ImmutableList<Margin> margins(UnitModel model, UnitTally tally) {
    Layout layout = model.frame().layout();
    ImmutableList.Builder<Margin> margins = ImmutableList.builder();
    for (int stage = 0; stage <= model.stages().last(); stage++) {
      ImmutableList<MinimumResult> results =
          model.outcome().stage(Stage.values()[stage]).minimums();
      for (int i = 0; i < results.size(); i++) {
        UnitStages.Check check = model.stages().checks(stage)[i];
        int node = check.bar().node();
        Points weight = Points.of(layout.nodeWeight(node).value());
        margins.add(
            new Margin(
                Stage.values()[stage],
                node,
                results.get(i),
                results.get(i).distance().times(HUNDRED).dividedBy(weight),
                tally.reached()[check.index()]));
      }
    }
    return margins.build();
  }

  private static ImmutableList<Cause> causes(Layout layout, UnitTally tally) {
    List<Cause> causes = new ArrayList<>();
    for (Source source : Source.values()) {
      add(causes, Cause.Kind.SOURCE, source.name(), tally.source(source));
    }
    for (int node = 0; node < tally.areas().length; node++) {
      add(causes, Cause.Kind.AREA, layout.nodeCode(node), tally.areas()[node]);
    }
    for (int question = 0; question < tally.questions().length; question++) {
      add(
          causes,
          Cause.Kind.QUESTION,
          layout.questions().get(question).code(),
          tally.questions()[question]);
    }
    causes.sort(
        Comparator.comparing(Cause::kind, Comparator.reverseOrder())
            .thenComparing(Cause::changes, Comparator.reverseOrder()));
    return ImmutableList.copyOf(causes);
  }

  private static void add(List<Cause> causes, Cause.Kind kind, String code, int changes) {
    if (changes > 0) {
      causes.add(new Cause(kind, code, changes));
    }
  }

  private static ImmutableList<Cause> questions(Layout layout, List<UnitTally> tallies) {
    int[] sums = new int[layout.questions().size()];
    for (UnitTally tally : tallies) {
      for (int question = 0; question < tally.questions().length; question++) {
        sums[question] += tally.questions()[question];
      }
    }
    List<Cause> causes = new ArrayList<>();
    for (int question = 0; question < sums.length; question++) {
      add(causes, Cause.Kind.QUESTION, layout.questions().get(question).code(), sums[question]);
    }
    causes.sort(Comparator.comparing(Cause::changes, Comparator.reverseOrder()));
    return ImmutableList.copyOf(causes);
  }

  /** Changes of a verdict over all units. */
  public long changes() {
    return units.stream().mapToLong(UnitRobustness::changed).sum();
  }

  /** Units with a status, judged at the desk or not. */
  public long count(FinalStatus status) {
    return IntStream.range(0, evaluation.size())
        .filter(unit -> evaluation.status(unit) == status)
        .count();
  }
}
