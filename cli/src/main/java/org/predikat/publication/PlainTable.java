package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.predikat.scoring.Points;

/**
 * A table of thousands of rows at most that is written as CSV and as a workbook alike: the header
 * in the first line, so that either file can be read back. Text that a spreadsheet would take for a
 * formula is made harmless as in every file of the program.
 *
 * @param sheet name of the sheet in a workbook
 * @param title title of the document, printed above each page of a workbook
 * @param subject what the document is about, for its properties
 * @param columns columns in order
 * @param rows rows of as many cells: text, a whole number ({@code Integer} or {@code Long}), a
 *     {@code LocalDate}, written yyyy-mm-dd, {@code Points}, written with two decimals, or {@link
 *     Exact}
 */
public record PlainTable(
    String sheet,
    String title,
    String subject,
    ImmutableList<Column> columns,
    ImmutableList<ImmutableList<Object>> rows) {
  private static final int CAPACITY = 1 << 14;

  /**
   * A column.
   *
   * @param header its header
   * @param width its width in a workbook, in characters
   */
  public record Column(String header, int width) {}

  /** Points that are written exactly, whatever decimals that takes. */
  public record Exact(Points points) {}

  /** Writes the table as CSV; the stream stays open. */
  public void writeCsv(CsvDialect dialect, OutputStream out) throws IOException {
    CsvRows csv = new CsvRows(dialect, CAPACITY);
    out.write(CsvRows.preamble(dialect));
    columns.forEach(column -> csv.word(column.header()));
    csv.end();
    for (ImmutableList<Object> row : rows) {
      row.forEach(cell -> put(cell, csv, csv::text));
      csv.end();
      csv.writeTo(out);
    }
    csv.writeTo(out);
  }

  /**
   * Writes the table as a workbook.
   *
   * @param out is closed
   * @param beside path for a passing file, which is gone afterwards
   */
  public void writeWorkbook(OutputStream out, Path beside) throws IOException {
    try (Workbook book = new Workbook(title, subject)) {
      SXSSFSheet page = book.sheet(sheet);
      SheetCells cells = new SheetCells(page, book.styles());
      cells.row(30);
      for (int column = 0; column < columns.size(); column++) {
        cells.styled(columns.get(column).header(), book.styles().header);
        page.setColumnWidth(column, columns.get(column).width() * 256);
      }
      for (ImmutableList<Object> row : rows) {
        cells.row();
        row.forEach(cell -> put(cell, cells, cells::fitted));
      }
      page.createFreezePane(0, 1);
      page.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
      page.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      page.getPrintSetup().setLandscape(true);
      page.getHeader().setCenter(title.replace("&", "&&"));
      page.getFooter().setCenter("&P / &N");
      book.save(out, beside);
    }
  }

  private static void put(Object cell, Cells cells, Consumer<String> texts) {
    if (cell instanceof Points points) {
      cells.hundredths(Decimals.hundredths(points));
    } else if (cell instanceof Exact exact) {
      cells.exact(exact.points());
    } else if (cell instanceof LocalDate date) {
      cells.word(date.toString());
    } else if (cell instanceof Integer || cell instanceof Long) {
      cells.number(((Number) cell).longValue());
    } else {
      texts.accept(cell.toString());
    }
  }
}
