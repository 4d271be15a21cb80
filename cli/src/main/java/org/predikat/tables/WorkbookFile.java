package org.predikat.tables;

import com.google.common.base.CharMatcher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.predikat.files.Archive;

/** An Excel workbook of plain tables, streamed row by row. The same rows are the same file. */
public final class WorkbookFile implements Closeable {
  /** Rows of a sheet below its header. */
  public static final int MOST_ROWS = 1_048_575;

  private static final int WINDOW = 100;
  private static final CharMatcher NUMERIC = CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

  private final Path target;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);

  /** A workbook that {@link #finish} writes to the target. */
  public WorkbookFile(Path target) {
    this.target = target;
  }

  /** A new sheet with its header. */
  public Sheet sheet(String name, List<String> columns) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(1, 1);
    append(sheet, columns);
    return sheet;
  }

  /** Adds a row; plain decimal numbers become number cells, empty cells are left out. */
  public static void append(Sheet sheet, List<String> cells) {
    // A new sheet says -1, so the first row is row 0.
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (isNumber(cell)) {
        // A cell of a workbook can hold nothing but a double; no score is computed with it.
        row.createCell(i).setCellValue(Double.parseDouble(cell));
      } else if (!cell.isEmpty()) {
        row.createCell(i).setCellValue(cell);
      }
    }
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty()
        && NUMERIC.matchesAllOf(cell)
        && cell.charAt(0) != '.'
        && cell.charAt(cell.length() - 1) != '.';
  }

  /** Writes the file. */
  public void finish() throws IOException {
    Archive.save(
        workbook,
        Files.newOutputStream(target),
        target.resolveSibling(target.getFileName() + ".raw"));
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
