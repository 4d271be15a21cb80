package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.intake.cells.RawRow;
import org.predikat.round.NoticeCode;

/**
 * Reads the records of a block. Those with a quote anywhere go through Commons CSV; in all others a
 * cell is what stands between two delimiters, which is found in the bytes themselves without making
 * anything of the cells that are not read. A test holds both to the same result.
 */
final class CsvBlockReader {
  private static final char REPLACEMENT = '\uFFFD';

  private final Encoding encoding;
  private final Charset charset;
  private final char delimiter;

  CsvBlockReader(Encoding encoding, char delimiter) {
    this.encoding = encoding;
    this.charset = encoding.read();
    this.delimiter = delimiter;
  }

  /** Takes rows. */
  @FunctionalInterface
  interface Rows {
    /**
     * Takes a row, which is only valid during this call.
     *
     * @param faults what is wrong with its text
     */
    void row(RawRow row, ImmutableList<TextFault> faults);
  }

  /** Sends every record of a block to the reader. */
  void read(CsvBlock block, Rows rows) {
    CsvRow row = new CsvRow(block.bytes(), charset, (byte) delimiter);
    int from = 0;
    for (long number = block.firstRow(); from < block.length(); number++) {
      int to = row.plain(from, block.length());
      if (row.isQuoted()) {
        RecordScanner scanner = new RecordScanner(delimiter);
        scanner.scan(block.bytes(), from, block.length(), 1);
        to = scanner.position();
        row.quoted(values(new String(block.bytes(), from, to - from, charset)));
      }
      row.number(number);
      boolean suspicious = block.nul() || row.isBeyondAscii();
      rows.row(row, suspicious ? faults(block, from, to) : ImmutableList.of());
      from = to;
    }
  }

  private String[] values(String record) {
    try (CSVParser parser = CSVParser.parse(new StringReader(record), CsvHead.format(delimiter))) {
      Optional<CSVRecord> first = parser.stream().findFirst();
      return first.map(CSVRecord::values).orElseGet(() -> new String[] {""});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first NUL of a record, and the first bytes that are no text. */
  private ImmutableList<TextFault> faults(CsvBlock block, int from, int to) {
    ImmutableList.Builder<TextFault> faults = ImmutableList.builder();
    if (block.nul()) {
      int nul = indexOfNul(block.bytes(), from, to);
      if (nul >= 0) {
        faults.add(fault(NoticeCode.NUL_CHARACTER, block, nul));
      }
    }
    if (new String(block.bytes(), from, to - from, charset).indexOf(REPLACEMENT) >= 0) {
      int bad = indexOfMalformed(block.bytes(), from, to);
      if (bad >= 0) {
        faults.add(fault(NoticeCode.BYTES_UNDECODABLE, block, bad));
      }
    }
    return faults.build();
  }

  private TextFault fault(NoticeCode code, CsvBlock block, int at) {
    long inFile = block.offset() + encoding.inFile(block.bytes(), 0, at);
    return new TextFault(code, ImmutableList.of(Long.toString(inFile), encoding.written().name()));
  }

  private static int indexOfNul(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private int indexOfMalformed(byte[] bytes, int from, int to) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(to - from), true);
    return result.isError() ? in.position() : -1;
  }
}
