package org.predikat.publication;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.commons.csv.CSVFormat;
import org.predikat.scoring.Points;

/**
 * Rows of a CSV file in memory. Text goes through Commons CSV, which knows when to quote, unless it
 * is as simple as nearly all text is; numbers and words are appended as they are, because a million
 * rows of sixty cells are most of the work of a run.
 *
 * <p>Text that a spreadsheet would take for a formula (it starts with {@code = + - @}, a tab or a
 * line end) gets an apostrophe in front. Numbers never do.
 */
final class CsvRows implements Cells {
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final char delimiter;
  private final char decimalMark;
  private final CSVFormat format;
  private final Utf8Text text;
  private boolean rowStarted;

  /** Empty rows with room for so many characters. */
  CsvRows(CsvDialect dialect, int capacity) {
    this.delimiter = dialect.delimiter();
    this.decimalMark = dialect.decimalMark();
    this.format = dialect.format();
    this.text = new Utf8Text(capacity);
  }

  /** The text with an apostrophe in front where a spreadsheet would take it for a formula. */
  static String harmless(String cell) {
    return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public CsvRows text(String cell) {
    if (cell.isEmpty() && rowStarted) {
      separate();
      return this;
    }
    boolean simple =
        !cell.isEmpty() && isHarmless(cell.charAt(0)) && text.cell(cell, delimiter, rowStarted);
    if (!simple) {
      StringBuilder printed = new StringBuilder(cell.length() + 16);
      try {
        format.print(harmless(cell), printed, !rowStarted);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // a StringBuilder never throws it
      }
      text.text(printed.toString());
    }
    rowStarted = true;
    return this;
  }

  /** Whether a text that starts so is no formula, and needs no quotes for its start alone. */
  private static boolean isHarmless(char first) {
    return Ascii.isUpperCase(first) || Ascii.isLowerCase(first) || (first >= '0' && first <= '9');
  }

  @Override
  public CsvRows word(String cell) {
    separate();
    text.text(cell);
    return this;
  }

  @Override
  public CsvRows blank() {
    return word("");
  }

  @Override
  public CsvRows number(long value) {
    separate();
    text.number(value);
    return this;
  }

  @Override
  public CsvRows hundredths(long value) {
    separate();
    text.hundredths(value, decimalMark);
    return this;
  }

  @Override
  public CsvRows exact(Points value) {
    separate();
    Decimals.appendCell(text, value, decimalMark);
    return this;
  }

  /** Goes on in a row of which the first cells stand elsewhere. */
  CsvRows resume() {
    rowStarted = true;
    return this;
  }

  /** Appends cells as they were made elsewhere, the delimiter before the first included. */
  CsvRows cells(byte[] made) {
    text.bytes(made);
    rowStarted = true;
    return this;
  }

  /** Appends the rest of a row, its end included, as it was made elsewhere. */
  CsvRows rest(ByteBuffer from, int at, int length) {
    text.bytes(from, at, length);
    rowStarted = false;
    return this;
  }

  /** Bytes since the start or since they were last taken. */
  int length() {
    return text.length();
  }

  /** Ends the row. */
  CsvRows end() {
    text.ascii('\r').ascii('\n');
    rowStarted = false;
    return this;
  }

  /** What was written since the start or the last call, as bytes of the file; forgets it. */
  byte[] take() {
    return text.take();
  }

  /** The bytes that a file of the dialect starts with. */
  static byte[] preamble(CsvDialect dialect) {
    return dialect.byteOrderMark()
        ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}
        : new byte[0];
  }

  private void separate() {
    if (rowStarted) {
      text.ascii(delimiter);
    }
    rowStarted = true;
  }
}
