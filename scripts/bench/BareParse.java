import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The floor to measure against: Commons CSV parses a file in blocks of 1 MiB on so many workers and every field is reached, nothing
 * else. Arguments: FILE WORKERS.
 */
public final class BareParse {
  private static final int BLOCK = 1 << 20;

  private BareParse() {}

  public static void main(String[] args) throws Exception {
    int workers = Integer.parseInt(args[1]);
    LongAdder fields = new LongAdder();
    ExecutorService pool =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2 * workers),
            // The reading thread only cuts: when all workers are busy it waits.
            (task, full) -> {
              try {
                full.getQueue().put(task);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      byte[] block = new byte[2 * BLOCK];
      int held = 0;
      while (true) {
        int read = in.readNBytes(block, held, block.length - held);
        int end = held + read;
        boolean last = end < block.length;
        int cut = last ? end : lastRecordEnd(block, end);
        byte[] ready = Arrays.copyOf(block, cut);
        pool.execute(() -> parse(ready, fields));
        System.arraycopy(block, cut, block, 0, end - cut);
        held = end - cut;
        if (last) {
          break;
        }
      }
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IllegalStateException("not finished");
    }
    System.out.println(fields.sum());
  }

  // A quote opens only where a field begins, as Commons CSV reads it.
  private static int lastRecordEnd(byte[] block, int end) {
    boolean quoted = false;
    boolean fieldStart = true;
    int cut = 0;
    for (int i = 0; i < end; i++) {
      byte here = block[i];
      if (quoted) {
        quoted = here != '"';
      } else if (here == '"' && (fieldStart || (i > 0 && block[i - 1] == '"'))) {
        quoted = true;
      } else if (here == '\n') {
        cut = i + 1;
      }
      fieldStart = here == ',' || here == '\n';
    }
    return cut;
  }

  private static void parse(byte[] block, LongAdder fields) {
    long count = 0;
    try (CSVParser parser =
        CSVParser.parse(
            new InputStreamReader(new ByteArrayInputStream(block), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        for (int i = 0; i < record.size(); i++) {
          count += record.get(i) == null ? 0 : 1;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fields.add(count);
  }
}
