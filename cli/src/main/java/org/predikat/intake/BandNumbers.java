package org.predikat.intake;

import java.math.BigDecimal;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Status;

/** Finds the option that a number leads to. */
final class BandNumbers {
  /** No option is assigned to the number. */
  static final int UNASSIGNED = -1;

  private BandNumbers() {}

  /** Place of the cut-off of a banded question for a number scaled by its decimals. */
  static int cutoff(Question question, long scaled) {
    Bands bands = question.bands().orElseThrow();
    return bands.cutoff(BigDecimal.valueOf(scaled, bands.decimals()));
  }

  /** Index of the option that a cut-off leads to. */
  static int option(Question question, int cutoff) {
    String option = question.bands().orElseThrow().option(cutoff);
    AnswerType.Choice choice = (AnswerType.Choice) question.type();
    for (int i = 0; i < choice.options().size(); i++) {
      if (choice.options().get(i).code().equals(option)) {
        return i;
      }
    }
    throw new IllegalStateException(question.code() + " has no option " + option);
  }

  /** Whether a verdict that rests on the cut-off must say so. */
  static boolean isUnverified(Question question, int cutoff) {
    return question.bands().orElseThrow().citation(cutoff).status() == Status.UNVERIFIED;
  }
}
