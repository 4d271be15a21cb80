package org.predikat.publication;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** How CSV files are written. */
public enum CsvDialect {
  /** Comma between cells, point in decimals, no byte order mark: what programs read. */
  STANDARD(',', '.', false),
  /**
   * Semicolon between cells, comma in decimals, byte order mark: what an Indonesian Excel opens.
   */
  ID(';', ',', true);

  private final char delimiter;
  private final char decimalMark;
  private final boolean byteOrderMark;

  CsvDialect(char delimiter, char decimalMark, boolean byteOrderMark) {
    this.delimiter = delimiter;
    this.decimalMark = decimalMark;
    this.byteOrderMark = byteOrderMark;
  }

  /** The dialect of a name, which is in lower case; empty where there is none. */
  public static Optional<CsvDialect> named(String name) {
    return Arrays.stream(values())
        .filter(dialect -> Ascii.toLowerCase(dialect.name()).equals(name))
        .findFirst();
  }

  /** Between two cells. */
  public char delimiter() {
    return delimiter;
  }

  /** Between a whole number and its decimals. */
  public char decimalMark() {
    return decimalMark;
  }

  /** Whether a file starts with a byte order mark. */
  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  /** The format in terms of Commons CSV; lines end in CR LF as RFC 4180 has it. */
  CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setQuoteMode(QuoteMode.MINIMAL)
        .get();
  }
}
