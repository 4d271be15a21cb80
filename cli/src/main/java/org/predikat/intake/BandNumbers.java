package org.predikat.intake;

import java.math.BigDecimal;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Question;

/** Finds the option that a number leads to. */
final class BandNumbers {
  /** No option is assigned to the number. */
  static final int UNASSIGNED = -1;

  private BandNumbers() {}

  /** Index of the option of a banded question for a number scaled by its decimals. */
  static int option(Question question, long scaled) {
    Bands bands = question.bands().orElseThrow();
    BigDecimal number = BigDecimal.valueOf(scaled, bands.decimals());
    for (Bands.Band band : bands.bands()) {
      int from = number.compareTo(band.from());
      boolean above = from > 0 || (from == 0 && band.fromInclusive());
      int to = band.to() == null ? -1 : number.compareTo(band.to());
      if (above && (to < 0 || (to == 0 && band.toInclusive()))) {
        return index(question, band.option());
      }
    }
    for (Bands.Unassigned point : bands.unassigned()) {
      if (number.compareTo(point.at()) == 0 && !point.option().isEmpty()) {
        return index(question, point.option());
      }
    }
    return UNASSIGNED;
  }

  private static int index(Question question, String option) {
    AnswerType.Choice choice = (AnswerType.Choice) question.type();
    for (int i = 0; i < choice.options().size(); i++) {
      if (choice.options().get(i).code().equals(option)) {
        return i;
      }
    }
    throw new IllegalStateException(question.code() + " has no option " + option);
  }
}
