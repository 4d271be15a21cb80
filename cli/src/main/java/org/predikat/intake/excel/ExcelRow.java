package org.predikat.intake.excel;

import java.util.Arrays;
import org.predikat.intake.cells.RawRow;

/** A row of a sheet. Nobody writes to it any more once it is handed over. */
final class ExcelRow implements RawRow {
  private final long number;
  private String[] texts;
  private Kind[] kinds;
  private boolean[] calculated;
  private int size;

  /**
   * A row without cells.
   *
   * @param width how many it is likely to have
   */
  ExcelRow(long number, int width) {
    this.number = number;
    texts = new String[width];
    kinds = new Kind[width];
    calculated = new boolean[width];
  }

  /** Adds a cell to the right of all others. */
  void put(int column, Kind kind, String text, boolean formula) {
    if (column >= texts.length) {
      int larger = Math.max(column + 1, 2 * texts.length);
      texts = Arrays.copyOf(texts, larger);
      kinds = Arrays.copyOf(kinds, larger);
      calculated = Arrays.copyOf(calculated, larger);
    }
    texts[column] = text;
    kinds[column] = kind;
    calculated[column] = formula;
    size = column + 1;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String text(int cell) {
    return cell < size && texts[cell] != null ? texts[cell] : "";
  }

  @Override
  public Kind kind(int cell) {
    return cell < size && kinds[cell] != null ? kinds[cell] : Kind.TEXT;
  }

  @Override
  public boolean formula(int cell) {
    return cell < size && calculated[cell];
  }
}
