package org.predikat.intake;

/** Takes the rows of one table in the order of the file. */
@FunctionalInterface
interface RowSink {
  /**
   * Takes a row, which is only valid during this call.
   *
   * @return whether to go on; false ends the reading of the table without an error
   */
  boolean row(RawRow row);
}
