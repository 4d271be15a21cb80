package org.predikat.publication;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A sheet of sections, one below the other. */
record SummarySheet(Workbook book) {
  private static final int FIRST = 46;
  private static final int OTHERS = 16;

  void write(String name, List<Summary.Section> sections) {
    SXSSFSheet sheet = book.sheet(name);
    SheetCells cells = new SheetCells(sheet, book.styles());
    int columns = 2;
    for (Summary.Section section : sections) {
      section(section, cells);
      columns = Math.max(columns, section.header().size());
    }
    for (int column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, (column == 0 ? FIRST : OTHERS) * 256);
    }
  }

  /** Writes one section with a blank row after it. */
  void section(Summary.Section section, SheetCells cells) {
    Workbook.Styles styles = book.styles();
    cells.row(20).styled(section.heading(), styles.heading);
    if (!section.header().isEmpty()) {
      cells.row(30);
      for (int column = 0; column < section.header().size(); column++) {
        cells.styled(
            section.header().get(column), column == 0 ? styles.header : styles.headerNumber);
      }
    }
    for (int index = 0; index < section.rows().size(); index++) {
      boolean total = section.totalLast() && index == section.rows().size() - 1;
      CellStyle text = total ? styles.totalText : styles.text;
      CellStyle number = total ? styles.totalInteger : styles.integer;
      cells.row();
      for (Object cell : section.rows().get(index)) {
        if (cell instanceof Number value) {
          cells.styled(value.longValue(), number);
        } else {
          cells.styled(cell.toString(), text);
        }
      }
    }
    cells.row();
  }
}
