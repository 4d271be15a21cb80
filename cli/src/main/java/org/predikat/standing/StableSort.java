package org.predikat.standing;

import java.util.Arrays;

/**
 * Sorts numbers of units by an order of one's own. The library sorts plain numbers only by their
 * size; boxed, a million of them take time and memory. A rough key travels with each unit, so that
 * the exact order, for which one must look all over memory, is asked only where the keys are equal.
 */
public final class StableSort {
  /** Runs up to this length are sorted by insertion, which is quicker there than merging. */
  private static final int SHORT = 16;

  private final Order order;
  private final Half one;
  private final Half other;

  /** An order of units. */
  public interface Order {
    /** A number such that units which differ in it come in its order. */
    long key(int unit);

    /**
     * Negative, 0 or positive as the first comes before, beside or after the other; both have the
     * same key.
     */
    int compare(int unit, int other);
  }

  /** Units with their keys. */
  private static final class Half {
    final int[] units;
    final long[] keys;

    Half(int[] units, long[] keys) {
      this.units = units;
      this.keys = keys;
    }

    void put(int place, int unit, long key) {
      units[place] = unit;
      keys[place] = key;
    }
  }

  private StableSort(int[] units, Order order) {
    this.order = order;
    one = new Half(units, Arrays.stream(units).mapToLong(order::key).toArray());
    other = new Half(units.clone(), one.keys.clone());
  }

  /** Sorts the places from..to-1; equal units keep their order. */
  public static void sort(int[] units, int from, int to, Order order) {
    int[] part = Arrays.copyOfRange(units, from, to);
    StableSort sort = new StableSort(part, order);
    sort.merge(sort.other, sort.one, 0, part.length);
    System.arraycopy(part, 0, units, from, part.length);
  }

  /** Sorts units from..to-1; the source holds the same units in the same order. */
  private void merge(Half source, Half target, int from, int to) {
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
          right == to
              || (left < middle
                  && compare(
                          source.units[left],
                          source.keys[left],
                          source.units[right],
                          source.keys[right])
                      <= 0);
      int taken = takeLeft ? left++ : right++;
      target.put(place, source.units[taken], source.keys[taken]);
    }
  }

  private void insert(Half half, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int unit = half.units[i];
      long key = half.keys[i];
      int place = i;
      while (place > from && compare(half.units[place - 1], half.keys[place - 1], unit, key) > 0) {
        half.put(place, half.units[place - 1], half.keys[place - 1]);
        place--;
      }
      half.put(place, unit, key);
    }
  }

  private int compare(int unit, long key, int otherUnit, long otherKey) {
    return key != otherKey ? Long.compare(key, otherKey) : order.compare(unit, otherUnit);
  }
}
