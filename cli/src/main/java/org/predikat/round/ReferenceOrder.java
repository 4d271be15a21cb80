package org.predikat.round;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.stream.IntStream;

/** References to records in the order of their ids; equal ids keep their order. */
public final class ReferenceOrder {
  private final ImmutableIntArray positions;
  private final BitSet asBefore;

  /**
   * An order.
   *
   * @param positions of the references, by their places in the order
   * @param asBefore places whose id is that of the place before
   */
  private ReferenceOrder(int[] positions, BitSet asBefore) {
    this.positions = ImmutableIntArray.copyOf(positions);
    this.asBefore = asBefore;
  }

  /** Sorts references. */
  public static ReferenceOrder byId(Slabs slabs, long[] references) {
    int[] positions = IntStream.range(0, references.length).toArray();
    BitSet asBefore = new BitSet(references.length);
    for (int i = 1; i < references.length; i++) {
      int order = slabs.compareIds(references[i - 1], references[i]);
      if (order > 0) {
        return sorted(slabs, references, positions);
      }
      if (order == 0) {
        asBefore.set(i);
      }
    }
    return new ReferenceOrder(positions, asBefore);
  }

  private static ReferenceOrder sorted(Slabs slabs, long[] references, int[] positions) {
    int[] ranks =
        StableSort.sort(
            positions, 0, positions.length, new ById(slabs, references, keys(slabs, references)));
    BitSet asBefore = new BitSet(references.length);
    for (int i = 1; i < ranks.length; i++) {
      asBefore.set(i, ranks[i] == ranks[i - 1]);
    }
    return new ReferenceOrder(positions, asBefore);
  }

  /**
   * What tells most ids apart, behind what all of them begin with; all 0 where an id is not ASCII,
   * since bytes then do not order as letters do.
   */
  private static long[] keys(Slabs slabs, long[] references) {
    int prefix = Integer.MAX_VALUE;
    for (int i = 1; i < references.length; i++) {
      prefix = Math.min(prefix, slabs.commonPrefix(references[i - 1], references[i]));
    }
    long[] keys = new long[references.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = slabs.sortKey(references[i], prefix);
      if (keys[i] < 0) {
        return new long[references.length];
      }
    }
    return keys;
  }

  /** The order of ids. */
  // Arrays: millions of rows pass through, and none leaves this file.
  @SuppressWarnings("ArrayRecordComponent")
  private record ById(Slabs slabs, long[] references, long[] keys) implements StableSort.Order {
    @Override
    public long key(int position) {
      return keys[position];
    }

    @Override
    public int compare(int position, int other) {
      return slabs.compareIds(references[position], references[other]);
    }
  }

  /** Number of references. */
  public int size() {
    return positions.length();
  }

  /** Number of different ids. */
  public int ids() {
    return size() - asBefore.cardinality();
  }

  /** Position of each reference, by its place in the order. */
  public ImmutableIntArray positions() {
    return positions;
  }

  /** The place behind the last one with the same id as a place. */
  public int endOfGroup(int place) {
    return asBefore.nextClearBit(place + 1);
  }
}
