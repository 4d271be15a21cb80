package org.predikat.rulebook.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads numbers and dates as a rulebook may write them: plainly, in one way only. */
final class Scalars {
  private static final int LONGEST_NUMBER = 18;

  private Scalars() {}

  /** A plain decimal such as 4, 0.50 or -1; no exponent, no sign +, no leading zeros, no NaN. */
  static Optional<BigDecimal> decimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? text.length() : point;
    boolean plain =
        text.length() - start <= LONGEST_NUMBER
            && digits(text, start, wholeEnd)
            && (point < 0 || digits(text, point + 1, text.length()))
            && (wholeEnd - start == 1 || text.charAt(start) != '0');
    return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A whole number of at most nine digits, not negative. */
  static Optional<Integer> count(String text) {
    boolean plain =
        text.length() <= 9
            && digits(text, 0, text.length())
            && (text.length() == 1 || text.charAt(0) != '0');
    return plain ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** A day written year-month-day that exists. */
  static Optional<LocalDate> date(String text) {
    boolean shaped =
        text.length() == 10
            && digits(text, 0, 4)
            && text.charAt(4) == '-'
            && digits(text, 5, 7)
            && text.charAt(7) == '-'
            && digits(text, 8, 10);
    if (!shaped) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a code may head a column: no blanks and none of the signs that tables and paths use.
   */
  static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || ";,\"[]'".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name is a column of the input tables: lower-case letters, digits and underscores. */
  static boolean isColumn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
