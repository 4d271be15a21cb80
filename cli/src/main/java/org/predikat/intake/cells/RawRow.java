package org.predikat.intake.cells;

/**
 * One row of a table as it stands in the file, before anything is understood. Whoever hands it over
 * says for how long it is valid.
 */
public interface RawRow {
  /** Where the first character lies in a text that is packed. */
  int HIGHEST = Long.SIZE - Byte.SIZE;

  /**
   * A short text as a number, eight bits a character, the first highest; the lowest eight are 0.
   *
   * @return 0 for a text that is empty, longer than seven characters, or not of ASCII
   */
  static long pack(String text) {
    long packed = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.length() >= Long.BYTES || text.charAt(i) >= 0x80) {
        return 0;
      }
      packed |= (long) text.charAt(i) << (HIGHEST - i * Byte.SIZE);
    }
    return packed;
  }

  /**
   * The same of bytes without NUL; such as are not of ASCII give it for no text.
   *
   * @return 0 also for a cell at the very start of the bytes
   */
  static long pack(byte[] bytes, int from, int to) {
    int length = to - from;
    return length == 0 || length >= Long.BYTES || to < Long.BYTES
        ? 0
        : (long) PackedAnswers.WORDS.get(bytes, to - Long.BYTES)
            << (Long.SIZE - length * Byte.SIZE);
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

  /**
   * Takes the answers that are written as they should be, where the row is made of bytes.
   *
   * @return whether there are no others
   */
  default boolean take(PackedAnswers answers, PackedAnswers.Lanes lanes) {
    return false;
  }

  /** A cell as {@link #pack} puts it together, where the row is made of bytes; else 0. */
  default long packed(int cell) {
    return 0;
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
