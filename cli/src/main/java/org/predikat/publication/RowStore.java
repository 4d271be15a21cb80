package org.predikat.publication;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of many rows, put in runs in any order and taken one by one in any other: in memory
 * while they are few, beyond that in a file that nobody sees and that vanishes with the process,
 * whatever ends it. Runs are put from several threads; taking begins when all have been put.
 */
final class RowStore implements Closeable {
  /** A mapped file is reached by ints, so it is mapped in pieces, of which none cuts a run. */
  private static final long PIECE = 1L << 30;

  private final Path file;
  private final long memory;
  private final long[] places;
  private final int[] lengths;
  private final List<Run> runs = new ArrayList<>();
  private long bytes;
  private long end;
  private FileChannel channel;
  private List<ByteBuffer> buffers = List.of();

  /** A run of rows: its bytes, or an empty array and where they begin in the file. */
  private record Run(ByteBuffer bytes, long position) {}

  /**
   * A store.
   *
   * @param rows number of rows
   * @param file where rows may be kept; nothing is there before or afterwards
   * @param memory bytes that may be kept in memory
   */
  RowStore(int rows, Path file, long memory) {
    this.file = file;
    this.memory = memory;
    this.places = new long[rows];
    this.lengths = new int[rows];
  }

  /**
   * Puts a run of rows.
   *
   * @param first number of the first row
   * @param rows their bytes, one after the other
   * @param ends where each ends among the bytes
   */
  void put(int first, byte[] rows, int[] ends) throws IOException {
    boolean kept;
    long position = 0;
    FileChannel to = null;
    int run;
    synchronized (this) {
      kept = bytes + rows.length <= memory;
      if (!kept) {
        to = opened();
        boolean cut = end / PIECE != (end + rows.length - 1) / PIECE;
        position = cut ? (end / PIECE + 1) * PIECE : end;
        end = position + rows.length;
      }
      bytes += rows.length;
      run = runs.size();
      runs.add(new Run(kept ? ByteBuffer.wrap(rows) : ByteBuffer.allocate(0), position));
    }
    if (!kept) {
      ByteBuffer from = ByteBuffer.wrap(rows);
      while (from.hasRemaining()) {
        to.write(from, position + from.position());
      }
    }
    int start = 0;
    for (int i = 0; i < ends.length; i++) {
      places[first + i] = (long) run << Integer.SIZE | start;
      lengths[first + i] = ends[i] - start;
      start = ends[i];
    }
  }

  private FileChannel opened() throws IOException {
    if (channel == null) {
      // Deleted as soon as it is open where the system allows it, so that not even a killed process
      // leaves it behind.
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return channel;
  }

  /** Makes ready for taking, when everything has been put. */
  void finish() throws IOException {
    List<ByteBuffer> pieces = new ArrayList<>();
    for (long at = 0; at < end; at += PIECE) {
      pieces.add(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(PIECE, end - at)));
    }
    List<ByteBuffer> found = new ArrayList<>();
    for (Run run : runs) {
      if (run.bytes().capacity() > 0) {
        found.add(run.bytes());
      } else if (pieces.isEmpty()) {
        found.add(run.bytes());
      } else {
        ByteBuffer piece = pieces.get((int) (run.position() / PIECE));
        int from = (int) (run.position() % PIECE);
        found.add(piece.slice(from, piece.capacity() - from));
      }
    }
    buffers = found;
  }

  /** Appends the rest of a row to rows that are begun. */
  void take(int row, CsvRows to) {
    long place = places[row];
    to.rest(buffers.get((int) (place >>> Integer.SIZE)), (int) place, lengths[row]);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
