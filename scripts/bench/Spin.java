/**
 * Calibration: how long two busy threads take for a fixed amount of work, in seconds. Run on one
 * core and on two, it tells what the second core is worth; 2.00 would be a whole one.
 */
public final class Spin {
  private static final long STEPS = 400_000_000L;

  private Spin() {}

  public static void main(String[] args) throws InterruptedException {
    work(STEPS / 4);
    Thread[] running = new Thread[2];
    long start = System.nanoTime();
    for (int i = 0; i < running.length; i++) {
      running[i] = new Thread(() -> work(STEPS));
      running[i].start();
    }
    for (Thread thread : running) {
      thread.join();
    }
    System.out.printf(java.util.Locale.ROOT, "%.3f%n", (System.nanoTime() - start) / 1e9);
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
