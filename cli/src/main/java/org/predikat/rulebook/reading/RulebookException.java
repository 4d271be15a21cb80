package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;

/** A rulebook that cannot be used, with everything that is wrong with it. */
public final class RulebookException extends RuntimeException {
  private final ImmutableList<RulebookProblem> problems;

  /** With all problems, of which at least one is an error. */
  public RulebookException(ImmutableList<RulebookProblem> problems) {
    super(problems.toString());
    this.problems = problems;
  }

  /** Every problem found, in the order of the rulebook, warnings included. */
  public ImmutableList<RulebookProblem> problems() {
    return problems;
  }
}
