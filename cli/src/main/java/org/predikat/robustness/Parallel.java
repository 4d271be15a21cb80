package org.predikat.robustness;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Threads that share items of work among them, as many as are free taking the next. */
final class Parallel implements AutoCloseable {
  private final int threads;
  private final ExecutorService workers;

  Parallel(int threads) {
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** Work on one item with what belongs to the thread alone. */
  interface Work<T> {
    void on(int item, T own);
  }

  /**
   * Does work on the items 0..items-1 and waits for all.
   *
   * @param share how many items a thread takes at a time
   * @param own makes what a thread works with
   * @throws InterruptedException if the calling thread was interrupted
   */
  <T> void run(int items, int share, Supplier<T> own, Work<T> work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, items); i++) {
      running.add(workers.submit(() -> take(next, items, share, own.get(), work)));
    }
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        Throwables.throwIfUnchecked(e.getCause());
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static <T> void take(AtomicInteger next, int items, int share, T own, Work<T> work) {
    int from = next.getAndAdd(share);
    while (from < items && !Thread.currentThread().isInterrupted()) {
      for (int item = from; item < Math.min(items, from + share); item++) {
        work.on(item, own);
      }
      from = next.getAndAdd(share);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
