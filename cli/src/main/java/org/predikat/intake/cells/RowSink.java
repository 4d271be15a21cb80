package org.predikat.intake.cells;

/** Takes the rows of one table in the order of the file. */
@FunctionalInterface
public interface RowSink {
  /**
   * Takes a row, which stays as it is: it may be kept, and read by another thread.
   *
   * @return whether to go on; false ends the reading of the table without an error
   */
  boolean row(RawRow row);
}
