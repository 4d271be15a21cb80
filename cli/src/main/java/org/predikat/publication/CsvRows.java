package org.predikat.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;

/**
 * Rows of a CSV file in memory. Text goes through Commons CSV, which knows when to quote; numbers
 * are appended as they are, because a million rows of sixty numbers are most of the work of a run.
 *
 * <p>Text that a spreadsheet would take for a formula (it starts with {@code = + - @}, a tab or a
 * line end) gets an apostrophe in front. Numbers never do.
 */
final class CsvRows implements Cells {
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CsvDialect dialect;
  private final CSVFormat format;
  private final StringBuilder text;
  private boolean rowStarted;

  /** Empty rows with room for so many characters. */
  CsvRows(CsvDialect dialect, int capacity) {
    this.dialect = dialect;
    this.format = dialect.format();
    this.text = new StringBuilder(capacity);
  }

  /** The text with an apostrophe in front where a spreadsheet would take it for a formula. */
  static String harmless(String cell) {
    return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public CsvRows text(String cell) {
    try {
      format.print(harmless(cell), text, !rowStarted);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder never throws it
    }
    rowStarted = true;
    return this;
  }

  @Override
  public CsvRows word(String cell) {
    separate();
    text.append(cell);
    return this;
  }

  @Override
  public CsvRows blank() {
    return word("");
  }

  @Override
  public CsvRows number(long value) {
    separate();
    text.append(value);
    return this;
  }

  @Override
  public CsvRows hundredths(long value) {
    separate();
    Decimals.appendHundredths(text, value, dialect.decimalMark());
    return this;
  }

  @Override
  public CsvRows exact(String value) {
    return word(value.replace('.', dialect.decimalMark()));
  }

  /** Ends the row. */
  CsvRows end() {
    text.append("\r\n");
    rowStarted = false;
    return this;
  }

  /** What was written since the start or the last call, as bytes of the file; forgets it. */
  byte[] take() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    return bytes;
  }

  /** The bytes that a file of the dialect starts with. */
  static byte[] preamble(CsvDialect dialect) {
    return dialect.byteOrderMark()
        ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}
        : new byte[0];
  }

  private void separate() {
    if (rowStarted) {
      text.append(dialect.delimiter());
    }
    rowStarted = true;
  }
}
