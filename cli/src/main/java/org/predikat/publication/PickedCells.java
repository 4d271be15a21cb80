package org.predikat.publication;

import java.util.BitSet;
import org.predikat.scoring.Points;

/** The cells of one row, of which those of some columns go on to another table. */
final class PickedCells implements Cells {
  private final BitSet picked;
  private final Cells to;
  private final Utf8Text dropped = new Utf8Text(0);
  private int column;

  /**
   * A row that begins.
   *
   * @param picked columns of which the cells go on
   * @param to where they go
   */
  PickedCells(BitSet picked, Cells to) {
    this.picked = picked;
    this.to = to;
  }

  private boolean picks() {
    return picked.get(column++);
  }

  @Override
  public PickedCells text(String cell) {
    if (picks()) {
      to.text(cell);
    }
    return this;
  }

  @Override
  public Utf8Text beginText() {
    return picked.get(column) ? to.beginText() : dropped.cut(0);
  }

  @Override
  public PickedCells endText() {
    if (picks()) {
      to.endText();
    }
    return this;
  }

  @Override
  public PickedCells word(String cell) {
    if (picks()) {
      to.word(cell);
    }
    return this;
  }

  @Override
  public PickedCells number(long value) {
    if (picks()) {
      to.number(value);
    }
    return this;
  }

  @Override
  public PickedCells hundredths(long value) {
    if (picks()) {
      to.hundredths(value);
    }
    return this;
  }

  @Override
  public PickedCells exact(Points value) {
    if (picks()) {
      to.exact(value);
    }
    return this;
  }

  @Override
  public PickedCells blank() {
    if (picks()) {
      to.blank();
    }
    return this;
  }

  @Override
  public PickedCells blanks(int count) {
    for (int i = 0; i < count; i++) {
      blank();
    }
    return this;
  }
}
