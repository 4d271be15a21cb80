package org.predikat.round;

import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to each unit of a round, by the unit's position. All of a unit stands side by side
 * in memory, because units are asked for in every order but that of their positions.
 */
public final class References {
  private static final int UNIT = 0;
  private static final int DESK = 1;
  private static final int FIELD = 2;
  private static final int SURVEY = 3;
  private static final int AGENCY = 4;
  private static final int ERRORS = 5;
  private static final int WIDTH = 6;

  /** Units go in chunks of so many, so that those added need not move to make room for more. */
  private static final int CHUNK_BITS = 12;

  private static final int CHUNK = 1 << CHUNK_BITS;

  /** References and positions stand here as one more than they are, so that 0 is none. */
  private final long[][] chunks;

  private final int size;

  private References(long[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  /** Room for so many units, of which nothing is known. */
  public References(int size) {
    this(new long[(size + CHUNK - 1) >>> CHUNK_BITS][], size);
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = new long[Math.min(CHUNK, size - i * CHUNK) * WIDTH];
    }
  }

  /** Takes units one after the other, as many as come. */
  public static final class Builder {
    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    /**
     * Adds a unit.
     *
     * @param unit record of the nomination
     * @param desk record of the desk answers, or NONE; likewise the next two
     * @param field record of the field answers
     * @param survey record of the surveys
     * @param agency position of the agency, or -1
     * @param errors mask of {@link NoticeCode#errorBit}
     */
    public void add(long unit, long desk, long field, long survey, int agency, long errors) {
      long[] chunk = chunk();
      int at = at(size++);
      chunk[at + UNIT] = unit + 1;
      chunk[at + DESK] = desk + 1;
      chunk[at + FIELD] = field + 1;
      chunk[at + SURVEY] = survey + 1;
      chunk[at + AGENCY] = agency + 1L;
      chunk[at + ERRORS] = errors;
    }

    /**
     * Adds units.
     *
     * @param base how far their records have moved
     * @param agencies what is to stand for each position of an agency that stands there
     */
    public void addAll(References units, long base, int[] agencies) {
      for (int i = 0; i < units.size; i++) {
        long[] from = units.chunk(i);
        int cell = at(i);
        long[] chunk = chunk();
        int at = at(size++);
        chunk[at + UNIT] = moved(from[cell + UNIT], base);
        chunk[at + DESK] = moved(from[cell + DESK], base);
        chunk[at + FIELD] = moved(from[cell + FIELD], base);
        chunk[at + SURVEY] = moved(from[cell + SURVEY], base);
        int agency = (int) from[cell + AGENCY];
        chunk[at + AGENCY] = agency == 0 ? 0 : agencies[agency - 1] + 1L;
        chunk[at + ERRORS] = from[cell + ERRORS];
      }
    }

    private long[] chunk() {
      int chunk = size >>> CHUNK_BITS;
      if (chunk == chunks.size()) {
        chunks.add(new long[CHUNK * WIDTH]);
      }
      return chunks.get(chunk);
    }

    /** The units so far; not to be used any more when the builder is cleared. */
    public References build() {
      return new References(chunks.toArray(new long[0][]), size);
    }

    /** Makes it empty, to be filled again. */
    public void clear() {
      size = 0;
    }
  }

  private static int at(int index) {
    return (index & (CHUNK - 1)) * WIDTH;
  }

  private static long moved(long reference, long base) {
    return reference == 0 ? 0 : reference + base;
  }

  private long[] chunk(int index) {
    return chunks[index >>> CHUNK_BITS];
  }

  /** Number of units. */
  public int size() {
    return size;
  }

  /** Record of the nomination. */
  public long unit(int index) {
    return chunk(index)[at(index) + UNIT] - 1;
  }

  /** Record of the desk answers, or NONE. */
  public long desk(int index) {
    return chunk(index)[at(index) + DESK] - 1;
  }

  /** Record of the field answers, or NONE. */
  public long field(int index) {
    return chunk(index)[at(index) + FIELD] - 1;
  }

  /** Record of the surveys, or NONE. */
  public long survey(int index) {
    return chunk(index)[at(index) + SURVEY] - 1;
  }

  /** Position in the round's agencies, or -1. */
  public int agency(int index) {
    return (int) chunk(index)[at(index) + AGENCY] - 1;
  }

  /** Mask of {@link NoticeCode#errorBit} against the unit, from wherever. */
  public long errors(int index) {
    return chunk(index)[at(index) + ERRORS];
  }

  /** Sets the record of the nomination. */
  public void unit(int index, long reference) {
    chunk(index)[at(index) + UNIT] = reference + 1;
  }

  /** Sets the record of the desk answers. */
  public void desk(int index, long reference) {
    chunk(index)[at(index) + DESK] = reference + 1;
  }

  /** Sets the record of the field answers. */
  public void field(int index, long reference) {
    chunk(index)[at(index) + FIELD] = reference + 1;
  }

  /** Sets the record of the surveys. */
  public void survey(int index, long reference) {
    chunk(index)[at(index) + SURVEY] = reference + 1;
  }

  /** Sets the position in the round's agencies. */
  public void agency(int index, int position) {
    chunk(index)[at(index) + AGENCY] = position + 1L;
  }

  /** Adds a mask of {@link NoticeCode#errorBit}. */
  public void addErrors(int index, long mask) {
    chunk(index)[at(index) + ERRORS] |= mask;
  }

  /** Bytes that all of it takes. */
  long bytes() {
    return (long) size * WIDTH * Long.BYTES;
  }

  /** Takes over all that belongs to a unit, whose records have moved so far. */
  public void copy(int index, References from, int other, long base) {
    System.arraycopy(from.chunk(other), at(other), chunk(index), at(index), WIDTH);
    for (int cell = at(index) + UNIT; cell <= at(index) + SURVEY; cell++) {
      chunk(index)[cell] = moved(chunk(index)[cell], base);
    }
  }
}
