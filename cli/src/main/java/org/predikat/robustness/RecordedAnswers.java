package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Stage;
import org.predikat.worksheet.advice.Ladder;

/** Finds the answers of a unit that were given and count. Blanks and given scores are none. */
final class RecordedAnswers {
  private final Layout layout;

  RecordedAnswers(Layout layout) {
    this.layout = layout;
  }

  /** Those of the desk in worksheet order, then those of the field. */
  ImmutableList<RecordedAnswer> of(UnitDossier unit) {
    AnswerSheet desk = unit.desk().orElseThrow();
    AnswerSheet result = unit.field().map(desk::replacedBy).orElse(desk);
    ImmutableList.Builder<RecordedAnswer> answers = ImmutableList.builder();
    for (int index = 0; index < layout.questions().size(); index++) {
      boolean kept = unit.field().isPresent() && !isFilled(index, unit.field().orElseThrow());
      answer(index, desk, Stage.DESK, kept).ifPresent(answers::add);
    }
    for (int index = 0; index < layout.questions().size(); index++) {
      if (unit.field().isPresent() && isFilled(index, unit.field().orElseThrow())) {
        answer(index, result, Stage.FIELD, false).ifPresent(answers::add);
      }
    }
    return answers.build();
  }

  /** Whether a sheet says anything about a question. */
  private boolean isFilled(int index, AnswerSheet sheet) {
    int slot = layout.firstSlot().get(index);
    if (slot < 0) {
      return sheet.option(index) != AnswerSheet.BLANK;
    }
    for (; slot < layout.slots().size() && layout.slots().get(slot).question() == index; slot++) {
      if (sheet.slot(slot) != AnswerSheet.MISSING) {
        return true;
      }
    }
    return false;
  }

  private Optional<RecordedAnswer> answer(
      int index, AnswerSheet sheet, Stage table, boolean alsoField) {
    if (isGiven(index, sheet)) {
      return Optional.empty();
    }
    Question question = layout.questions().get(index);
    boolean survey = question.origin() == Question.Origin.SURVEY;
    Source source =
        question.type() instanceof AnswerType.Choice
            ? Source.JUDGEMENT
            : survey ? Source.INDEX : Source.COUNTS;
    return ladder(index, question, sheet, survey)
        .map(ladder -> new RecordedAnswer(table, source, ladder, alsoField));
  }

  private Optional<Ladder> ladder(int index, Question question, AnswerSheet sheet, boolean survey) {
    if (question.type() instanceof AnswerType.Choice choice) {
      int option = sheet.option(index);
      return option == AnswerSheet.BLANK
          ? Optional.empty()
          : Optional.of(new Ladder.Options(index, choice, option));
    }
    if (question.type() instanceof AnswerType.Scale scale) {
      int slot = layout.firstSlot().get(index);
      long number = sheet.slot(slot);
      if (number == AnswerSheet.MISSING) {
        return Optional.empty();
      }
      return Optional.of(
          survey
              ? new Ladder.Index(index, slot, scale, number)
              : new Ladder.Units(index, slot, scale, number));
    }
    RatioRule rule = question.ratio().orElseThrow();
    ImmutableIntArray parts = slots(question, rule.part());
    ImmutableIntArray wholes = slots(question, rule.whole());
    boolean missing =
        parts.stream().anyMatch(slot -> sheet.slot(slot) == AnswerSheet.MISSING)
            || wholes.stream().anyMatch(slot -> sheet.slot(slot) == AnswerSheet.MISSING);
    return missing
        ? Optional.empty()
        : Optional.of(
            new Ladder.Counts(
                index,
                rule,
                parts,
                parts.stream().mapToLong(sheet::slot).sum(),
                wholes.stream().mapToLong(sheet::slot).sum()));
  }

  private ImmutableIntArray slots(Question question, ImmutableList<String> inputs) {
    return ImmutableIntArray.copyOf(
        inputs.stream().mapToInt(input -> layout.slotIndex().get(question.code() + "." + input)));
  }

  /** Whether the score of the question's component, or of one above it, is given. */
  private boolean isGiven(int question, AnswerSheet sheet) {
    for (int at = layout.questionSub().get(question); at >= 0; at = layout.parents().get(at)) {
      if (sheet.given().containsKey(at)) {
        return true;
      }
    }
    return false;
  }
}
