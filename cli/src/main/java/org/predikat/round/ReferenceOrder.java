package org.predikat.round;

import com.google.common.primitives.ImmutableIntArray;

/** Sorts references to records by id, without an object for each. */
public final class ReferenceOrder {
  private final Slabs slabs;
  private final long[] references;
  private long[] keys = {};

  private ReferenceOrder(Slabs slabs, long[] references) {
    this.slabs = slabs;
    this.references = references;
  }

  /** Positions of the references in ascending order of id; equal ids keep their order. */
  public static ImmutableIntArray byId(Slabs slabs, long[] references) {
    return ImmutableIntArray.copyOf(new ReferenceOrder(slabs, references).sorted());
  }

  private int[] sorted() {
    int[] order = new int[references.length];
    boolean inOrder = true;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      inOrder = inOrder && (i == 0 || compare(i - 1, i) <= 0);
    }
    if (inOrder) {
      return order;
    }
    keys = keys();
    // A merge sort from the bottom up: two arrays of ints and no recursion, for any number of rows.
    int[] from = order;
    int[] to = new int[order.length];
    for (int width = 1; width > 0 && width < order.length; width *= 2) {
      for (int start = 0; start < order.length; start += 2 * width) {
        int middle = Math.min(start + width, order.length);
        int end = Math.min(middle + width, order.length);
        merge(from, to, start, middle, end);
        if (end == order.length) {
          break;
        }
      }
      int[] swapped = from;
      from = to;
      to = swapped;
    }
    return from;
  }

  private void merge(int[] from, int[] to, int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft = left < middle && (right == end || compare(from[left], from[right]) <= 0);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  /**
   * What tells most ids apart, behind what all of them begin with, side by side in memory; empty
   * where an id is not ASCII, since bytes then do not order as letters do.
   */
  private long[] keys() {
    int prefix = Integer.MAX_VALUE;
    for (int i = 1; i < references.length; i++) {
      prefix = Math.min(prefix, slabs.commonPrefix(references[i - 1], references[i]));
    }
    long[] found = new long[references.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = slabs.sortKey(references[i], prefix);
      if (found[i] < 0) {
        return new long[0];
      }
    }
    return found;
  }

  private int compare(int first, int second) {
    if (keys.length > 0 && keys[first] != keys[second]) {
      return Long.compare(keys[first], keys[second]);
    }
    return slabs.compareIds(references[first], references[second]);
  }
}
