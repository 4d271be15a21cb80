package org.predikat.round;

import java.util.Arrays;

/**
 * Ranks units by an order of one's own. The library sorts plain numbers only by their size; boxed,
 * a million of them take time and memory. So a rough key of each unit is sorted, its place before
 * in the lowest bits, and the exact order, for which one must look all over memory, is asked only
 * among units whose rough keys are equal.
 */
public final class StableSort {
  /** Runs up to this length are sorted by insertion, which is quicker there than merging. */
  private static final int SHORT = 16;

  private final Order order;

  /** An order of units. */
  public interface Order {
    /** A number such that units which differ in it come in its order. */
    long key(int unit);

    /** Negative, 0 or positive as the first comes before, beside or after the other. */
    int compare(int unit, int other);
  }

  private StableSort(Order order) {
    this.order = order;
  }

  /**
   * Sorts the places from..to-1; equal units keep their order.
   *
   * @return the rank of each of these places, from 1; equal units share one (1, 2, 2, 4)
   */
  public static int[] sort(int[] units, int from, int to, Order order) {
    return new StableSort(order).ranked(units, from, to);
  }

  private int[] ranked(int[] units, int from, int to) {
    int count = to - from;
    int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
    long[] keys = keys(units, from, count, placeBits);
    Arrays.sort(keys);
    int[] before = Arrays.copyOfRange(units, from, to);
    for (int i = 0; i < count; i++) {
      units[from + i] = before[(int) (keys[i] & ((1L << placeBits) - 1))];
    }
    int[] ranks = new int[count];
    for (int start = 0; start < count; ) {
      int end = start + 1;
      while (end < count && keys[end] >>> placeBits == keys[start] >>> placeBits) {
        end++;
      }
      exactly(units, from + start, from + end);
      ranks[start] = start + 1;
      for (int i = start + 1; i < end; i++) {
        boolean same = order.compare(units[from + i - 1], units[from + i]) == 0;
        ranks[i] = same ? ranks[i - 1] : i + 1;
      }
      start = end;
    }
    return ranks;
  }

  /** Rough keys above the places, as far as there is room for them; none is negative. */
  private long[] keys(int[] units, int from, int count, int placeBits) {
    long[] keys = new long[count];
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      keys[i] = order.key(units[from + i]);
      least = Math.min(least, keys[i]);
      most = Math.max(most, keys[i]);
    }
    // Differences are taken without sign: they can be twice as large as any number.
    int keyBits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
    int spared = Math.max(0, keyBits + placeBits + 1 - Long.SIZE);
    for (int i = 0; i < count; i++) {
      keys[i] = (keys[i] - least) >>> spared << placeBits | i;
    }
    return keys;
  }

  private void exactly(int[] units, int from, int to) {
    if (to - from <= SHORT) {
      insert(units, from, to);
      return;
    }
    int[] run = Arrays.copyOfRange(units, from, to);
    merge(run.clone(), run, 0, run.length);
    System.arraycopy(run, 0, units, from, run.length);
  }

  /** Sorts units from..to-1; the source holds the same units in the same order. */
  private void merge(int[] source, int[] target, int from, int to) {
    if (to - from <= SHORT) {
      insert(target, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    // Halves are sorted into the source, each with its half of the target as the other array.
    merge(target, source, from, middle);
    merge(target, source, middle, to);
    int left = from;
    int right = middle;
    for (int place = from; place < to; place++) {
      boolean takeLeft =
          right == to || (left < middle && order.compare(source[left], source[right]) <= 0);
      target[place] = takeLeft ? source[left++] : source[right++];
    }
  }

  private void insert(int[] units, int from, int to) {
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
