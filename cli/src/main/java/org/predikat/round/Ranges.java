package org.predikat.round;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.files.Awaited;

/** Work on many things in a row that may be done on several threads, each with a range of them. */
public final class Ranges {
  /** Fewer than these are done before a thread has started. */
  private static final int WORTH_A_THREAD = 1 << 12;

  /** Does the work for the things from..to-1; touches no others and reports nothing. */
  @FunctionalInterface
  public interface Work<T> {
    T on(int from, int to);
  }

  private Ranges() {}

  /**
   * Does the work for all of them.
   *
   * @return what came of each range, in their order
   * @throws IOException when the thread is interrupted
   */
  public static <T> ImmutableList<T> each(int size, int threads, Work<T> work) throws IOException {
    int parts = Math.max(1, Math.min(threads, size / WORTH_A_THREAD));
    if (parts == 1) {
      return ImmutableList.of(work.on(0, size));
    }
    ExecutorService workers = Executors.newFixedThreadPool(parts);
    try {
      List<Future<T>> started = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        int from = (int) ((long) size * part / parts);
        int to = (int) ((long) size * (part + 1) / parts);
        started.add(workers.submit(() -> work.on(from, to)));
      }
      ImmutableList.Builder<T> results = ImmutableList.builder();
      for (Future<T> part : started) {
        results.add(Awaited.result(part));
      }
      return results.build();
    } finally {
      workers.shutdownNow();
    }
  }
}
