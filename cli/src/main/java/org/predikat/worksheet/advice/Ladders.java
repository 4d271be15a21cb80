package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/**
 * A sheet with its blanks at the worst, and the ladder of every worksheet question on it.
 *
 * @param base the sheet with the worst answer in place of every blank
 * @param ladders one per question of the worksheet that is asked, in worksheet order
 * @param blanks questions that lack an answer, or a count that their formula needs
 */
record Ladders(AnswerSheet base, ImmutableList<Ladder> ladders, ImmutableSet<Integer> blanks) {
  /** The answer to a question as it was given. */
  Rung rung(Ladder ladder) {
    return blanks.contains(ladder.question()) ? new Rung.Blank() : ladder.rung(0);
  }

  static Ladders of(Rulebook rulebook, AnswerSheet sheet) {
    return new Builder(rulebook, sheet).build();
  }

  /** Fills in blanks and makes ladders, question by question. */
  private static final class Builder {
    private final Layout layout;
    private final AnswerSheet sheet;
    private final SheetEdit edit;
    private final ImmutableSet.Builder<Integer> blanks = ImmutableSet.builder();

    Builder(Rulebook rulebook, AnswerSheet sheet) {
      this.layout = rulebook.layout();
      this.sheet = sheet;
      this.edit = new SheetEdit(sheet);
    }

    Ladders build() {
      ImmutableList.Builder<Ladder> ladders = ImmutableList.builder();
      for (int index = 0; index < layout.questions().size(); index++) {
        Question question = layout.questions().get(index);
        if (isGiven(index)) {
          continue;
        }
        if (question.origin() == Question.Origin.WORKSHEET) {
          ladders.add(ladder(index, question));
        } else if (question.type() instanceof AnswerType.Scale scale) {
          scaled(index, scale);
        }
      }
      return new Ladders(edit.sheet(), ladders.build(), blanks.build());
    }

    /** Whether the score of the question's component, or of one above it, is given. */
    private boolean isGiven(int question) {
      for (int at = layout.questionSub().get(question); at >= 0; at = layout.parents().get(at)) {
        if (sheet.given().containsKey(at)) {
          return true;
        }
      }
      return false;
    }

    private Ladder ladder(int index, Question question) {
      if (question.type() instanceof AnswerType.Choice choice) {
        int option = sheet.option(index);
        if (option == AnswerSheet.BLANK) {
          option = choice.options().size() - 1;
          edit.option(index, option);
          blanks.add(index);
        }
        return new Ladder.Options(index, choice, option);
      }
      if (question.type() instanceof AnswerType.Scale scale) {
        int slot = layout.firstSlot().get(index);
        return new Ladder.Units(index, slot, scale, scaled(index, scale));
      }
      return ratio(index, question, question.ratio().orElseThrow());
    }

    /** The number of a scale; the least where it is blank. */
    private long scaled(int index, AnswerType.Scale scale) {
      int slot = layout.firstSlot().get(index);
      long number = sheet.slot(slot);
      if (number == AnswerSheet.MISSING) {
        number = scale.least().value().movePointRight(scale.decimals()).longValueExact();
        edit.slot(slot, number);
        blanks.add(index);
      }
      return number;
    }

    private Ladder ratio(int index, Question question, RatioRule rule) {
      ImmutableIntArray parts = slots(question, rule.part());
      ImmutableIntArray wholes = slots(question, rule.whole());
      long known = known(wholes);
      if (isMissing(wholes)) {
        Ladder uncounted = new Ladder.Uncounted(index, rule, parts, wholes, Math.max(1, known));
        uncounted.put(0, edit);
        blanks.add(index);
        return uncounted;
      }
      long part = known(parts);
      if (isMissing(parts)) {
        edit.fill(parts, 0);
        blanks.add(index);
        if (rule.formula() == RatioRule.Formula.REDUCTION) {
          part = Math.max(part, Math.max(1, known));
          edit.sum(parts, part);
        }
      }
      return new Ladder.Counts(index, rule, parts, part, known);
    }

    private ImmutableIntArray slots(Question question, ImmutableList<String> inputs) {
      return ImmutableIntArray.copyOf(
          inputs.stream().mapToInt(input -> layout.slotIndex().get(question.code() + "." + input)));
    }

    private boolean isMissing(ImmutableIntArray places) {
      return places.stream().anyMatch(slot -> sheet.slot(slot) == AnswerSheet.MISSING);
    }

    private long known(ImmutableIntArray places) {
      return places.stream()
          .mapToLong(sheet::slot)
          .filter(number -> number != AnswerSheet.MISSING)
          .sum();
    }
  }
}
