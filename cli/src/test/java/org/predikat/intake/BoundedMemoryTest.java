package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.intake.excel.ExcelLimits;
import org.predikat.intake.excel.ExcelTables;

/** A sheet is never held whole: a Java process of 32 MiB heap reads one of 100,000 x 40 cells. */
final class BoundedMemoryTest {
  private static final int ROWS = 100_000;
  private static final int COLUMNS = 40;

  @TempDir Path folder;

  @Test
  void aLargeSheetNeedsTheMemoryOfARow() throws Exception {
    Path file = folder.resolve("besar.xlsx");
    writeLarge(file);
    Path output = folder.resolve("keluaran.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedMemoryTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    assertEquals(
        "rows " + ROWS + " cells " + ROWS * COLUMNS, Files.readString(output).strip(), "output");
    assertEquals(0, exit);
  }

  /** Reads every cell of the first sheet of the given workbook and says how many there were. */
  public static void main(String[] args) throws Exception {
    try (ExcelTables tables =
        ExcelTables.open(Path.of(args[0]), "besar.xlsx", ExcelLimits.DEFAULT)) {
      long[] cells = {0};
      ExcelTables.Report report =
          tables.read(
              tables.sheets().get(0),
              row -> {
                for (int i = 0; i < row.size(); i++) {
                  cells[0] += row.text(i).isEmpty() ? 0 : 1;
                }
                return true;
              });
      System.out.println("rows " + report.rows() + " cells " + cells[0]);
    }
  }

  private static void writeLarge(Path file) throws IOException {
    Path small = file.resolveSibling("kecil.xlsx");
    new Xlsx().strings("<t>Ya</t>", "<t>Tidak</t>").sheet("s", "<sheetData/>").write(small);
    String sheet = "xl/worksheets/sheet1.xml";
    try (ZipFile source = new ZipFile(small.toFile());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry : source.stream().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(sheet)) {
          writeRows(zip);
        } else {
          zip.write(source.getInputStream(entry).readAllBytes());
        }
        zip.closeEntry();
      }
    }
  }

  private static void writeRows(OutputStream out) throws IOException {
    String space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    out.write(ascii("<worksheet xmlns=\"" + space + "\"><sheetData>"));
    StringBuilder row = new StringBuilder();
    for (int i = 1; i <= ROWS; i++) {
      row.setLength(0);
      row.append("<row r=\"").append(i).append("\">");
      for (int j = 1; j <= COLUMNS; j++) {
        String reference = Xlsx.reference(i, j);
        if (j <= 2) {
          row.append(Xlsx.text(reference, "Unit kerja " + i));
        } else if (j % 2 == 0) {
          row.append("<c r=\"").append(reference).append("\" t=\"s\"><v>").append((i + j) % 2);
          row.append("</v></c>");
        } else {
          row.append(Xlsx.number(reference, "0." + (i * 31 + j) % 10_000 + "1"));
        }
      }
      out.write(ascii(row.append("</row>").toString()));
    }
    out.write(ascii("</sheetData></worksheet>"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
