package org.predikat.round;

/**
 * Where in the input something was found.
 *
 * @param file file name relative to the round; empty when no file is meant
 * @param sheet worksheet or table name; empty for a plain file
 * @param row row as the user counts (1 is the first line); 0 when no row is meant
 * @param column 1-based column; 0 when no column is meant
 * @param header header text of that column; empty when unknown
 */
public record Place(String file, String sheet, long row, int column, String header) {
  /** No place in particular. */
  public static final Place NONE = new Place("", "", 0, 0, "");

  /** A whole file. */
  public static Place file(String file) {
    return new Place(file, "", 0, 0, "");
  }

  /** Column as Excel letters ("A", "AB"); empty when no column is meant. */
  public String columnLetters() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }
}
