package org.predikat.robustness;

import java.util.function.IntUnaryOperator;

/**
 * Asks of a draw that changed a verdict what the change hangs on: it hangs on a source of
 * uncertainty when the verdict would have held had that source alone stayed as recorded. A change
 * may hang on several sources, each of which was needed, or on none, where others would have done
 * as well. Used by one thread.
 */
final class Causes {
  private final Trial trial;
  private UnitModel unit;
  private UnitTally tally;
  private int count;
  private int[] moved = new int[0];
  private int[] groups = new int[0];
  private long[] steps = new long[0];

  Causes(Trial trial) {
    this.trial = trial;
  }

  /**
   * Counts the causes of the draw that the trial holds, whose verdict is another. The trial is not
   * what it was afterwards.
   */
  void count(UnitModel changed, UnitTally into, boolean weightsVary) {
    unit = changed;
    tally = into;
    count = trial.movedCount();
    if (moved.length < count) {
      moved = new int[count];
      groups = new int[count];
      steps = new long[count];
    }
    for (int i = 0; i < count; i++) {
      moved[i] = trial.moved(i);
      steps[i] = trial.steps(moved[i]);
    }
    int questions = unit.frame().layout().questions().size();
    byGroup(unit::question, question -> tally.byQuestion(question, questions));
    byGroup(unit::area, area -> tally.byArea(area, unit.frame().nodes()));
    byGroup(
        answer -> unit.source(answer).ordinal(), source -> tally.bySource(Source.values()[source]));
    if (weightsVary) {
      trial.reweigh(unit.frame().weights());
      if (holds()) {
        tally.bySource(Source.WEIGHTS);
      }
    }
  }

  /** What is told of a group on which the change hangs. */
  private interface Found {
    void group(int group);
  }

  /** Puts each group of moved answers back by itself, once. */
  private void byGroup(IntUnaryOperator groupOf, Found found) {
    for (int i = 0; i < count; i++) {
      groups[i] = groupOf.applyAsInt(moved[i]);
    }
    for (int i = 0; i < count; i++) {
      boolean first = true;
      for (int j = 0; j < i; j++) {
        first &= groups[j] != groups[i];
      }
      if (first && hangsOn(groups[i])) {
        found.group(groups[i]);
      }
    }
  }

  private boolean hangsOn(int group) {
    for (int i = 0; i < count; i++) {
      if (groups[i] == group) {
        trial.set(moved[i], 0);
      }
    }
    boolean holds = holds();
    for (int i = 0; i < count; i++) {
      if (groups[i] == group) {
        trial.set(moved[i], steps[i]);
      }
    }
    return holds;
  }

  private boolean holds() {
    return unit.stages().holds(trial.passed());
  }
}
