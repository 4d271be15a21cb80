package org.predikat.intake;

import java.math.BigDecimal;
import java.util.function.ObjLongConsumer;
import org.predikat.intake.cells.RawRow;
import org.predikat.round.AnswerSheet;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;

/** Makes the readers of columns of numbers: of answers, given points, and surveys. */
final class NumberColumns {
  private final Rulebook rulebook;
  private final Layout layout;

  NumberColumns(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
  }

  /** The number that leads to an option of a question with bands. */
  Column bandNumber(int question, ColumnRef ref) {
    NumberReader reader = bandReader(layout.questions().get(question).bands().orElseThrow(), ref);
    return onSheet(
        reader,
        ref,
        (sheet, number) -> {
          sheet.bandNumbers[question] = number;
          sheet.numbered = true;
        });
  }

  /** A column of a sheet of answers, which is filled as soon as one of them has a number. */
  private static Column onSheet(
      NumberReader reader, ColumnRef ref, ObjLongConsumer<RowDraft.Sheet> set) {
    return new NumberColumn(
        reader,
        (draft, number) -> {
          RowDraft.Sheet sheet = draft.sheet(ref.table());
          set.accept(sheet, number);
          sheet.filled = true;
        });
  }

  private static NumberReader bandReader(Bands bands, ColumnRef ref) {
    boolean percent = bands.unit().equals("%");
    BigDecimal most = BigDecimal.ZERO;
    for (Bands.Band band : bands.bands()) {
      if (band.to() == null) {
        return NumberReader.fromZero(bands.decimals(), percent, ref);
      }
      most = most.max(band.to());
    }
    return NumberReader.between(BigDecimal.ZERO, most, bands.decimals(), percent, ref);
  }

  /** A number that an answer rests on. */
  Column slot(int slot, ColumnRef ref) {
    return onSheet(slotReader(slot, ref), ref, (sheet, number) -> sheet.slots[slot] = number);
  }

  private NumberReader slotReader(int slot, ColumnRef ref) {
    Layout.Slot described = layout.slots().get(slot);
    if (layout.questions().get(described.question()).type() instanceof AnswerType.Scale scale) {
      BigDecimal most = scale.most().value();
      boolean percent = most.compareTo(BigDecimal.valueOf(100)) == 0;
      return NumberReader.between(scale.least().value(), most, described.decimals(), percent, ref);
    }
    return NumberReader.fromZero(described.decimals(), false, ref);
  }

  /** Points of a component in place of answers. */
  Column points(int node, ColumnRef ref) {
    BigDecimal weight = layout.nodes().get(node).weight().value();
    return onSheet(
        NumberReader.points(weight, ref),
        ref,
        (sheet, number) -> {
          BigDecimal points =
              BigDecimal.valueOf(number, AnswerSheet.GIVEN_DECIMALS).stripTrailingZeros();
          sheet.given.put(node, points.scale() < 0 ? points.setScale(0) : points);
        });
  }

  /** A survey's number, own or external. */
  Column survey(Target.Survey survey, ColumnRef ref) {
    NumberReader reader = slotReader(survey.slot(), ref);
    return new NumberColumn(
        reader,
        (draft, number) -> {
          (survey.own() ? draft.surveyOwn : draft.surveyExternal)[survey.survey()] = number;
          draft.surveyed = true;
        });
  }

  /** How many people answered a survey; noticed where they are few, and not kept. */
  Column respondents(ColumnRef ref) {
    NumberReader reader = NumberReader.fromZero(0, false, ref);
    String setting = rulebook.settings().value(Settings.LEAST_RESPONDENTS);
    int least = rulebook.settings().leastRespondents();
    return new Column() {
      @Override
      public void read(String text, RawRow.Kind kind, RowDraft draft) {
        long number = reader.read(text, kind, draft);
        if (number != AnswerSheet.MISSING && number < least) {
          draft.report(NoticeCode.FEW_RESPONDENTS, ref, text, setting);
        }
      }

      @Override
      public boolean readPacked(long packed, RowDraft draft) {
        return reader.readPacked(packed) >= least;
      }
    };
  }
}
