package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.scoring.Points;

class PlainTableTest {
  private static final PlainTable TABLE =
      new PlainTable(
          "Daftar",
          "Judul & anak judul",
          "uji",
          ImmutableList.of(
              new PlainTable.Column("id_unit", 10),
              new PlainTable.Column("tanggal", 12),
              new PlainTable.Column("hari", 8),
              new PlainTable.Column("nilai", 8)),
          ImmutableList.of(
              ImmutableList.of("=1+1", LocalDate.of(2024, 2, 29), 730, Points.of(633, 8)),
              ImmutableList.of("U;2, \"dua\"", "", 0L, "")));

  @TempDir private Path folder;

  @Test
  void csvFollowsTheDialectAndStaysHarmless() throws IOException {
    assertEquals(
        "id_unit,tanggal,hari,nilai\r\n'=1+1,2024-02-29,730,79.13\r\n\"U;2, \"\"dua\"\"\",,0,\r\n",
        csv(CsvDialect.STANDARD));
    assertEquals(
        "\uFEFFid_unit;tanggal;hari;nilai\r\n'=1+1;2024-02-29;730;79,13\r\n"
            + "\"U;2, \"\"dua\"\"\";;0;\r\n",
        csv(CsvDialect.ID));
  }

  @Test
  void workbookHoldsTheSameCells() throws IOException {
    byte[] first = workbook();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(first))) {
      XSSFSheet sheet = book.getSheet("Daftar");
      assertEquals("id_unit", sheet.getRow(0).getCell(0).getStringCellValue());
      assertEquals("=1+1", sheet.getRow(1).getCell(0).getStringCellValue());
      assertEquals("2024-02-29", sheet.getRow(1).getCell(1).getStringCellValue());
      assertEquals(CellType.NUMERIC, sheet.getRow(1).getCell(2).getCellType());
      assertEquals(79.13, sheet.getRow(1).getCell(3).getNumericCellValue());
      assertEquals("Judul && anak judul", sheet.getHeader().getCenter());
    }
    assertArrayEquals(first, workbook(), "bytes that do not depend on the clock");
  }

  private static String csv(CsvDialect dialect) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TABLE.writeCsv(dialect, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TABLE.writeWorkbook(out, folder.resolve("passing"));
    return out.toByteArray();
  }
}
