package org.predikat.intake.cells;

/**
 * One row of a table as it stands in the file, before anything is understood. Whoever hands it over
 * says for how long it is valid.
 */
public interface RawRow {
  /**
   * A short text as a number, eight bits a character, the last lowest. Bytes other than 0 that are
   * put together in the same way, overflowing where there are many, give it for no other text.
   *
   * @return 0 for a text that is empty, longer than seven characters, or not of ASCII
   */
  static long pack(String text) {
    long packed = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.length() >= Long.BYTES || text.charAt(i) >= 0x80) {
        return 0;
      }
      packed = packed << Byte.SIZE | text.charAt(i);
    }
    return packed;
  }

  /** What a cell holds. */
  enum Kind {
    /** Text as typed, also when it looks like a number. CSV knows only this. */
    TEXT,
    /** A number of a spreadsheet, as plain decimal text with a point, rounded to 15 digits. */
    NUMBER,
    /**
     * A number that the spreadsheet shows as a percentage, as the reader sees it but unrounded:
     * 0.855 in a cell of format {@code 0%} is {@code 85.5%}. A CSV of the same sheet holds this
     * text too.
     */
    PERCENT,
    /** A date of a spreadsheet, as ISO text. */
    DATE,
    /** A boolean of a spreadsheet, as {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** An error value such as {@code #DIV/0!}. */
    ERROR,
    /** A formula that was never calculated. The text is empty. */
    UNCALCULATED
  }

  /** Row as the user counts; the first line of the file or sheet is 1. */
  long number();

  /** Number of cells, trailing blanks included where the file has them. */
  int size();

  /** Text of a cell, untrimmed; empty when blank or beyond the last cell. */
  String text(int cell);

  /** How many cells are left to be read: those that hold something and were not taken before. */
  default int cellsLeft() {
    return size();
  }

  /** One of the cells left to be read, which are in ascending order. */
  default int cellLeft(int index) {
    return index;
  }

  /** Whether a cell holds nothing but white space. */
  default boolean isBlank(int cell) {
    return Texts.isBlank(text(cell));
  }

  /**
   * The bytes of the file from the first to the last of some cells, with all that lies between.
   *
   * @param cells positions in ascending order
   * @return empty where a row is not made of bytes
   */
  default byte[] written(int[] cells) {
    return new byte[0];
  }

  /** Whether these bytes are not empty and what {@link #written} gives. */
  default boolean isWritten(int[] cells, byte[] before) {
    return false;
  }

  /** What a cell holds; TEXT for a blank one. */
  Kind kind(int cell);

  /** Whether a formula gave what a cell holds; never in CSV. */
  default boolean formula(int cell) {
    return false;
  }
}
