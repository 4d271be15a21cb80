package org.predikat.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureSetTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 129})
  void everyIdHasRoom(int ids) {
    FigureSet set = new FigureSet(ids);
    IntStream.range(0, ids).forEach(set::add);
    assertHolds(set, ids, IntStream.range(0, ids).toArray());
    set.clear();
    assertHolds(set, ids);
  }

  @Test
  void aComponentStandsForThoseBelowItWhicheverComesFirst() {
    FigureSet child = new FigureSet(100);
    child.add(70);
    FigureSet parent = new FigureSet(100);
    parent.add(3);
    parent.cover(70);
    FigureSet both = new FigureSet(100);
    both.addAll(child);
    assertHolds(both, 100, 70);
    both.addAll(parent);
    assertHolds(both, 100, 3);
    both.addAll(child);
    assertHolds(both, 100, 3);
    assertHolds(child, 100, 70);
    both.clear();
    both.addAll(child);
    assertHolds(both, 100, 70);
  }

  private static void assertHolds(FigureSet set, int room, int... ids) {
    assertArrayEquals(ids, set.ids().toArray());
    int[] counts = new int[room];
    counts[0] = 5;
    assertEquals(ids.length, set.count(counts));
    counts[0] -= 5;
    assertArrayEquals(
        IntStream.range(0, room)
            .map(id -> IntStream.of(ids).anyMatch(i -> i == id) ? 1 : 0)
            .toArray(),
        counts);
  }
}
