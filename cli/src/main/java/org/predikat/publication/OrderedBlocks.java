package org.predikat.publication;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.predikat.files.Awaited;

/**
 * Formats a long list in blocks on several threads and writes the blocks in order, holding only a
 * few of them at a time. The bytes do not depend on the number of threads.
 */
public final class OrderedBlocks {
  private static final int BLOCK = 512;

  private OrderedBlocks() {}

  /**
   * Formats the items of a block; must be safe to call from several threads.
   *
   * @param <B> what the items of a block are formatted into
   */
  public interface Formatter<B> {
    /** Formats the items from..to-1 into what is empty. */
    void format(B block, int from, int to);
  }

  /**
   * Takes the blocks in order, on the calling thread.
   *
   * @param <B> what the items of a block were formatted into
   */
  public interface Sink<B> {
    /** Writes the items before {@code to} that are in the block, and empties it. */
    void write(B block, int to) throws IOException;
  }

  /**
   * Formats and writes all items, on the calling thread alone where one thread is allowed.
   *
   * @param empty makes an empty block; blocks are used again, because to make room for each would
   *     take longer than to fill it
   */
  public static <B> void run(
      int items, int threads, Supplier<B> empty, Formatter<B> formatter, Sink<B> sink)
      throws IOException {
    if (threads <= 1 || items <= BLOCK) {
      B block = empty.get();
      for (int from = 0; from < items; from += BLOCK) {
        int to = Math.min(items, from + BLOCK);
        formatter.format(block, from, to);
        sink.write(block, to);
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<B> emptied = new ArrayDeque<>();
      ArrayDeque<Future<B>> ahead = new ArrayDeque<>();
      int submitted = 0;
      int written = 0;
      while (written < items) {
        while (submitted < items && ahead.size() < 2 * threads) {
          int from = submitted;
          int to = Math.min(items, from + BLOCK);
          B block = emptied.isEmpty() ? empty.get() : emptied.pop();
          ahead.add(workers.submit(() -> formatter.format(block, from, to), block));
          submitted = to;
        }
        written = Math.min(items, written + BLOCK);
        B block = Awaited.result(ahead.remove());
        sink.write(block, written);
        emptied.push(block);
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
