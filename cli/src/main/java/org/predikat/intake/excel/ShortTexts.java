package org.predikat.intake.excel;

/**
 * Makes texts of characters. A sheet repeats few words and numbers very often, so short texts are
 * kept and given out again. Not for concurrent use.
 */
final class ShortTexts {
  private static final int KEPT = 1024;

  /** Longest text that is kept. */
  private static final int SHORT = 15;

  private final String[] kept = new String[KEPT];

  /** The first characters as a text. */
  String of(char[] chars, int length) {
    if (length > SHORT) {
      return new String(chars, 0, length);
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 10)) & (KEPT - 1);
    String known = kept[slot];
    if (known != null && isSame(known, chars, length)) {
      return known;
    }
    String text = new String(chars, 0, length);
    kept[slot] = text;
    return text;
  }

  private static boolean isSame(String known, char[] chars, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != chars[i]) {
        return false;
      }
    }
    return true;
  }
}
