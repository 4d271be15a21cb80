package org.predikat.intake.excel;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Turns the stored number of a cell into plain decimal text, without any detour through binary
 * floating point. Excel calculates with 15 digits but stores up to 17, so that 0.8 may stand in the
 * file as 0.7999999999999999. Not for concurrent use.
 */
final class ExcelNumber {
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  /** Longest text that is certainly within 15 digits: sign, point and 13 digits. */
  private static final int SHORT = 15;

  /** No number of a spreadsheet has a larger exponent. */
  private static final int MOST_EXPONENT = 400;

  private final ShortTexts texts;

  /**
   * Makes texts of numbers.
   *
   * @param texts makes those that need no rounding
   */
  ExcelNumber(ShortTexts texts) {
    this.texts = texts;
  }

  /**
   * Plain decimal text with a point, no exponent, no trailing zeros behind the point, at most 15
   * significant digits; null when the characters are no number.
   */
  String plain(char[] chars, int length) {
    if (!isShortDecimal(chars, length)) {
      return rounded(new String(chars, 0, length));
    }
    int end = length;
    if (hasPoint(chars, length)) {
      while (chars[end - 1] == '0') {
        end--;
      }
      if (chars[end - 1] == '.') {
        end--;
      }
    }
    return texts.of(chars, end);
  }

  /** The number times one hundred, followed by a percent sign; null when it is no number. */
  String percent(char[] chars, int length) {
    String plain = plain(chars, length);
    return plain == null ? null : text(new BigDecimal(plain).movePointRight(2)) + "%";
  }

  private static boolean hasPoint(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      if (chars[i] == '.') {
        return true;
      }
    }
    return false;
  }

  /** Digits with at most one point inside, no needless zero in front; zero itself has no sign. */
  private static boolean isShortDecimal(char[] chars, int length) {
    if (length == 0 || length > SHORT) {
      return false;
    }
    int first = chars[0] == '-' ? 1 : 0;
    int points = 0;
    boolean onlyZeros = true;
    for (int i = first; i < length; i++) {
      char c = chars[i];
      if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      } else if (c != '0') {
        onlyZeros = false;
      }
    }
    boolean digitAtEnds = first < length && chars[first] != '.' && chars[length - 1] != '.';
    boolean paddedInFront = first + 1 < length && chars[first] == '0' && chars[first + 1] != '.';
    return digitAtEnds && points <= 1 && !paddedInFront && !(first == 1 && onlyZeros);
  }

  private static String rounded(String raw) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip());
    } catch (NumberFormatException noNumber) {
      return null;
    }
    // Written out, 1E999999999 would fill the memory with zeros.
    long exponent = (long) number.precision() - number.scale();
    if (Math.abs(exponent) > MOST_EXPONENT && number.signum() != 0) {
      return null;
    }
    return text(number.round(EXCEL_DIGITS));
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
