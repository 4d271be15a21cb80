package org.predikat.intake;

import com.google.common.base.Preconditions;
import java.math.BigDecimal;
import org.predikat.intake.cells.NumberText;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.AnswerSheet;
import org.predikat.round.NoticeCode;

/** Reads the numbers of one column and reports what is no number there. */
final class NumberReader {
  /** Most of anything that is counted or measured without a limit of its own. */
  static final long MOST_COUNT = 999_999_999_999L;

  private final NumberText numbers;
  private final ColumnRef column;
  private final boolean percent;
  private final boolean bounded;
  private final NoticeCode outOfRange;

  private NumberReader(
      NumberText numbers,
      ColumnRef column,
      boolean percent,
      boolean bounded,
      NoticeCode outOfRange) {
    this.numbers = numbers;
    this.column = column;
    this.percent = percent;
    this.bounded = bounded;
    this.outOfRange = outOfRange;
  }

  /**
   * A reader for a range.
   *
   * @param percent whether a percent sign may follow
   */
  static NumberReader between(
      BigDecimal least, BigDecimal most, int decimals, boolean percent, ColumnRef column) {
    Preconditions.checkArgument(decimals <= 6, "decimals %s", decimals);
    return new NumberReader(
        new NumberText(
            decimals, NumberText.scaled(least, decimals), NumberText.scaled(most, decimals)),
        column,
        percent,
        true,
        NoticeCode.NUMBER_OUT_OF_RANGE);
  }

  /** A reader for points of a component: from 0 to its weight. */
  static NumberReader points(BigDecimal weight, ColumnRef column) {
    int decimals = AnswerSheet.GIVEN_DECIMALS;
    return new NumberReader(
        new NumberText(decimals, 0, NumberText.scaled(weight, decimals)),
        column,
        false,
        true,
        NoticeCode.POINTS_ABOVE_WEIGHT);
  }

  /** A reader for what is not negative and has no upper end. */
  static NumberReader fromZero(int decimals, boolean percent, ColumnRef column) {
    long most = MOST_COUNT;
    return new NumberReader(
        new NumberText(decimals, 0, decimals == 0 ? most : most * 10_000),
        column,
        percent,
        false,
        NoticeCode.NUMBER_OUT_OF_RANGE);
  }

  /** The number scaled, or MISSING for a blank cell and for what was reported. */
  long read(String text, RawRow.Kind kind, RowDraft draft) {
    boolean plain = kind == RawRow.Kind.NUMBER;
    long value =
        kind == RawRow.Kind.TEXT || plain ? numbers.read(text, plain) : notText(text, kind);
    if (value == NumberText.NOT_A_NUMBER && kind == RawRow.Kind.TEXT) {
      value = readLoosely(text, draft);
    }
    if (value == NumberText.BLANK) {
      return AnswerSheet.MISSING;
    }
    if (NumberText.isProblem(value)) {
      report(value, text, kind, draft);
      return AnswerSheet.MISSING;
    }
    if (kind == RawRow.Kind.TEXT && draft.isSpreadsheet()) {
      draft.report(NoticeCode.NUMBER_AS_TEXT, column, text);
    }
    return value;
  }

  /**
   * A number in a text file that is written plainly.
   *
   * @param packed the cell as {@link RawRow#pack} puts it together
   * @return the number scaled, or a constant of {@link NumberText} where {@link #read} must look
   */
  long readPacked(long packed) {
    return numbers.readPacked(packed);
  }

  private long notText(String text, RawRow.Kind kind) {
    return kind == RawRow.Kind.PERCENT && percent
        ? numbers.read(text.substring(0, text.length() - 1), true)
        : NumberText.NOT_A_NUMBER;
  }

  private long readLoosely(String text, RowDraft draft) {
    String trimmed = Texts.trim(text);
    String bare =
        percent && trimmed.endsWith("%")
            ? Texts.trim(trimmed.substring(0, trimmed.length() - 1))
            : trimmed;
    if (bare.isEmpty() && !trimmed.isEmpty()) {
      return NumberText.NOT_A_NUMBER;
    }
    long value = numbers.read(bare, false);
    if (!NumberText.isProblem(value) && trimmed.length() != text.length()) {
      draft.report(NoticeCode.STRAY_SPACES, column, text);
    }
    return value;
  }

  private void report(long problem, String text, RawRow.Kind kind, RowDraft draft) {
    if (problem == NumberText.AMBIGUOUS) {
      String digits = text.replace(".", "").replace(",", "");
      draft.report(
          NoticeCode.NUMBER_AMBIGUOUS,
          column,
          text,
          Texts.trim(text).replace('.', ','),
          Texts.trim(digits));
    } else if (problem == NumberText.TOO_MANY_DECIMALS) {
      draft.report(
          NoticeCode.TOO_MANY_DECIMALS, column, text, Integer.toString(numbers.decimals()));
    } else if (problem == NumberText.OUT_OF_RANGE) {
      draft.report(
          outOfRange, column, text, shown(numbers.least()), bounded ? shown(numbers.most()) : "");
    } else if (Texts.isErrorValue(Texts.trim(text))) {
      draft.report(NoticeCode.EXCEL_ERROR_VALUE, column, text);
    } else if (kind == RawRow.Kind.DATE) {
      draft.report(NoticeCode.CELL_KIND_WRONG, column, text);
    } else {
      draft.report(NoticeCode.NOT_A_NUMBER, column, text);
    }
  }

  private String shown(long scaled) {
    return BigDecimal.valueOf(scaled, numbers.decimals()).stripTrailingZeros().toPlainString();
  }
}
