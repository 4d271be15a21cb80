package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowStoreTest {
  private static final int ROWS = 1_000;

  @TempDir private Path folder;

  private static String row(int number) {
    return "U" + number + ",x".repeat(number % 7) + "\r\n";
  }

  /** Runs of different lengths in random order, the last one included. */
  private static List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    Random random = new Random(4);
    for (int from = 0; from < ROWS; ) {
      int to = Math.min(ROWS, from + 1 + random.nextInt(90));
      runs.add(new int[] {from, to});
      from = to;
    }
    Collections.shuffle(runs, random);
    return runs;
  }

  private static void put(RowStore store, int from, int to) throws IOException {
    StringBuilder rows = new StringBuilder();
    int[] ends = new int[to - from];
    for (int i = from; i < to; i++) {
      rows.append(row(i));
      ends[i - from] = rows.length();
    }
    store.put(from, rows.toString().getBytes(StandardCharsets.US_ASCII), ends);
  }

  private static String taken(RowStore store, int row) {
    CsvRows rows = new CsvRows(CsvDialect.STANDARD, 10);
    store.take(row, rows);
    return new String(rows.take(), StandardCharsets.US_ASCII);
  }

  /** All in memory, some of it, nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1 << 20, 3_000, 0})
  void givesEveryRowBackInAnyOrder(long memory) throws IOException {
    try (RowStore store = new RowStore(ROWS, folder.resolve("rows"), memory)) {
      for (int[] run : runs()) {
        put(store, run[0], run[1]);
      }
      store.finish();
      for (int i = 0; i < ROWS; i++) {
        int row = i * 7 % ROWS;
        assertEquals(row(row), taken(store, row));
      }
    }
  }

  @Test
  void leavesNoFileBehind() throws IOException {
    try (RowStore store = new RowStore(ROWS, folder.resolve("rows"), 0)) {
      put(store, 0, ROWS);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
