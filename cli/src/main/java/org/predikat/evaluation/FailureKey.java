package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Condition;

/** Numbers the ways in which units fail: units with the same number failed by the same figures. */
final class FailureKey {
  /** The number of a failure with more conditions and minimums than a number has room for. */
  static final long NONE = -1;

  /** Bits for predikat, stage and level of agency, from which follows what the stage checks. */
  private static final int HEAD_BITS = 7;

  private static final int BLANK_BIT = HEAD_BITS;
  private static final int FIRST_FACT = BLANK_BIT + 1;

  private FailureKey() {}

  /**
   * The number of a unit's failure, or NONE.
   *
   * @param stage the stage that the unit failed
   */
  static long of(JudgedUnit unit, StageOutcome stage) {
    ImmutableList<ConditionResult> conditions = stage.conditions();
    ImmutableList<MinimumResult> minimums = stage.minimums();
    if (FIRST_FACT + conditions.size() + minimums.size() >= Long.SIZE) {
      return NONE;
    }
    long key =
        unit.dossier().proposed().ordinal()
            | stage.stage().ordinal() << 1
            | unit.agency().kind().level().ordinal() << 3;
    int bit = FIRST_FACT;
    for (int i = 0; i < conditions.size(); i++, bit++) {
      if (conditions.get(i).blocks()) {
        key |= 1L << bit;
        // A blank value rests on the setting for blank values besides.
        key |= conditions.get(i).value() == Condition.MISSING ? 1L << BLANK_BIT : 0;
      }
    }
    for (int i = 0; i < minimums.size(); i++, bit++) {
      key |= minimums.get(i).reached() ? 0 : 1L << bit;
    }
    return key;
  }
}
