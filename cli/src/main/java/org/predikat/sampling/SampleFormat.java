package org.predikat.sampling;

/** In which form a synthetic round is written. */
public enum SampleFormat {
  /** A folder with {@code round.yaml} and one CSV file per table. */
  FOLDER,
  /**
   * One CSV file, or an Excel workbook of one sheet, with prefixed columns, and a YAML file of the
   * same stem beside it.
   */
  FLAT,
  /** One Excel workbook with one sheet per table. */
  WORKBOOK
}
