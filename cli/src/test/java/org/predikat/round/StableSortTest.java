package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StableSortTest {
  /** A rough key and two scores, of which the second counts where the first are equal. */
  private record Item(long rough, int first, int second) {}

  private static final Comparator<Item> EXACTLY =
      Comparator.comparingLong(Item::rough)
          .thenComparingInt(Item::first)
          .thenComparingInt(Item::second);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 17, 400, 3_000})
  void unitsStandInTheirOrderAndEqualOnesShareARank(int count) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int variety = 1 + random.nextInt(1 + count / 3);
      long[] roughs = random.longs(1 + random.nextInt(12)).toArray();
      roughs[0] = seed % 2 == 0 ? Long.MIN_VALUE : 0;
      roughs[roughs.length - 1] = seed % 3 == 0 ? Long.MAX_VALUE : 1;
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < count + 7; i++) {
        items.add(
            new Item(
                roughs[random.nextInt(roughs.length)], random.nextInt(variety), random.nextInt(2)));
      }
      List<Integer> units = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
      Collections.shuffle(units, random);
      List<Integer> expected = new ArrayList<>(units);
      expected.subList(3, 3 + count).sort(Comparator.comparing(items::get, EXACTLY));
      int[] expectedRanks = new int[count];
      for (int i = 0; i < count; i++) {
        boolean same =
            i > 0 && items.get(expected.get(i + 3)).equals(items.get(expected.get(i + 2)));
        expectedRanks[i] = same ? expectedRanks[i - 1] : i + 1;
      }
      int[] sorted = units.stream().mapToInt(unit -> unit).toArray();
      int[] ranks =
          StableSort.sort(
              sorted,
              3,
              3 + count,
              new StableSort.Order() {
                @Override
                public long key(int unit) {
                  return items.get(unit).rough();
                }

                @Override
                public int compare(int unit, int other) {
                  return EXACTLY.compare(items.get(unit), items.get(other));
                }
              });
      assertArrayEquals(expected.stream().mapToInt(unit -> unit).toArray(), sorted);
      assertArrayEquals(expectedRanks, ranks, () -> Arrays.toString(ranks));
    }
  }
}
