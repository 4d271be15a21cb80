package org.predikat.round;

import java.util.Arrays;

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

  private final long[] cells;

  /** Room for so many units, of which nothing is known. */
  public References(int size) {
    cells = new long[Math.multiplyExact(size, WIDTH)];
    Arrays.fill(cells, Slabs.NONE);
    for (int unit = 0; unit < size; unit++) {
      cells[unit * WIDTH + ERRORS] = 0;
    }
  }

  /** Number of units. */
  public int size() {
    return cells.length / WIDTH;
  }

  /** Record of the nomination. */
  public long unit(int index) {
    return cells[index * WIDTH + UNIT];
  }

  /** Record of the desk answers, or NONE. */
  public long desk(int index) {
    return cells[index * WIDTH + DESK];
  }

  /** Record of the field answers, or NONE. */
  public long field(int index) {
    return cells[index * WIDTH + FIELD];
  }

  /** Record of the surveys, or NONE. */
  public long survey(int index) {
    return cells[index * WIDTH + SURVEY];
  }

  /** Position in the round's agencies, or -1. */
  public int agency(int index) {
    return (int) cells[index * WIDTH + AGENCY];
  }

  /** Mask of {@link NoticeCode#errorBit} against the unit, from wherever. */
  public long errors(int index) {
    return cells[index * WIDTH + ERRORS];
  }

  /** Sets the record of the nomination. */
  public void unit(int index, long reference) {
    cells[index * WIDTH + UNIT] = reference;
  }

  /** Sets the record of the desk answers. */
  public void desk(int index, long reference) {
    cells[index * WIDTH + DESK] = reference;
  }

  /** Sets the record of the field answers. */
  public void field(int index, long reference) {
    cells[index * WIDTH + FIELD] = reference;
  }

  /** Sets the record of the surveys. */
  public void survey(int index, long reference) {
    cells[index * WIDTH + SURVEY] = reference;
  }

  /** Sets the position in the round's agencies. */
  public void agency(int index, int position) {
    cells[index * WIDTH + AGENCY] = position;
  }

  /** Adds a mask of {@link NoticeCode#errorBit}. */
  public void addErrors(int index, long mask) {
    cells[index * WIDTH + ERRORS] |= mask;
  }

  /** Bytes that all of it takes. */
  long bytes() {
    return (long) cells.length * Long.BYTES;
  }

  /** Takes over all that belongs to a unit, whose records have moved so far. */
  void copy(int index, References from, int other, long base) {
    System.arraycopy(from.cells, other * WIDTH, cells, index * WIDTH, WIDTH);
    for (int cell = index * WIDTH + UNIT; cell <= index * WIDTH + SURVEY; cell++) {
      cells[cell] += cells[cell] == Slabs.NONE ? 0 : base;
    }
  }
}
