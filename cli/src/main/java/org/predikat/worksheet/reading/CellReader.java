package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.predikat.intake.cells.NumberText;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.AnswerType;
import org.predikat.worksheet.outline.FormWords;

/** Reads single cells of answers, as cells of a table of answers are read. */
final class CellReader {
  /** What came of a cell, besides an option or number of 0 or more. */
  static final int BLANK = -1;

  /** A cell that cannot be used; a notice says why. */
  static final int INVALID = -2;

  private static final long MOST_COUNT = 1_000_000_000L;
  private static final NumberText COUNTS = new NumberText(0, 0, MOST_COUNT);

  private final ImmutableMap<String, ImmutableMap<String, Integer>> options;

  CellReader(Iterable<AnswerType> types) {
    ImmutableMap.Builder<String, ImmutableMap<String, Integer>> all = ImmutableMap.builder();
    for (AnswerType type : types) {
      if (type instanceof AnswerType.Choice choice) {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < choice.options().size(); i++) {
          words.put(Texts.fold(choice.options().get(i).code()), i);
          for (String alias : choice.options().get(i).aliases()) {
            words.put(Texts.fold(alias), i);
          }
        }
        all.put(type.code(), ImmutableMap.copyOf(words));
      }
    }
    options = all.buildOrThrow();
  }

  /** Whether a cell holds one of the options of a choice. */
  boolean isOption(AnswerType type, String text) {
    ImmutableMap<String, Integer> words = options.get(type.code());
    return words != null && words.containsKey(Texts.fold(text));
  }

  /** Index of the option in a cell, BLANK or INVALID. */
  int option(AnswerType.Choice type, Cell cell, Findings findings) {
    String text = cell.text();
    String trimmed = Texts.trim(text);
    if (isUnusable(cell, findings)) {
      return INVALID;
    }
    if (trimmed.isEmpty()) {
      return BLANK;
    }
    Integer option = options.get(type.code()).get(Texts.fold(text));
    if (option == null) {
      if (isMarker(trimmed)) {
        findings.at(NoticeCode.WORKSHEET_TEXT_MARKER, cell, cell.code());
        return BLANK;
      }
      findings.at(NoticeCode.UNKNOWN_ANSWER, cell, codes(type));
      return INVALID;
    }
    if (!trimmed.equals(text)) {
      findings.at(NoticeCode.STRAY_SPACES, cell);
    }
    String code = type.options().get(option).code();
    if (!code.equals(trimmed)) {
      findings.at(NoticeCode.SPELLING, cell, code);
    }
    return option;
  }

  /** Number of a scale, scaled by its decimals; BLANK or INVALID where there is none. */
  long scale(AnswerType.Scale type, Cell cell, Findings findings) {
    NumberText numbers =
        new NumberText(
            type.decimals(),
            NumberText.scaled(type.least().value(), type.decimals()),
            NumberText.scaled(type.most().value(), type.decimals()));
    return number(numbers, cell, findings);
  }

  /** A count; BLANK or INVALID where there is none. */
  long count(Cell cell, Findings findings) {
    return number(COUNTS, cell, findings);
  }

  private static long number(NumberText numbers, Cell cell, Findings findings) {
    if (isUnusable(cell, findings)) {
      return INVALID;
    }
    String text = Texts.trim(cell.text());
    if (text.isEmpty()) {
      return BLANK;
    }
    boolean plain = cell.kind() == RawRow.Kind.NUMBER;
    long value = NumberText.NOT_A_NUMBER;
    if (plain || cell.kind() == RawRow.Kind.TEXT) {
      value = numbers.read(text, plain);
    } else if (cell.kind() == RawRow.Kind.PERCENT && numbers.most() == hundred(numbers)) {
      value = numbers.read(text.substring(0, text.length() - 1), true);
    }
    if (!NumberText.isProblem(value)) {
      if (cell.kind() == RawRow.Kind.TEXT) {
        findings.at(NoticeCode.NUMBER_AS_TEXT, cell);
      }
      return value;
    }
    if (cell.kind() == RawRow.Kind.TEXT && isMarker(text)) {
      findings.at(NoticeCode.WORKSHEET_TEXT_MARKER, cell, cell.code());
      return BLANK;
    }
    problem(value, numbers, cell, findings);
    return INVALID;
  }

  private static long hundred(NumberText numbers) {
    return NumberText.scaled(BigDecimal.valueOf(100), numbers.decimals());
  }

  private static void problem(long problem, NumberText numbers, Cell cell, Findings findings) {
    if (problem == NumberText.AMBIGUOUS) {
      String text = Texts.trim(cell.text());
      findings.at(
          NoticeCode.NUMBER_AMBIGUOUS,
          cell,
          text.replace('.', ','),
          text.replace(".", "").replace(",", ""));
    } else if (problem == NumberText.TOO_MANY_DECIMALS) {
      findings.at(NoticeCode.TOO_MANY_DECIMALS, cell, Integer.toString(numbers.decimals()));
    } else if (problem == NumberText.OUT_OF_RANGE) {
      boolean count = numbers.most() == MOST_COUNT;
      findings.at(
          NoticeCode.NUMBER_OUT_OF_RANGE,
          cell,
          shown(numbers.least(), numbers.decimals()),
          count ? "" : shown(numbers.most(), numbers.decimals()));
    } else if (cell.kind() == RawRow.Kind.DATE) {
      findings.at(NoticeCode.CELL_KIND_WRONG, cell, FormWords.COUNT);
    } else {
      findings.at(NoticeCode.NOT_A_NUMBER, cell);
    }
  }

  private static String shown(long scaled, int decimals) {
    BigDecimal number = BigDecimal.valueOf(scaled, decimals);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isUnusable(Cell cell, Findings findings) {
    boolean error =
        cell.kind() == RawRow.Kind.ERROR
            || (cell.kind() == RawRow.Kind.TEXT && Texts.isErrorValue(Texts.trim(cell.text())));
    if (error) {
      findings.at(NoticeCode.EXCEL_ERROR_VALUE, cell);
    } else if (cell.kind() == RawRow.Kind.UNCALCULATED) {
      findings.at(NoticeCode.EXCEL_NOT_CALCULATED, cell);
    }
    return error || cell.kind() == RawRow.Kind.UNCALCULATED;
  }

  /** Whether a text stands for an answer that was not given. */
  static boolean isMarker(String text) {
    String folded = Texts.fold(text).toLowerCase(Locale.ROOT);
    return switch (folded) {
      case "-", "\u2013", "n/a", "blm diisi", "belum diisi", "belum terisi", "kosong" -> true;
      default -> false;
    };
  }

  private static String codes(AnswerType.Choice type) {
    return type.options().stream().map(AnswerType.Option::code).collect(Collectors.joining(", "));
  }

  /**
   * A cell of an answer.
   *
   * @param row row as the user counts
   * @param column column from 0
   * @param code code of the question or column of the count that it answers
   */
  record Cell(String text, RawRow.Kind kind, int row, int column, String code) {
    static Cell of(Grid.Row row, int column, String code) {
      return new Cell(row.text(column), row.kind(column), row.number(), column, code);
    }

    boolean isBlank() {
      return kind != RawRow.Kind.UNCALCULATED && Texts.isBlank(text);
    }
  }
}
