package org.predikat.agreement;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetExplanation.QuestionExplanation;

/** The answers of one sheet, as they can be compared with those of another. */
final class AnswerValues {
  /** Enough for a double, which holds about sixteen digits. */
  private static final int DECIMALS = 20;

  private final Rulebook rulebook;
  private final AnswerSheet sheet;
  private final ImmutableList<QuestionExplanation> explained;

  AnswerValues(ScorePlan plan, AnswerSheet sheet) {
    this.rulebook = plan.rulebook();
    this.sheet = sheet;
    this.explained = plan.explain(sheet).questions();
  }

  /** How answers of a question are told apart. */
  static Metric metric(Question question) {
    if (question.type() instanceof AnswerType.Choice choice) {
      return choice.options().size() > 2 ? Metric.ORDINAL : Metric.NOMINAL;
    }
    return Metric.INTERVAL;
  }

  /** Whether the question was answered. */
  boolean isGiven(int question) {
    return value(question) != null;
  }

  /** The answer as people read it. */
  String text(int question) {
    return explained.get(question).answer();
  }

  /** The value of the answer within 0 and 1, exact; null where there is none. */
  Points value(int question) {
    int option = sheet.option(question);
    if (question(question).type() instanceof AnswerType.Choice choice) {
      return option == AnswerSheet.BLANK
          ? null
          : Points.of(choice.options().get(option).value().value());
    }
    return explained.get(question).answer().isEmpty()
        ? null
        : explained.get(question).value().orElse(null);
  }

  /**
   * The answer as a number by which equal answers are equal: the place among the options, or the
   * value; empty where there is none.
   */
  OptionalDouble number(int question) {
    Points value = value(question);
    if (value == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        question(question).type() instanceof AnswerType.Choice
            ? sheet.option(question)
            : number(value));
  }

  /** A value as a number. */
  static double number(Points value) {
    return value.toDecimal(DECIMALS).doubleValue();
  }

  private Question question(int index) {
    return rulebook.layout().questions().get(index);
  }
}
