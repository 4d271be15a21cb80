package org.predikat.publication;

import org.predikat.scoring.Points;

/** The cells of a row, one after the other, whatever file they end up in. */
interface Cells {
  /** A text from outside, which may hold anything. */
  Cells text(String cell);

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
}
