package org.predikat.intake.cells;

import com.google.common.base.Ascii;
import java.util.Locale;

/** How texts of cells and headers are compared. */
public final class Texts {
  private Texts() {}

  /** Without white space at either end, no-break spaces and invisible marks included. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether trimming would leave nothing. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether trimming would change nothing; looks at the ends only. */
  public static boolean isTrimmed(String text) {
    return text.isEmpty() || (!isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1)));
  }

  /** Trimmed, in one case, and with one ordinary space where there are some or no-break ones. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = folded.length() > 0;
      } else {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return folded.toString().toUpperCase(Locale.ROOT);
  }

  /** A header folded: spaces, dashes and underscores are one. */
  public static String foldHeader(String header) {
    return fold(header.replace('_', ' ').replace('-', ' ')).replace(' ', '_');
  }

  /** An id without its leading zeros. */
  public static String withoutLeadingZeros(String id) {
    int from = 0;
    while (from < id.length() - 1 && id.charAt(from) == '0') {
      from++;
    }
    return id.substring(from);
  }

  /** Whether a cell of plain text holds what a spreadsheet shows for a failed formula. */
  public static boolean isErrorValue(String text) {
    if (text.isEmpty() || text.charAt(0) != '#') {
      return false;
    }
    return switch (Ascii.toUpperCase(text)) {
      case "#DIV/0!",
          "#N/A",
          "#NAME?",
          "#NULL!",
          "#NUM!",
          "#REF!",
          "#VALUE!",
          "#SPILL!",
          "#CALC!" ->
          true;
      default -> false;
    };
  }

  /** White space, no-break spaces, and the marks that editors leave without showing them. */
  private static boolean isSpace(char c) {
    return c <= ' '
        || (c >= 0x80
            && (c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || c == '\u200B'
                || c == '\uFEFF'
                || Character.isWhitespace(c)));
  }
}
