package org.predikat.publication;

import org.predikat.scoring.Points;

/** The cells of a row, one after the other, whatever file they end up in. */
interface Cells {
  /** A text from outside, which may hold anything. */
  Cells text(String cell);

  /**
   * Begins a text that the caller appends to what is given, with words from outside in it or not;
   * {@link #endText} ends it.
   */
  Utf8Text beginText();

  /** Ends what {@link #beginText} began; without anything appended, the cell is empty. */
  Cells endText();

  /** A word of the program's own. */
  Cells word(String cell);

  /** A whole number. */
  Cells number(long value);

  /** A number of hundredths, shown with two decimals. */
  Cells hundredths(long value);

  /** An exact amount as {@link Decimals#cell} writes it. */
  Cells exact(Points value);

  /** An empty cell. */
  Cells blank();

  /** So many empty cells. */
  Cells blanks(int count);
}
