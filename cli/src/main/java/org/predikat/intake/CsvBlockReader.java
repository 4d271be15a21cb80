package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.round.NoticeCode;

/** Reads the records of a block with Commons CSV. */
record CsvBlockReader(Charset charset, char delimiter) {
  private static final char REPLACEMENT = '\uFFFD';

  /** A record as a row. */
  private static final class Row implements RawRow {
    private String[] values = {};
    private long number;

    @Override
    public long number() {
      return number;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int cell) {
      return cell < values.length ? values[cell] : "";
    }

    @Override
    public Kind kind(int cell) {
      return Kind.TEXT;
    }
  }

  /** Sends every record of a block to the reader. */
  void read(CsvBlock block, RowReader reader) {
    String text = new String(block.bytes(), 0, block.length(), charset);
    ImmutableListMultimap<Long, TextFault> faults = ImmutableListMultimap.of();
    if (block.nul() || text.indexOf(REPLACEMENT) >= 0) {
      faults = faults(block);
    }
    Row row = new Row();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvHead.format(delimiter))) {
      row.number = block.firstRow() - 1;
      for (CSVRecord record : parser) {
        row.number++;
        row.values = record.values();
        reader.row(row, faults.isEmpty() ? ImmutableList.of() : faults.get(row.number));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first fault of each row: bytes that are no text, and NUL characters. */
  private ImmutableListMultimap<Long, TextFault> faults(CsvBlock block) {
    ImmutableListMultimap.Builder<Long, TextFault> faults = ImmutableListMultimap.builder();
    RecordScanner scanner = new RecordScanner(delimiter);
    int from = 0;
    for (long record = 0; from < block.length(); record++) {
      scanner.scan(block.bytes(), from, block.length(), record + 1);
      int to = scanner.position();
      int nul = indexOfNul(block.bytes(), from, to);
      if (nul >= 0) {
        add(faults, NoticeCode.NUL_CHARACTER, block, record, nul);
      }
      int bad = indexOfMalformed(block.bytes(), from, to);
      if (bad >= 0) {
        add(faults, NoticeCode.BYTES_UNDECODABLE, block, record, bad);
      }
      from = to;
    }
    return faults.build();
  }

  private void add(
      ImmutableListMultimap.Builder<Long, TextFault> faults,
      NoticeCode code,
      CsvBlock block,
      long record,
      int at) {
    faults.put(
        block.firstRow() + record,
        new TextFault(code, ImmutableList.of(Long.toString(block.offset() + at), charset.name())));
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
