package org.predikat.intake.excel;

/** Reads the row, column and index numbers of a sheet, of which a large one holds millions. */
public final class ExcelReference {
  private ExcelReference() {}

  /** Column index in 0.. of a reference such as AB12; -1 without letters. */
  public static int column(String reference) {
    int at = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      at = at * 26 + (c - 'A' + 1);
    }
    return at - 1;
  }

  /** The number that at most nine digits spell; -1 when it is none. */
  public static int digits(CharSequence text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
