/**
 * Calibration: how much two busy threads get done in the time of one. Prints the ratio as a
 * decimal; 2.00 means that the second core is worth a whole one.
 */
public final class Spin {
  private static final long STEPS = 400_000_000L;

  private Spin() {}

  public static void main(String[] args) throws InterruptedException {
    work(STEPS / 4);
    long one = time(1);
    long two = time(2);
    System.out.printf(java.util.Locale.ROOT, "%.2f%n", 2.0 * one / two);
  }

  private static long time(int threads) throws InterruptedException {
    Thread[] running = new Thread[threads];
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      running[i] = new Thread(() -> work(STEPS));
      running[i].start();
    }
    for (Thread thread : running) {
      thread.join();
    }
    return System.nanoTime() - start;
  }

  // Four independent chains keep the execution units busy, so that two hyper-threads of one core do
  // not look like two cores.
  private static void work(long steps) {
    long a = 1;
    long b = 2;
    long c = 3;
    long d = 4;
    for (long i = 0; i < steps; i++) {
      a = a * 31 + i;
      b = (b ^ i) * 17;
      c += a >>> 3;
      d ^= b + c;
    }
    if (a + b + c + d == 42) {
      System.out.print("");
    }
  }
}
