package org.predikat.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a round's rows, in pieces as they were read. A record is named by a reference: the
 * number of its slab and the offset in it.
 */
public final class Slabs {
  /** Reference to nothing. */
  public static final long NONE = -1;

  private final List<byte[]> slabs = new ArrayList<>();

  /** Adds a slab and returns the reference of its first byte; add an offset to it for others. */
  public long add(byte[] slab) {
    slabs.add(slab);
    return (long) (slabs.size() - 1) << Integer.SIZE;
  }

  /** Bytes in all slabs together. */
  long bytes() {
    long sum = 0;
    for (byte[] slab : slabs) {
      sum += slab.length;
    }
    return sum;
  }

  SlabReader at(long reference) {
    return new SlabReader(slab(reference), (int) reference);
  }

  private byte[] slab(long reference) {
    return slabs.get((int) (reference >>> Integer.SIZE));
  }

  /** Id of the unit at the head of a record. */
  public String id(long reference) {
    return at(reference).text();
  }

  /** Where the ids of two records first differ, in bytes; the shorter length when they do not. */
  public int commonPrefix(long first, long second) {
    SlabReader a = at(first);
    SlabReader b = at(second);
    int length = Math.min(a.count(), b.count());
    int mismatch =
        Arrays.mismatch(a.bytes(), a.at(), a.at() + length, b.bytes(), b.at(), b.at() + length);
    return mismatch < 0 ? length : mismatch;
  }

  /**
   * Eight bytes of an id from an offset on, as a number that orders as they do; negative when one
   * of them is not ASCII. Ids that are equal in it may still differ.
   */
  public long sortKey(long reference, int from) {
    SlabReader in = at(reference);
    int length = in.count();
    long key = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      int b = i < length ? in.bytes()[in.at() + i] : 0;
      if (b < 0) {
        return -1;
      }
      key = key << Byte.SIZE | b;
    }
    return key;
  }

  /** Compares two records by id, as strings compare. */
  public int compareIds(long first, long second) {
    SlabReader a = at(first);
    SlabReader b = at(second);
    int lengthA = a.count();
    int lengthB = b.count();
    int mismatch =
        Arrays.mismatch(a.bytes(), a.at(), a.at() + lengthA, b.bytes(), b.at(), b.at() + lengthB);
    if (mismatch < 0) {
      return 0;
    }
    if (mismatch == lengthA || mismatch == lengthB) {
      return Integer.compare(lengthA, lengthB);
    }
    int byteA = a.bytes()[a.at() + mismatch];
    int byteB = b.bytes()[b.at() + mismatch];
    // Beyond ASCII, bytes of UTF-8 and units of UTF-16 do not always order alike.
    return byteA >= 0 && byteB >= 0
        ? Integer.compare(byteA, byteB)
        : id(first).compareTo(id(second));
  }

  /** What joining needs of a nomination, without decoding the rest. */
  public UnitHead unitHead(long reference) {
    SlabReader in = at(reference);
    in.skipText();
    long row = in.varint();
    in.varint();
    return new UnitHead(reference, row, in.text());
  }

  /** The head of a sheet of answers or of a survey. */
  public SheetRow sheetHead(long reference) {
    return DossierCodec.readHead(at(reference));
  }

  /**
   * The head of a stored nomination.
   *
   * @param reference the record
   * @param row row in its file
   * @param agencyId id of the agency as written; empty when blank
   */
  public record UnitHead(long reference, long row, String agencyId) {}
}
