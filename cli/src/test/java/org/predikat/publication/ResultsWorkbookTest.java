package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.standing.Standing;

class ResultsWorkbookTest {
  @TempDir private Path folder;

  private Path write(int units, int sheetRows) throws Exception {
    Evaluation evaluation =
        RoundEvaluator.run(
            SyntheticRound.of("permenpanrb-90-2021", units, 2), 1, ProgressListener.NONE);
    Standing standing = Standing.of(evaluation);
    Words words = Words.indonesian();
    UnitListing listing = new UnitListing(evaluation, standing);
    ResultColumns columns = new ResultColumns(evaluation.round().rulebook(), words, '.');
    Path file = folder.resolve("results.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ResultsWorkbook book = new ResultsWorkbook(new Workbook("t", "s"), columns, sheetRows)) {
      for (int position = 0; position < units; position++) {
        book.add(listing.row(position));
      }
      book.finish(
          standing,
          Summary.of(evaluation.round().info(), evaluation.round().rulebook(), standing, words),
          words,
          out,
          folder.resolve("passing"));
    }
    return file;
  }

  private static List<String> sheets(XSSFWorkbook book) {
    List<String> names = new ArrayList<>();
    book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  @Test
  void hasItsSheetsWithFrozenHeadersAndFilters() throws Exception {
    try (InputStream in = Files.newInputStream(write(120, ResultsWorkbook.SHEET_ROWS));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertEquals(List.of("Peringkat", "Nilai", "Alasan", "Instansi", "Ringkasan"), sheets(book));
      for (String name : List.of("Peringkat", "Nilai", "Alasan", "Instansi")) {
        assertNotNull(book.getSheet(name).getPaneInformation(), name);
        assertTrue(book.getSheet(name).getCTWorksheet().isSetAutoFilter(), name);
      }
      assertEquals(121, book.getSheet("Nilai").getPhysicalNumberOfRows());
    }
  }

  @Test
  void noCellIsAFormulaAndScoresAreNumbers() throws Exception {
    try (InputStream in = Files.newInputStream(write(120, ResultsWorkbook.SHEET_ROWS));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      boolean named = false;
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertTrue(cell.getCellType() != CellType.FORMULA, cell.getAddress().toString());
            named |=
                cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith("=");
          }
        }
      }
      assertTrue(named, "the round holds a unit whose name starts with =");
      int column = column(book.getSheet("Nilai"), "desk_total");
      assertEquals(
          CellType.NUMERIC, book.getSheet("Nilai").getRow(1).getCell(column).getCellType());
    }
  }

  private static int column(Sheet sheet, String header) {
    Optional<Integer> found = Optional.empty();
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(header)) {
        found = Optional.of(cell.getColumnIndex());
      }
    }
    return found.orElseThrow();
  }

  @Test
  void tooManyUnitsForASheetGoOnInAnother() throws Exception {
    try (InputStream in = Files.newInputStream(write(25, 10));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertTrue(
          sheets(book).containsAll(List.of("Peringkat", "Peringkat 2", "Peringkat 3")),
          sheets(book).toString());
      assertEquals(11, book.getSheet("Alasan 2").getPhysicalNumberOfRows());
      assertEquals(6, book.getSheet("Alasan 3").getPhysicalNumberOfRows());
    }
  }

  @Test
  void holdsNoClock() throws Exception {
    try (ZipFile archive = new ZipFile(write(5, 10).toFile())) {
      archive.stream()
          .forEach(entry -> assertEquals(2000, entry.getTimeLocal().getYear(), entry.getName()));
      try (InputStream core = archive.getInputStream(archive.getEntry("docProps/core.xml"))) {
        String text = new String(core.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("2000-01-01T00:00:00Z"), text);
      }
    }
    assertEquals(List.of("results.xlsx"), RunWriterTest.names(folder));
  }
}
