package org.predikat.worksheet.outline;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** How the form numbers its lines. */
final class Markers {
  private static final ImmutableList<String> ROMAN =
      ImmutableList.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

  private Markers() {}

  /** A., B., C. from 0. */
  static String part(int index) {
    return (char) ('A' + index) + ".";
  }

  /** I., II., III. from 0. */
  static String upperRoman(int index) {
    return roman(index).toUpperCase(Locale.ROOT) + ".";
  }

  /** i., ii., iii. from 0. */
  static String lowerRoman(int index) {
    return roman(index) + ".";
  }

  /** 1., 2., 3. from 0. */
  static String digits(int index) {
    return index + 1 + ".";
  }

  /** a., b., c. from 0. */
  static String letter(int index) {
    return (char) ('a' + index % 26) + "'".repeat(index / 26) + ".";
  }

  private static String roman(int index) {
    // No form comes near ten; a what-if rulebook may.
    return "x".repeat(index / 10) + ROMAN.get(index % 10);
  }
}
