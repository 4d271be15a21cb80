package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.predikat.round.NoticeCode;

/** Cuts a stream of CSV into blocks of whole records, which can then be read side by side. */
final class BlockSplitter {
  /** Longest record, in bytes: an unclosed quote must not swallow a whole file. */
  static final int LONGEST_RECORD = 16 << 20;

  /** Why no more blocks come although the file goes on. */
  record Fault(NoticeCode code, long row, ImmutableList<String> args) {}

  private final InputStream in;
  private final Encoding encoding;
  private final RecordScanner scanner;
  private final int blockSize;
  private final ArrayDeque<byte[]> spare = new ArrayDeque<>();
  private byte[] buffer;
  private int length;
  private int scanned;
  private long offset;
  private long row;
  private boolean ended;
  private Fault fault;

  /**
   * A splitter.
   *
   * @param in positioned on the first record
   * @param encoding how the file is encoded
   * @param delimiter the delimiter
   * @param firstRow row of the first record
   * @param offset where it begins in the file
   * @param blockSize bytes wanted in a block; longer records make longer blocks
   */
  BlockSplitter(
      InputStream in,
      Encoding encoding,
      char delimiter,
      long firstRow,
      long offset,
      int blockSize) {
    this.in = in;
    this.encoding = encoding;
    this.scanner = new RecordScanner(delimiter);
    this.blockSize = blockSize;
    this.offset = offset;
    this.row = firstRow;
    this.buffer = new byte[blockSize];
  }

  /** The next block; empty when the file, or what can be read of it, has ended. */
  Optional<CsvBlock> next() throws IOException {
    while (!ended) {
      long before = scanner.records();
      fill();
      int end = scanner.scan(buffer, scanned, length);
      scanned = length;
      if (scanner.isFaulty()) {
        ended = true;
        long at = offset + encoding.inFile(buffer, 0, scanner.position());
        stop(NoticeCode.QUOTE_FOLLOWED_BY_TEXT, before, Long.toString(at));
      } else if (ended && scanner.inQuotes()) {
        stop(NoticeCode.QUOTE_UNTERMINATED, before);
      } else if (ended) {
        scanner.end(length);
        end = length;
      } else if (end <= 0 && length > LONGEST_RECORD) {
        ended = true;
        if (scanner.inQuotes()) {
          stop(NoticeCode.QUOTE_UNTERMINATED, before);
        } else {
          stop(NoticeCode.LIMIT_REACHED, before, "record", Integer.toString(LONGEST_RECORD));
        }
      }
      if (end > 0) {
        return Optional.of(cut(end, before));
      }
    }
    return Optional.empty();
  }

  /** Notes why nothing further is read: the record behind the last that ended cannot be. */
  private void stop(NoticeCode code, long recordsBefore, String... args) {
    long at = row + scanner.records() - recordsBefore;
    fault = new Fault(code, at, ImmutableList.copyOf(args));
  }

  /** What ended the reading early. */
  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  private void fill() throws IOException {
    int wanted = length < blockSize ? blockSize : length + Math.max(blockSize, length / 2);
    if (buffer.length < wanted) {
      buffer = Arrays.copyOf(buffer, wanted);
    }
    int read = in.readNBytes(buffer, length, wanted - length);
    ended = length + read < wanted;
    length += read;
  }

  /**
   * Takes back a block that has been read, for its array to hold another. While many are read, new
   * arrays would soon fill the memory, and be moved about in it.
   */
  void giveBack(CsvBlock block) {
    if (block.bytes().length == blockSize) {
      spare.add(block.bytes());
    }
  }

  private CsvBlock cut(int end, long recordsBefore) {
    byte[] bytes = buffer;
    int rest = length - end;
    buffer =
        rest > blockSize || spare.isEmpty() ? new byte[Math.max(blockSize, rest)] : spare.remove();
    System.arraycopy(bytes, end, buffer, 0, rest);
    CsvBlock block = new CsvBlock(bytes, end, row, offset, scanner.hasNul());
    row += scanner.records() - recordsBefore;
    offset += encoding.inFile(bytes, 0, end);
    length = rest;
    scanned = rest;
    return block;
  }
}
