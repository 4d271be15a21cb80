package org.predikat.worksheet.reading;

/**
 * The number of a line of the form.
 *
 * @param kind how it is numbered
 * @param value without points and brackets; empty for a dash and for none
 * @param rest what follows in the same cell; empty when the cell holds no more
 */
record Marker(Kind kind, String value, String rest) {
  /** No marker. */
  static final Marker NONE = new Marker(Kind.NONE, "", "");

  /** Ways of numbering. */
  enum Kind {
    UPPER,
    UPPER_ROMAN,
    DIGITS,
    LOWER_ROMAN,
    LETTER,
    DASH,
    NONE
  }

  /** Longest number: viii. */
  private static final int LONGEST = 4;

  /**
   * Reads a trimmed cell: a number with or without a point or bracket, alone or before a text. A
   * text of one to four letters without a point, such as SPIP, is no number unless it is one letter
   * or a small Roman number.
   */
  static Marker of(String cell) {
    if (cell.isEmpty()) {
      return NONE;
    }
    char first = cell.charAt(0);
    if (first == '-' || first == '\u2013' || first == '\u2014' || first == '\u2022') {
      return new Marker(Kind.DASH, "", cell.substring(1).strip());
    }
    int end = 0;
    while (end < cell.length() && end <= LONGEST && isNumberSign(cell.charAt(end))) {
      end++;
    }
    if (end == 0 || end > LONGEST) {
      return NONE;
    }
    String value = cell.substring(0, end);
    boolean closed = end < cell.length() && (cell.charAt(end) == '.' || cell.charAt(end) == ')');
    if (!closed && end < cell.length()) {
      return NONE;
    }
    String rest = closed ? cell.substring(end + 1).strip() : "";
    Kind kind = kind(value);
    return kind == Kind.NONE ? NONE : new Marker(kind, value, rest);
  }

  private static boolean isNumberSign(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Kind kind(String value) {
    char first = value.charAt(0);
    if (first >= '0' && first <= '9') {
      return value.length() <= 2 && value.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Kind.DIGITS
          : Kind.NONE;
    }
    if (value.chars().allMatch(c -> "ivx".indexOf(c) >= 0)) {
      return Kind.LOWER_ROMAN;
    }
    if (value.chars().allMatch(c -> "IVX".indexOf(c) >= 0)) {
      return Kind.UPPER_ROMAN;
    }
    if (value.length() > 1) {
      return Kind.NONE;
    }
    return first <= 'Z' ? Kind.UPPER : Kind.LETTER;
  }
}
