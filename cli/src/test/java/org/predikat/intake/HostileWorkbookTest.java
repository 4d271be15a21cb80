package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelLimits;
import org.predikat.intake.excel.ExcelTables;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;

/** Workbooks that are broken, disguised or made to do harm: each is refused by its own notice. */
final class HostileWorkbookTest {
  private static final String CELL = "<sheetData><row><c><v>1</v></c></row></sheetData>";

  @TempDir Path folder;

  @Test
  void aSheetThatUnpacksToBlanksWithoutEnd() throws Exception {
    Path file = file();
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Path small = folder.resolve("kecil.xlsx");
      new Xlsx().sheet("s", CELL).write(small);
      copyWithout(small, "xl/worksheets/sheet1.xml", zip);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    Notice notice = refusal(ExcelLimits.DEFAULT);
    assertEquals(NoticeCode.EXCEL_ZIP_BOMB, notice.code());
    assertEquals("s", notice.place().sheet());
  }

  @Test
  void sharedStringsThatUnpackToBlanksWithoutEnd() throws Exception {
    new Xlsx().strings("<t>" + " ".repeat(30_000_000) + "</t>").sheet("s", CELL).write(file());
    assertEquals(NoticeCode.EXCEL_ZIP_BOMB, refusal(ExcelLimits.DEFAULT).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
            + "<row><c t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>",
        "<!DOCTYPE worksheet [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><worksheet>&c;</worksheet>",
        "<!DOCTYPE worksheet SYSTEM \"http://predikat.invalid/x.dtd\"><worksheet/>",
      })
  void documentTypesInASheet(String part) throws Exception {
    new Xlsx().sheetPart("s", "visible", part).write(file());
    Notice notice = refusal(ExcelLimits.DEFAULT);
    assertEquals(NoticeCode.EXCEL_DOCTYPE, notice.code());
    assertEquals("s", notice.place().sheet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels"
      })
  void documentTypesInAnyOtherPart(String path) throws Exception {
    new Xlsx()
        .styles("0.00")
        .strings("<t>a</t>")
        .sheet("s", CELL)
        .part(path, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>")
        .write(file());
    assertEquals(NoticeCode.EXCEL_DOCTYPE, refusal(ExcelLimits.DEFAULT).code());
  }

  @Test
  void noLibraryWritesToTheConsole() {
    assertFalse(LogManager.getLogger("org.apache.poi.util.XMLHelper").isFatalEnabled());
  }

  @Test
  void aPassword() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file())) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
      container.createDocument(new ByteArrayInputStream(new byte[500]), "EncryptionInfo");
      container.writeFilesystem(out);
    }
    assertEquals(NoticeCode.EXCEL_ENCRYPTED, refusal(ExcelLimits.DEFAULT).code());
  }

  @Test
  void theFormatOfExcel97() throws Exception {
    try (HSSFWorkbook old = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file())) {
      old.createSheet("desk").createRow(0).createCell(0).setCellValue("id_unit");
      old.write(out);
    }
    assertEquals(NoticeCode.EXCEL_OLD_FORMAT, refusal(ExcelLimits.DEFAULT).code());
  }

  @Test
  void aBrokenContainerOfExcel97() throws Exception {
    Files.write(file(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
    assertEquals(NoticeCode.EXCEL_OLD_FORMAT, refusal(ExcelLimits.DEFAULT).code());
  }

  @Test
  void aFileCutShortAnywhere() throws Exception {
    String[][] rows = new String[300][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new String[] {"unit " + i, "nama " + i * 7919};
    }
    new Xlsx().table("s", rows).write(file());
    byte[] whole = Files.readAllBytes(file());
    for (int length : new int[] {1, 3, 5, 30, 200, 1000, whole.length / 2, whole.length - 1}) {
      Files.write(file(), Arrays.copyOf(whole, length));
      NoticeCode code = refusal(ExcelLimits.DEFAULT).code();
      NoticeCode expected = length < 4 ? NoticeCode.WRONG_EXTENSION : NoticeCode.EXCEL_DAMAGED;
      assertEquals(expected, code, length + " bytes");
    }
  }

  @Test
  void aFileWithFlippedBytesIsReadOrRefusedButNeverBreaksTheProgram() throws Exception {
    new Xlsx()
        .styles("0%")
        .strings("<t>a</t>")
        .sheet(
            "s", "<sheetData><row><c t='s'><v>0</v></c><c s='1'><v>0.5</v></c></row></sheetData>")
        .write(file());
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(20201221);
    int refused = 0;
    for (int round = 0; round < 400; round++) {
      byte[] broken = whole.clone();
      for (int i = 0; i <= round % 4; i++) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file(), broken);
      try {
        readAll(ExcelLimits.DEFAULT);
      } catch (UnreadableException e) {
        refused++;
        for (String arg : e.notice().args()) {
          assertTrue(arg.matches("[ -~]{1,80}"), arg);
          assertFalse(arg.contains(folder.toString()), arg);
        }
      }
    }
    assertTrue(refused > 100, refused + " refused");
  }

  @Test
  void otherFilesNamedXlsx() throws Exception {
    Files.writeString(file(), "id_unit;nama_unit\r\nU1;Satu\r\n");
    assertRefused(NoticeCode.WRONG_EXTENSION, "CSV");
    Files.writeString(file(), "\uFEFF<html><table><tr><td>id_unit</td></tr></table></html>");
    assertRefused(NoticeCode.WRONG_EXTENSION, "HTML");
    Files.writeString(file(), "%PDF-1.7\n");
    assertRefused(NoticeCode.WRONG_EXTENSION, "PDF");
    Files.write(file(), new byte[] {'R', 'a', 'r', 0, 7});
    assertRefused(NoticeCode.FILE_KIND_UNKNOWN);
    zip("surat.txt", "isi");
    assertRefused(NoticeCode.WRONG_EXTENSION, "ZIP");
    zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    assertRefused(NoticeCode.EXCEL_OTHER_FORMAT, ".ods");
    zip("xl/workbook.bin", "isi");
    assertRefused(NoticeCode.EXCEL_OTHER_FORMAT, ".xlsb");
    zip("[Content_Types].xml", "<Types/>");
    assertRefused(NoticeCode.EXCEL_OTHER_FORMAT, "Office");
    Files.write(file(), new byte[0]);
    assertEquals(NoticeCode.EMPTY_FILE, refusal(ExcelLimits.DEFAULT).code());
  }

  @Test
  void aFileThatIsNotThereIsNoMatterOfTheData() {
    assertThrows(NoSuchFileException.class, () -> readAll(ExcelLimits.DEFAULT));
  }

  @Test
  void twoPartsOfOneName() throws Exception {
    new Xlsx().sheet("s", CELL).part("XL/worksheets/Sheet1.xml", "<worksheet/>").write(file());
    assertRefused(NoticeCode.EXCEL_DAMAGED, "ZIP");
  }

  @Test
  void moreThanAThousandParts() throws Exception {
    Xlsx book = new Xlsx().sheet("s", CELL);
    for (int i = 0; i < 1000; i++) {
      book.part("xl/media/" + i + ".xml", "<a/>");
    }
    book.write(file());
    assertRefused(NoticeCode.EXCEL_DAMAGED, "OPC");
  }

  @Test
  void aSheetWithoutItsPart() throws Exception {
    new Xlsx()
        .sheet("s", CELL)
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas"
                + ".openxmlformats.org/package/2006/relationships\"/>")
        .write(file());
    assertEquals(NoticeCode.EXCEL_DAMAGED, refusal(ExcelLimits.DEFAULT).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='0'><c><v>1</v></c></row>",
        "<row r='x'><c><v>1</v></c></row>",
        "<row r='99999999999'><c><v>1</v></c></row>",
        "<row><c r='12'><v>1</v></c></row>",
        "<row><c r='XFE1'><v>1</v></c></row>",
        "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
        "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        "<row><c t='s'><v>5</v></c></row>",
        "<row><c t='s'><v>-1</v></c></row>",
        "<row><c><v>satu</v></c></row>",
        "<row><c t='aneh'><v>1</v></c></row>",
        "<row><c><v>1</v>",
      })
  void cellsThatContradictTheFormat(String rows) throws Exception {
    new Xlsx().sheet("s", "<sheetData>" + rows + "</sheetData>").write(file());
    assertEquals(NoticeCode.EXCEL_DAMAGED, refusal(ExcelLimits.DEFAULT).code());
  }

  @Test
  void limits() throws Exception {
    Xlsx book = new Xlsx();
    for (int i = 0; i < 3; i++) {
      book.sheet("s" + i, CELL);
    }
    book.write(file());
    assertRefused(new ExcelLimits(2, 10, 10, 10, 10), NoticeCode.EXCEL_TOO_MANY_SHEETS, "3", "2");

    new Xlsx().sheet("s", "<sheetData><row r='11'/></sheetData>").write(file());
    assertRefused(new ExcelLimits(2, 10, 10, 10, 10), NoticeCode.EXCEL_TOO_MANY_ROWS, "10");

    new Xlsx().table("s", new String[] {"a", "b", "c"}).write(file());
    assertRefused(new ExcelLimits(2, 10, 2, 10, 10), NoticeCode.EXCEL_TOO_MANY_CELLS, "2");

    new Xlsx().table("s", new String[] {"12345678901"}).write(file());
    assertRefused(new ExcelLimits(2, 10, 10, 10, 10), NoticeCode.EXCEL_TOO_MUCH_TEXT, "10");

    new Xlsx().strings("<t>123456</t>", "<t>78901</t>").sheet("s", CELL).write(file());
    assertRefused(new ExcelLimits(2, 10, 10, 10, 10), NoticeCode.EXCEL_TOO_MUCH_TEXT, "10");
  }

  @Test
  void macrosAndLinksAreReadAndSaid() throws Exception {
    new Xlsx()
        .macros()
        .tail("<externalReferences><externalReference r:id=\"rId9\"/></externalReferences>")
        .sheet("s", CELL)
        .write(file());
    try (ExcelTables tables = ExcelTables.open(file(), "buku.xlsx", ExcelLimits.DEFAULT)) {
      assertEquals(
          ImmutableList.of(NoticeCode.EXCEL_MACROS, NoticeCode.EXCEL_EXTERNAL_LINKS),
          tables.notices().stream().map(Notice::code).collect(ImmutableList.toImmutableList()));
      assertEquals(1, tables.read(tables.sheets().get(0), row -> true).rows());
    }
  }

  private Path file() {
    return folder.resolve("buku.xlsx");
  }

  private void readAll(ExcelLimits limits) throws UnreadableException, IOException {
    try (ExcelTables tables = ExcelTables.open(file(), "buku.xlsx", limits)) {
      for (ExcelTables.Sheet sheet : tables.sheets()) {
        tables.read(sheet, row -> true);
      }
    }
  }

  private Notice refusal(ExcelLimits limits) {
    return assertThrows(UnreadableException.class, () -> readAll(limits)).notice();
  }

  private void assertRefused(NoticeCode code, String... args) {
    assertRefused(ExcelLimits.DEFAULT, code, args);
  }

  private void assertRefused(ExcelLimits limits, NoticeCode code, String... args) {
    Notice notice = refusal(limits);
    assertEquals(code, notice.code());
    assertEquals(ImmutableList.copyOf(args), notice.args());
    assertEquals("buku.xlsx", notice.place().file());
  }

  private void zip(String name, String content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void copyWithout(Path source, String part, ZipOutputStream target)
      throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().equals(part)) {
          target.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(target);
          }
        }
      }
    }
  }
}
