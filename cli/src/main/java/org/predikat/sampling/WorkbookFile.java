package org.predikat.sampling;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook that is streamed row by row. The archive is written anew in a fixed order and
 * with a fixed time on every entry, so that the same rows are the same file.
 */
final class WorkbookFile implements Closeable {
  private static final int WINDOW = 100;
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String FIXED_DATE = "2000-01-01T00:00:00Z";

  /** The list of content types comes first, as readers that stream expect it. */
  private static final Comparator<ZipEntry> ORDER =
      Comparator.comparing((ZipEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
          .thenComparing(ZipEntry::getName);

  private static final CharMatcher NUMERIC = CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

  private final Path target;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);

  WorkbookFile(Path target) {
    this.target = target;
  }

  /** A new sheet with its header. */
  Sheet sheet(String name, List<String> columns) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(1, 1);
    append(sheet, columns);
    return sheet;
  }

  /** Adds a row; plain decimal numbers become number cells, empty cells are left out. */
  static void append(Sheet sheet, List<String> cells) {
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
  void finish() throws IOException {
    try {
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(FIXED_DATE);
    } catch (InvalidFormatException problem) {
      throw new IllegalStateException(problem);
    }
    Path raw = target.resolveSibling(target.getFileName() + ".raw");
    try (OutputStream file = Files.newOutputStream(raw)) {
      workbook.write(file);
    }
    normalise(raw, target);
    Files.delete(raw);
  }

  private static void normalise(Path from, Path to) throws IOException {
    try (ZipFile source = new ZipFile(from.toFile());
        ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : ImmutableList.sortedCopyOf(ORDER, source.stream().toList())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(FIXED_TIME);
        archive.putNextEntry(same);
        try (InputStream content = source.getInputStream(entry)) {
          content.transferTo(archive);
        }
        archive.closeEntry();
      }
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
