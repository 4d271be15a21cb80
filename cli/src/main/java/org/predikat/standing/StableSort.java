package org.predikat.standing;

import java.util.Arrays;

/**
 * Sorts numbers of units by an order of one's own. The library sorts plain numbers only by their
 * size; boxed, a million of them take time and memory.
 */
final class StableSort {
  /** Runs up to this length are sorted by insertion, which is quicker there than merging. */
  private static final int SHORT = 16;

  private StableSort() {}

  /** An order of units. */
  interface Order {
    /** Negative, 0 or positive as the first comes before, beside or after the other. */
    int compare(int unit, int other);
  }

  /** Sorts the places from..to-1; equal units keep their order. */
  static void sort(int[] units, int from, int to, Order order) {
    merge(Arrays.copyOfRange(units, from, to), 0, units, from, to, order);
  }

  /** Sorts units from..to-1; the source holds the same units in the same order from offset on. */
  private static void merge(int[] source, int start, int[] units, int from, int to, Order order) {
    int length = to - from;
    if (length <= SHORT) {
      insert(units, from, to, order);
      return;
    }
    int half = length >>> 1;
    int middle = start + half;
    int end = start + length;
    // Halves are sorted into the source, each with its half of the units as the other array.
    merge(units, from, source, start, middle, order);
    merge(units, from + half, source, middle, end, order);
    int left = start;
    int right = middle;
    for (int place = from; place < to; place++) {
      boolean takeLeft =
          right == end || (left < middle && order.compare(source[left], source[right]) <= 0);
      units[place] = takeLeft ? source[left++] : source[right++];
    }
  }

  private static void insert(int[] units, int from, int to, Order order) {
    for (int i = from + 1; i < to; i++) {
      int unit = units[i];
      int place = i;
      while (place > from && order.compare(units[place - 1], unit) > 0) {
        units[place] = units[place - 1];
        place--;
      }
      units[place] = unit;
    }
  }
}
