package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import org.predikat.evaluation.ProgressListener;

/**
 * Draws all units again and again. A few draws at a time: first every unit by itself, then the
 * ranks of every draw. What is drawn depends on seed, unit and draw alone, so the tallies are the
 * same for any number of threads.
 */
final class Simulation {
  /**
   * Draws at a time: enough to keep a unit's tables at hand, few enough for the keys to be small.
   */
  private static final int BATCH = 128;

  /** Units that a thread takes at a time. */
  private static final int SHARE = 16;

  private final Experiment experiment;
  private final ImmutableList<UnitModel> units;
  private final ImmutableList<UnitTally> tallies;
  private final long[] keys;
  private final Weighing weighing;
  private final DrawnRanks ranks;
  private final int mostAnswers;
  private final long[][] weights = new long[BATCH][];

  private Simulation(Frame frame, Experiment experiment, ImmutableList<UnitModel> units) {
    this.experiment = experiment;
    this.units = units;
    this.tallies =
        units.stream()
            .map(unit -> new UnitTally(experiment.draws(), unit.stages().checkCount()))
            .collect(ImmutableList.toImmutableList());
    this.keys =
        units.stream()
            .mapToLong(unit -> Streams.unit(experiment.seed(), unit.outcome().dossier().id()))
            .toArray();
    this.weighing = new Weighing(frame, experiment);
    this.ranks = new DrawnRanks(frame, units, Math.min(BATCH, experiment.draws()));
    this.mostAnswers = units.stream().mapToInt(UnitModel::judged).max().orElse(0);
  }

  /**
   * Draws, and tallies what comes of it.
   *
   * @param threads what works on it
   * @param listener hears of draws done
   * @throws InterruptedException if the calling thread was interrupted; the work is given up
   */
  static ImmutableList<UnitTally> run(
      Frame frame,
      Experiment experiment,
      ImmutableList<UnitModel> units,
      Parallel threads,
      ProgressListener listener)
      throws InterruptedException {
    Simulation simulation = new Simulation(frame, experiment, units);
    for (int from = 0; from < experiment.draws(); from += BATCH) {
      int to = Math.min(experiment.draws(), from + BATCH);
      simulation.batch(from, to, threads);
      listener.progress(to, experiment.draws());
    }
    return simulation.tallies;
  }

  private void batch(int from, int to, Parallel threads) throws InterruptedException {
    for (int draw = from; draw < to; draw++) {
      weights[draw - from] = weighing.weights(draw);
    }
    threads.run(units.size(), SHARE, this::trial, (unit, trial) -> unit(unit, from, to, trial));
    threads.run(to - from, 1, this::trial, (place, trial) -> rank(from + place, place));
  }

  private Trial trial() {
    return new Trial(experiment, mostAnswers);
  }

  private void unit(int index, int from, int to, Trial trial) {
    UnitModel unit = units.get(index);
    UnitTally tally = tallies.get(index);
    long point = unit.units() * (unit.frame().weightUnits() / UnitTally.TOTAL_UNIT);
    Causes causes = new Causes(trial);
    for (int draw = from; draw < to; draw++) {
      draw(index, draw, draw - from, trial);
      int passed = trial.passed(tally.reached());
      tally.total(draw, (int) (trial.numerator(unit.stages().lastSheet(), 0) / point));
      if (ranks.canRank(index)) {
        boolean awarded = passed == unit.stages().count();
        ranks.put(draw - from, index, awarded, trial);
        if (awarded) {
          tally.awarded();
        }
      }
      if (!unit.stages().holds(passed)) {
        tally.changed();
        causes.count(unit, tally, weighing.varies());
      }
    }
  }

  private void draw(int index, int draw, int place, Trial trial) {
    trial.draw(units.get(index), weights[place], Streams.of(keys[index], draw));
  }

  private void rank(int draw, int place) {
    ranks.rank(
        place,
        unit -> {
          Trial again = trial();
          draw(unit, draw, place, again);
          return again;
        },
        (unit, rank) -> tallies.get(unit).rank(draw, rank));
  }
}
