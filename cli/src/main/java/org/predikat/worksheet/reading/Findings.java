package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;

/** Collects the notices about one sheet. */
final class Findings {
  private final String file;
  private final String sheet;
  private final ImmutableList.Builder<Notice> notices = ImmutableList.builder();

  Findings(String file, String sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  /** Everything found so far, in order. */
  ImmutableList<Notice> notices() {
    return notices.build();
  }

  /** About the sheet as a whole. */
  void sheet(NoticeCode code, String... args) {
    row(code, 0, "", args);
  }

  /** About a row; 0 for none. */
  void row(NoticeCode code, int row, String value, String... args) {
    Place place = new Place(file, sheet, row, 0, "");
    notices.add(new Notice(code, place, "", value, ImmutableList.copyOf(args)));
  }

  /** About a cell. */
  void at(NoticeCode code, CellReader.Cell cell, String... args) {
    notices.add(new Notice(code, place(cell), "", cell.text(), ImmutableList.copyOf(args)));
  }

  /** Where a cell is; its header is the question that it answers, as in tables of answers. */
  Place place(CellReader.Cell cell) {
    return new Place(file, sheet, cell.row(), cell.column() + 1, cell.code());
  }
}
