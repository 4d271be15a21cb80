package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import java.util.function.ToLongFunction;
import org.predikat.evaluation.StageGate;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/** The stages of one unit, with the minimums that its scores are held against. Immutable. */
final class UnitStages {
  private final boolean[] open;
  private final int last;
  private final boolean passed;
  private final int sheets;
  private final Check[][] checks;
  private final int checkCount;

  /**
   * A minimum at a stage.
   *
   * @param index place among all checks of the unit
   * @param sheet 0 for the desk sheet, 1 for the field result
   * @param place where its score stands among the numerators
   * @param bar the minimum
   * @param least the least whole number that reaches it
   */
  record Check(int index, int sheet, int place, StageGate.Bar bar, long least) {}

  /**
   * Stages of a unit.
   *
   * @param gates what they ask
   * @param last the last stage that the unit was judged at
   * @param passed whether it passed that stage
   * @param sheets 1 without a field table, else 2
   * @param nodes number of nodes of a sheet
   * @param least the least whole number that reaches so many points
   */
  UnitStages(
      ImmutableList<StageGate> gates,
      Stage last,
      boolean passed,
      int sheets,
      int nodes,
      ToLongFunction<Points> least) {
    this.last = last.ordinal();
    this.passed = passed;
    this.sheets = sheets;
    this.open = new boolean[gates.size()];
    this.checks = new Check[gates.size()][];
    int index = 0;
    for (int stage = 0; stage < open.length; stage++) {
      StageGate gate = gates.get(stage);
      open[stage] = gate.beside() == StageGate.Beside.OPEN;
      boolean needed = stage <= this.last || open[stage];
      checks[stage] = new Check[needed ? gate.minimums().size() : 0];
      for (int i = 0; i < checks[stage].length; i++) {
        StageGate.Bar bar = gate.minimums().get(i);
        checks[stage][i] =
            new Check(
                index++,
                sheet(stage),
                sheet(stage) * nodes + bar.node(),
                bar,
                least.applyAsLong(bar.threshold().points()));
      }
    }
    this.checkCount = index;
  }

  /** The sheet that a stage looks at. */
  private int sheet(int stage) {
    return stage >= Stage.FIELD.ordinal() && sheets > 1 ? 1 : 0;
  }

  /** Number of stages that the round has come to. */
  int count() {
    return open.length;
  }

  /** Whether the minimums alone decide a stage. */
  boolean isOpen(int stage) {
    return open[stage];
  }

  /** The minimums of a stage that are looked at; not to be changed. */
  Check[] checks(int stage) {
    return checks[stage];
  }

  /** Number of minimums looked at. */
  int checkCount() {
    return checkCount;
  }

  /** The last stage that the unit was judged at. */
  int last() {
    return last;
  }

  /** Whether a unit that passes so many stages has the verdict that was recorded. */
  boolean holds(int stagesPassed) {
    return (stagesPassed > last) == passed;
  }

  /** Whether it passed every stage that it was judged at. */
  boolean passed() {
    return passed;
  }

  /** The sheet by which it was judged last. */
  int lastSheet() {
    return sheet(last);
  }

  /** The sheet by which awarded units are ranked. */
  int rankingSheet() {
    return sheet(open.length - 1);
  }

  /** Whether every stage can be passed by scores alone, so that the unit may be awarded. */
  boolean canBeAwarded() {
    return open.length > Stage.DETERMINATION.ordinal() && !Booleans.contains(open, false);
  }
}
