package org.predikat.robustness;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.predikat.scoring.Points;

/**
 * One unit on changed answers and weights. Used by one thread, for one draw after the other.
 *
 * <p>Every comparison is exact. Where a unit's ratios would need a denominator beyond a long, the
 * whole numbers are rounded down; only where they leave open whether a minimum is reached, exact
 * fractions decide.
 */
final class Trial {
  private static final int LOW_BITS = Long.SIZE - Skips.BITS;
  private static final long LOW_MASK = (1L << LOW_BITS) - 1;

  private final Experiment experiment;
  private final Skips skips;
  private final int worse;
  private final int moves;

  private UnitModel unit;
  private long[] weights;
  private long[] numerators = new long[0];
  private long[] steps = new long[0];
  private int[] moved = new int[0];
  private int count;

  /** A trial for units of up to so many judged answers. */
  Trial(Experiment experiment, int mostAnswers) {
    this.experiment = experiment;
    this.worse = experiment.bounds().worse();
    this.moves = worse + experiment.bounds().better();
    this.skips = new Skips(moves, mostAnswers);
  }

  /** Starts with the recorded answers of a unit under weights. */
  void begin(UnitModel unit, long[] weights) {
    clear(unit, weights);
    unit.addUp(numerators);
  }

  /** Starts with the sub-components of the recorded answers, not yet added up. */
  private void clear(UnitModel begun, long[] under) {
    unit = begun;
    weights = under;
    if (numerators.length < unit.size()) {
      numerators = new long[unit.size()];
    }
    if (steps.length < unit.answers().size()) {
      steps = new long[unit.answers().size()];
      moved = new int[steps.length];
    } else {
      Arrays.fill(steps, 0, unit.answers().size(), 0);
    }
    count = 0;
    unit.putLeaves(weights, numerators);
  }

  /** Draws the answers of a unit anew. */
  void draw(UnitModel unit, long[] weights, SplittableRandom random) {
    clear(unit, weights);
    for (int answer = -1; moves > 0; ) {
      long number = random.nextLong();
      answer += 1 + skips.next(number >>> LOW_BITS);
      if (answer >= unit.judged()) {
        break;
      }
      boolean down = (((number & LOW_MASK) * moves) >>> LOW_BITS) < worse;
      int reach = unit.reach(answer);
      long size = reach <= 1 ? reach : 1 + Streams.below(random, reach);
      step(answer, down ? -size : size);
    }
    if (experiment.bounds().index() > 0) {
      for (int answer = unit.judged(); answer < unit.answers().size(); answer++) {
        int reach = unit.reach(answer);
        step(answer, Streams.below(random, 2 * reach + 1) - (long) reach);
      }
    }
    unit.addUp(numerators);
  }

  /**
   * Moves an answer that stands as recorded, as far as its best and worst allow, before the
   * sub-components are added up.
   */
  private void step(int answer, long size) {
    long to = unit.within(answer, size);
    if (to == 0) {
      return;
    }
    moved[count++] = answer;
    steps[answer] = to;
    Effects effects = unit.effects();
    for (int effect = effects.from(answer); effect < effects.to(answer); effect++) {
      int sub = effects.sub(effect);
      long change = effects.value(effect, to) - effects.value(effect, 0);
      numerators[path(sub, effects.onField(effect))[0]] += change * weights[sub];
    }
  }

  /** Gives an answer otherwise, so many steps from the recorded one. */
  void set(int answer, long to) {
    Effects effects = unit.effects();
    long from = steps[answer];
    for (int effect = effects.from(answer); effect < effects.to(answer); effect++) {
      long change = effects.value(effect, to) - effects.value(effect, from);
      if (change != 0) {
        int sub = effects.sub(effect);
        long points = change * weights[sub];
        for (int node : path(sub, effects.onField(effect))) {
          numerators[node] += points;
        }
      }
    }
    steps[answer] = to;
  }

  private int[] path(int sub, boolean field) {
    return field ? unit.frame().fieldPathOf(sub) : unit.frame().pathOf(sub);
  }

  /** Changes the weights and keeps the answers. */
  void reweigh(long[] changed) {
    long[] kept = Arrays.copyOf(steps, unit.answers().size());
    int[] order = Arrays.copyOf(moved, count);
    clear(unit, changed);
    for (int answer : order) {
      step(answer, kept[answer]);
    }
    unit.addUp(numerators);
  }

  /** How many answers moved in the draw. */
  int movedCount() {
    return count;
  }

  /** An answer that moved, in the order in which they were drawn. */
  int moved(int i) {
    return moved[i];
  }

  /** Steps of an answer from the recorded one. */
  long steps(int answer) {
    return steps[answer];
  }

  /** How many stages the unit passes, in order, before the first that it does not. */
  int passed() {
    for (int stage = 0; stage < unit.stages().count(); stage++) {
      if (!unit.stages().isOpen(stage)) {
        return stage;
      }
      for (UnitStages.Check check : unit.stages().checks(stage)) {
        if (!reaches(check)) {
          return stage;
        }
      }
    }
    return unit.stages().count();
  }

  /** The same, and counts the minimums that are reached. */
  int passed(int[] reached) {
    int passed = -1;
    for (int stage = 0; stage < unit.stages().count(); stage++) {
      boolean all = unit.stages().isOpen(stage);
      for (UnitStages.Check check : unit.stages().checks(stage)) {
        if (reaches(check)) {
          reached[check.index()]++;
        } else {
          all = false;
        }
      }
      passed = passed < 0 && !all ? stage : passed;
    }
    return passed < 0 ? unit.stages().count() : passed;
  }

  /** Whether a minimum is reached. */
  boolean reaches(UnitStages.Check check) {
    long numerator = numerators[check.place()];
    if (numerator >= check.least()) {
      return true;
    }
    return unit.slack() > 0
        && numerator + unit.slack() >= check.least()
        && points(check.sheet(), check.bar().node()).compareTo(check.bar().threshold().points())
            >= 0;
  }

  /** The score of a node as a whole number over both denominators, rounded down if at all. */
  long numerator(int sheet, int node) {
    return numerators[sheet * unit.frame().nodes() + node];
  }

  /** The exact score of a node. */
  Points points(int sheet, int node) {
    return ExactScore.of(unit, sheet, node, weights, steps);
  }
}
