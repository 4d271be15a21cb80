package org.predikat.publication;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.files.Awaited;

/**
 * Formats a long list in blocks on several threads and writes the blocks in order, holding only a
 * few of them at a time. The bytes do not depend on the number of threads.
 */
public final class OrderedBlocks {
  private static final int BLOCK = 512;

  private OrderedBlocks() {}

  /** Formats the items of a block; must be safe to call from several threads. */
  public interface Formatter {
    /** One array of bytes for each file, for the items from..to-1. */
    byte[][] format(int from, int to);
  }

  /** Takes the blocks in order, on the calling thread. */
  public interface Sink {
    /** Writes what {@link Formatter#format} made of items from..to-1. */
    void write(byte[][] block, int to) throws IOException;
  }

  /** Formats and writes all items, on the calling thread alone where one thread is allowed. */
  public static void run(int items, int threads, Formatter formatter, Sink sink)
      throws IOException {
    if (threads <= 1 || items <= BLOCK) {
      for (int from = 0; from < items; from += BLOCK) {
        int to = Math.min(items, from + BLOCK);
        sink.write(formatter.format(from, to), to);
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<Future<byte[][]>> ahead = new ArrayDeque<>();
      int submitted = 0;
      int written = 0;
      while (written < items) {
        while (submitted < items && ahead.size() < 2 * threads) {
          int from = submitted;
          int to = Math.min(items, from + BLOCK);
          ahead.add(workers.submit(() -> formatter.format(from, to)));
          submitted = to;
        }
        written = Math.min(items, written + BLOCK);
        sink.write(Awaited.result(ahead.remove()), written);
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
