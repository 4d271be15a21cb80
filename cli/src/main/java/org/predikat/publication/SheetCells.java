package org.predikat.publication;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.predikat.scoring.Points;

/**
 * The cells of a sheet, row after row. Text is always a text cell, which a spreadsheet never takes
 * for a formula.
 */
final class SheetCells implements Cells {
  /** Longest text that a cell of Excel holds. */
  private static final int LONGEST = 32_767;

  /** Text from so many characters on is broken into lines. */
  private static final int LONG = 60;

  /** Height of a line in points. */
  private static final float LINE = 13.5f;

  /** Excel's rows end at 409 points. */
  private static final int MOST_LINES = 30;

  private final SXSSFSheet sheet;
  private final Workbook.Styles styles;
  private SXSSFRow row;
  private int nextRow;
  private int nextColumn;
  private final Utf8Text begun = new Utf8Text(300);

  SheetCells(SXSSFSheet sheet, Workbook.Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** Starts the next row. */
  SheetCells row() {
    row = sheet.createRow(nextRow++);
    nextColumn = 0;
    return this;
  }

  /** Starts the next row with a height in points. */
  SheetCells row(int points) {
    row();
    row.setHeightInPoints(points);
    return this;
  }

  /** Index of the row that {@link #row} would start. */
  int nextRow() {
    return nextRow;
  }

  /** A cell with a look of its own. */
  SheetCells styled(String cell, CellStyle style) {
    put(cell, style);
    return this;
  }

  /** A whole number with a look of its own. */
  SheetCells styled(long value, CellStyle style) {
    SXSSFCell cell = cell(style);
    cell.setCellValue((double) value);
    return this;
  }

  @Override
  public SheetCells text(String cell) {
    if (cell.length() > LONG) {
      makeRoom(cell);
    }
    put(cell, cell.length() > LONG ? styles.wrapped : styles.text);
    return this;
  }

  @Override
  public Utf8Text beginText() {
    return begun.cut(0);
  }

  @Override
  public SheetCells endText() {
    return text(begun.toString());
  }

  /** A text that is broken into lines where it is wider than its column. */
  SheetCells fitted(String cell) {
    boolean wide = cell.length() > sheet.getColumnWidth(nextColumn) / 256 - 2;
    if (wide) {
      makeRoom(cell);
    }
    put(cell, wide ? styles.wrapped : styles.text);
    return this;
  }

  @Override
  public SheetCells word(String cell) {
    return text(cell);
  }

  @Override
  public SheetCells number(long value) {
    return styled(value, styles.integer);
  }

  @Override
  public SheetCells hundredths(long value) {
    // The double nearest to the two decimals; Excel shows and saves those decimals.
    cell(styles.decimal).setCellValue(value / 100.0);
    return this;
  }

  @Override
  public SheetCells exact(Points points) {
    String value = Decimals.cell(points);
    if (value.indexOf('/') >= 0 || value.length() > 15) {
      // More digits than Excel's numbers hold: as text it stays exact.
      put(value, styles.exactText);
    } else {
      cell(styles.exact).setCellValue(new BigDecimal(value).doubleValue());
    }
    return this;
  }

  @Override
  public SheetCells blank() {
    cell(styles.text);
    return this;
  }

  @Override
  public SheetCells blanks(int count) {
    for (int i = 0; i < count; i++) {
      blank();
    }
    return this;
  }

  /** Raises the row for broken text, since not every program does so by itself. */
  private void makeRoom(String text) {
    int width = Math.max(10, sheet.getColumnWidth(nextColumn) / 256 - 4);
    int lines = Math.min(MOST_LINES, (text.length() + width - 1) / width);
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE));
  }

  private void put(String text, CellStyle style) {
    SXSSFCell cell = cell(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }

  private SXSSFCell cell(CellStyle style) {
    SXSSFCell cell = row.createCell(nextColumn++);
    cell.setCellStyle(style);
    return cell;
  }
}
