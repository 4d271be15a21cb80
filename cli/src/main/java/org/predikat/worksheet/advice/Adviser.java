package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.ScorePlan;

/**
 * Tells what one sheet lacks for a predikat: which minimums, which survey indices, and the smallest
 * set of better answers that would reach every minimum. Pure.
 *
 * <p>The size of a set is its number of steps: one option of a choice, one count of a ratio (one
 * more done, one violation less), one unit of a scale on the worksheet. Survey indices are not
 * answers; those below their own minimum are gaps apart, taken as closed in the search.
 */
public final class Adviser {
  /** A set of more steps is no advice; the search grows up to here. */
  public static final int MOST_STEPS = 4096;

  private final ScorePlan plan;
  private final AnswerSheet sheet;
  private final Ladders ladders;
  private final ImmutableList<Lever> levers;

  private Adviser(ScorePlan plan, AnswerSheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
    this.ladders = Ladders.of(plan.rulebook(), sheet);
    this.levers = Lever.of(plan, ladders);
  }

  /** An adviser on a sheet under a compiled rulebook. */
  public static Adviser on(ScorePlan plan, AnswerSheet sheet) {
    return new Adviser(plan, sheet);
  }

  /** The advice for a predikat. */
  public Advice advise(Predikat predikat) {
    return new Advising(plan, sheet, ladders, levers, predikat).advice();
  }
}
