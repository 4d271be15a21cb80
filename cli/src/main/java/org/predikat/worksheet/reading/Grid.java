package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.predikat.intake.cells.RawRow;

/** The filled rows of one sheet, held while it is understood. */
final class Grid {
  /** Most filled rows: a hundred times the official form. */
  static final int MOST_ROWS = 20_000;

  /** A row, of which blank cells are empty text. */
  static final class Row {
    private final RawRow cells;

    Row(RawRow cells) {
      this.cells = cells;
    }

    /** Row as the user counts. */
    int number() {
      return Math.toIntExact(cells.number());
    }

    int size() {
      return cells.size();
    }

    /** Text of a cell, untrimmed; empty when blank or when there is no such column (-1). */
    String text(int column) {
      return column >= 0 ? cells.text(column) : "";
    }

    RawRow.Kind kind(int column) {
      return column >= 0 ? cells.kind(column) : RawRow.Kind.TEXT;
    }

    boolean formula(int column) {
      return column >= 0 && cells.formula(column);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private ImmutableList<String> merges = ImmutableList.of();

  void add(RawRow row) {
    rows.add(new Row(row));
  }

  /** Adds rows up to the most, and says whether to go on. */
  boolean take(RawRow row) {
    add(row);
    return rows.size() < MOST_ROWS;
  }

  /** Filled rows in order. */
  List<Row> rows() {
    return rows;
  }

  /** Merged ranges such as K1:N1. */
  ImmutableList<String> merges() {
    return merges;
  }

  void merged(ImmutableList<String> ranges) {
    merges = ranges;
  }
}
