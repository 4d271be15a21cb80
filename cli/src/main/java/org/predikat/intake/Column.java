package org.predikat.intake;

import org.predikat.intake.cells.RawRow;

/** Reads the cells of one column into the draft of their row. */
@FunctionalInterface
interface Column {
  /**
   * Reads a cell.
   *
   * @param text as it stands in the file, not empty
   * @param kind what the cell holds
   */
  void read(String text, RawRow.Kind kind, RowDraft draft);

  /**
   * Reads a cell of a text file that is written as it should be, without making a text of it.
   *
   * @param packed the cell as {@link RawRow#pack} puts it together
   * @return false, with nothing done, where {@link #read} must look at it
   */
  default boolean readPacked(long packed, RowDraft draft) {
    return false;
  }
}
