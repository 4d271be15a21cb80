package org.predikat.intake.cells;

import java.math.BigDecimal;
import org.predikat.round.AnswerSheet;

/**
 * Reads a typed number without guessing. Both decimal signs are understood where only one reading
 * is possible: {@code 0,67} and {@code 0.67}, {@code 1.234,5} and {@code 1,234.5}. A number such as
 * {@code 1.234} is a decimal or a thousand; it is read only where the other reading is impossible,
 * because it would fall out of the column's range.
 *
 * @param decimals most decimals; numbers are scaled by ten to this power
 * @param least least allowed, scaled
 * @param most most allowed, scaled
 */
public record NumberText(int decimals, long least, long most) {
  /** Nothing there. */
  public static final long BLANK = AnswerSheet.MISSING;

  /** No number. */
  public static final long NOT_A_NUMBER = BLANK + 1;

  /** Two readings are possible. */
  public static final long AMBIGUOUS = BLANK + 2;

  /** More decimals than allowed. */
  public static final long TOO_MANY_DECIMALS = BLANK + 3;

  /** Below the least or above the most. */
  public static final long OUT_OF_RANGE = BLANK + 4;

  private static final int MOST_DIGITS = 17;

  /** Whether a result is one of the constants above rather than a number. */
  public static boolean isProblem(long result) {
    return result <= OUT_OF_RANGE;
  }

  /** A limit of a range as a scaled long. */
  public static long scaled(BigDecimal value, int decimals) {
    return value.movePointRight(decimals).longValueExact();
  }

  /**
   * The number scaled, or one of the constants.
   *
   * @param text without spaces around it
   * @param plain whether the text comes from a spreadsheet's own number: then a point is a decimal
   */
  public long read(String text, boolean plain) {
    int length = text.length();
    if (length == 0) {
      return BLANK;
    }
    int start = text.charAt(0) == '-' ? 1 : 0;
    int points = 0;
    int commas = 0;
    int lastPoint = -1;
    int lastComma = -1;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
        lastPoint = i;
      } else if (c == ',') {
        commas++;
        lastComma = i;
      } else if (c < '0' || c > '9') {
        return NOT_A_NUMBER;
      }
    }
    if (length == start) {
      return NOT_A_NUMBER;
    }
    if (points + commas == 0) {
      return number(text, start, length, length);
    }
    if (points + commas == 1) {
      return oneSeparator(text, start, Math.max(lastPoint, lastComma), plain);
    }
    if (plain) {
      return NOT_A_NUMBER;
    }
    char last = text.charAt(Math.max(lastPoint, lastComma));
    int ofLast = last == '.' ? points : commas;
    if (points > 0 && commas > 0) {
      int end = Math.max(lastPoint, lastComma);
      return ofLast == 1 && grouped(text, start, end, last == '.' ? ',' : '.')
          ? number(text, start, end, length)
          : NOT_A_NUMBER;
    }
    return grouped(text, start, length, last) ? number(text, start, length, length) : NOT_A_NUMBER;
  }

  /**
   * The same for a number written with digits and at most one decimal sign alone, as {@link
   * RawRow#pack} puts it together.
   *
   * @return the number scaled; NOT_A_NUMBER for all that {@link #read} must look at
   */
  public long readPacked(long packed) {
    long value = 0;
    int whole = 0;
    int places = 0;
    boolean sign = false;
    for (long rest = packed; rest != 0; rest <<= Byte.SIZE) {
      int c = (int) (rest >>> RawRow.HIGHEST);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        places += sign ? 1 : 0;
        whole += sign ? 0 : 1;
      } else if (sign || (c != '.' && c != ',')) {
        return NOT_A_NUMBER;
      } else {
        sign = true;
      }
    }
    // Three digits behind the sign might be a thousand.
    if (whole == 0 || (sign && (places == 0 || places == 3)) || places > decimals) {
      return NOT_A_NUMBER;
    }
    for (; places < decimals; places++) {
      value *= 10;
    }
    return value < least || value > most ? NOT_A_NUMBER : value;
  }

  private long oneSeparator(String text, int start, int at, boolean plain) {
    int whole = at - start;
    int fraction = text.length() - at - 1;
    if (whole == 0 || fraction == 0) {
      return NOT_A_NUMBER;
    }
    long decimal = number(text, start, at, text.length());
    boolean thousandsPossible = !plain && fraction == 3 && whole <= 3 && text.charAt(start) != '0';
    if (!thousandsPossible) {
      return decimal;
    }
    boolean thousandsFit = !isProblem(number(text, start, text.length(), text.length()));
    return thousandsFit ? AMBIGUOUS : decimal;
  }

  /** Whether digits before {@code end} stand in groups of three behind the first. */
  private static boolean grouped(String text, int start, int end, char separator) {
    int inGroup = 0;
    boolean first = true;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == separator) {
        if (first ? inGroup < 1 || inGroup > 3 : inGroup != 3) {
          return false;
        }
        first = false;
        inGroup = 0;
      } else if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      } else {
        inGroup++;
      }
    }
    return !first && inGroup == 3;
  }

  /** The digits of {@code start..end}, with those behind {@code wholeEnd} as decimals. */
  private long number(String text, int start, int wholeEnd, int end) {
    long value = 0;
    int digits = 0;
    int places = 0;
    boolean excess = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        continue;
      }
      if (i > wholeEnd && places == decimals) {
        excess |= c != '0';
        continue;
      }
      value = value * 10 + (c - '0');
      digits += value == 0 ? 0 : 1;
      if (digits > MOST_DIGITS) {
        return OUT_OF_RANGE;
      }
      places += i > wholeEnd ? 1 : 0;
    }
    if (excess) {
      return TOO_MANY_DECIMALS;
    }
    for (; places < decimals; places++) {
      value *= 10;
      digits += value == 0 ? 0 : 1;
      if (digits > MOST_DIGITS) {
        return OUT_OF_RANGE;
      }
    }
    long signed = text.charAt(0) == '-' ? -value : value;
    return signed < least || signed > most ? OUT_OF_RANGE : signed;
  }
}
