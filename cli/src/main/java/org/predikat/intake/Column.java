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
}
