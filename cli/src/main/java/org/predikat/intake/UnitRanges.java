package org.predikat.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.files.Awaited;

/** Work on every unit that may be done on several threads, each with a range of the units. */
final class UnitRanges {
  private static final int LEAST_UNITS = 10_000;

  /** Does the work for the units from..to-1; touches no other unit and reports nothing. */
  @FunctionalInterface
  interface Work {
    void on(int from, int to);
  }

  private UnitRanges() {}

  /**
   * Does the work for all units.
   *
   * @throws IOException when the thread is interrupted
   */
  static void each(int units, int threads, Work work) throws IOException {
    if (threads == 1 || units < LEAST_UNITS) {
      work.on(0, units);
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        int from = (int) ((long) units * part / threads);
        int to = (int) ((long) units * (part + 1) / threads);
        parts.add(workers.submit(() -> work.on(from, to)));
      }
      for (Future<?> part : parts) {
        Awaited.result(part);
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
