package org.predikat.publication;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
  private boolean begun;
  private int begin;

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
    beginText().text(cell);
    return endText();
  }

  @Override
  public Utf8Text beginText() {
    begun = rowStarted;
    separate();
    begin = text.length();
    return text;
  }

  @Override
  public CsvRows endText() {
    boolean blank = text.length() == begin && begun;
    boolean simple =
        blank
            || (text.length() > begin
                && isHarmless(text.at(begin))
                && text.endCell(begin, delimiter));
    if (!simple) {
      print(text.from(begin));
    }
    return this;
  }

  /** Puts a text in place of what was begun as Commons CSV prints it. */
  private void print(String cell) {
    StringBuilder printed = new StringBuilder(cell.length() + 16);
    try {
      format.print(harmless(cell), printed, !begun);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder never throws it
    }
    // Commons CSV puts the delimiter before a cell itself.
    text.cut(begun ? begin - 1 : begin).text(printed.toString());
  }

  /** Whether a text that starts so is no formula, and needs no quotes for its start alone. */
  private static boolean isHarmless(byte first) {
    return Ascii.isUpperCase((char) first)
        || Ascii.isLowerCase((char) first)
        || (first >= '0' && first <= '9');
  }

  @Override
  public CsvRows word(String cell) {
    separate();
    text.text(cell);
    return this;
  }

  @Override
  public CsvRows blank() {
    separate();
    return this;
  }

  @Override
  public CsvRows blanks(int count) {
    for (int i = 0; i < count; i++) {
      separate();
    }
    return this;
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

  /** Ends the row. */
  CsvRows end() {
    text.ascii('\r').ascii('\n');
    rowStarted = false;
    return this;
  }

  /** What there is, as bytes of the file. */
  byte[] toBytes() {
    return text.toBytes();
  }

  /** Writes what there is to a file, and forgets it. */
  void writeTo(OutputStream out) throws IOException {
    text.writeTo(out);
    text.cut(0);
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
