package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.RowSink;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelLimits;
import org.predikat.intake.excel.ExcelTables;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;

/** What comes out of cells of every kind. */
final class ExcelTablesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0.7999999999999999, 0.8",
    "0.30000000000000004, 0.3",
    "4.0, 4",
    "4.50, 4.5",
    "1E-3, 0.001",
    "1.5E+3, 1500",
    "-0, 0",
    "-0.0, 0",
    "007, 7",
    ".5, 0.5",
    "5., 5",
    "100, 100",
    "0, 0",
    "-12.340, -12.34",
    "123456789012345, 123456789012345",
    "1234567890123456, 1234567890123460",
    "0.67, 0.67",
    "79.125, 79.125",
  })
  void numbersArePlainTextOfFifteenDigits(String stored, String read) throws Exception {
    assertEquals(List.of("1: NUMBER " + read), rows(cells(Xlsx.number("A1", stored))));
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsRefused() throws Exception {
    Notice notice = refusal(cells(Xlsx.number("B3", "1E999999999").replace("B3", "B1")));
    assertEquals(NoticeCode.EXCEL_DAMAGED, notice.code());
    assertEquals("B", notice.place().columnLetters());
  }

  @Test
  void formattingNeverChangesTheValue() throws Exception {
    Xlsx book =
        new Xlsx()
            .styles("0.00", "0%", "dd/mm/yyyy", "\"%\"0", "[h]:mm", "0.0\\%")
            .sheet(
                "s",
                "<sheetData><row r='1'>"
                    + "<c r='A1' s='1'><v>0.335</v></c><c r='B1' s='2'><v>0.855</v></c>"
                    + "<c r='C1' s='3'><v>44196</v></c><c r='D1' s='4'><v>5</v></c>"
                    + "<c r='E1' s='3'><v>44196.5</v></c><c r='F1' s='6'><v>7</v></c>"
                    + "<c r='G1' s='99'><v>8</v></c></row></sheetData>");
    assertEquals(
        List.of(
            "1: NUMBER 0.335 | PERCENT 85.5% | DATE 2020-12-31 | NUMBER 5"
                + " | DATE 2020-12-31T12:00 | NUMBER 7 | NUMBER 8"),
        rows(book));
  }

  @Test
  void daysCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
    Xlsx book =
        new Xlsx()
            .properties("date1904=\"1\"")
            .styles("yyyy-mm-dd")
            .sheet("s", "<sheetData><row><c s='1'><v>42734</v></c></row></sheetData>");
    assertEquals(List.of("1: DATE 2020-12-31"), rows(book));
  }

  @Test
  void everyKindOfCell() throws Exception {
    Xlsx book =
        new Xlsx()
            .strings(
                "<t>biasa</t>",
                "<r><t>kaya </t></r><r><rPr><b/></rPr><t>huruf</t></r><rPh><t>bunyi</t></rPh>",
                "<t>baris_x000D_lain_x005F_x000D_</t>",
                "<t/>")
            .sheet(
                "s",
                "<sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c>"
                    + "<c r='C2' t='s'><v>2</v></c><c r='D2' t='s'><v>3</v></c>"
                    + "<c r='E2' t='b'><v>1</v></c><c r='F2' t='b'><v>0</v></c>"
                    + "<c r='G2' t='e'><v>#DIV/0!</v></c>"
                    + "<c r='H2' t='d'><v>2020-12-31</v></c>"
                    + "<c r='I2' t='inlineStr'><is><r><t>se</t></r><r><t>baris</t></r></is></c>"
                    + "<c r='J2' s='0'/><c r='L2'><v>1</v></c></row></sheetData>");
    assertEquals(
        List.of(
            "2: TEXT biasa | TEXT kaya huruf | TEXT baris\rlain_x000D_ | TEXT  | BOOLEAN TRUE"
                + " | BOOLEAN FALSE | ERROR #DIV/0! | DATE 2020-12-31 | TEXT sebaris | TEXT "
                + " | TEXT  | NUMBER 1"),
        rows(book));
  }

  @Test
  void formulasGiveTheirStoredResultOrSayThatThereIsNone() throws Exception {
    Xlsx book =
        cells(
            "<c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f>1+1</f><v></v></c>"
                + "<c r='C1'><f>1+1</f></c><c r='D1' t='str'><f>\"\"</f><v></v></c>"
                + "<c r='E1' t='str'><f>\"a\"</f><v>a</v></c>"
                + "<c r='F1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='G1'><v>7</v></c>");
    assertEquals(
        List.of(
            "1: NUMBER 2 | UNCALCULATED  | UNCALCULATED  | TEXT  | TEXT a | ERROR #DIV/0!"
                + " | NUMBER 7"),
        rows(book));
  }

  @Test
  void storedResultsAreNotTrustedInAWorkbookThatAsksToBeCalculated() throws Exception {
    Xlsx book =
        cells("<c r='A1'><f>1+1</f><v>0</v></c><c r='B1'><v>3</v></c>")
            .tail("<calcPr fullCalcOnLoad=\"1\"/>");
    assertEquals(List.of("1: UNCALCULATED  | NUMBER 3"), rows(book));
  }

  @Test
  void rowsAndCellsWithoutReferencesFollowEachOther() throws Exception {
    Xlsx book =
        new Xlsx()
            .sheet(
                "s",
                "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c/><c"
                    + " r='D5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
                    + "</sheetData>");
    assertEquals(
        List.of(
            "1: NUMBER 1 | NUMBER 2",
            "5: TEXT  | TEXT  | TEXT  | NUMBER 3 | NUMBER 4",
            "6: NUMBER 5"),
        rows(book));
  }

  @Test
  void prefixedElementsAreRead() throws Exception {
    Xlsx book =
        new Xlsx()
            .sheetPart(
                "s",
                "visible",
                "<x:worksheet"
                    + " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row"
                    + " r='1'><x:c r='A1'><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    assertEquals(List.of("1: NUMBER 9"), rows(book));
  }

  @Test
  void emptyRowsAreLeftOutAndTheRestIsReported() throws Exception {
    Xlsx book =
        new Xlsx()
            .sheet(
                "s",
                "<sheetData><row r='1'><c r='A1'><v>1</v></c></row>"
                    + "<row r='3' hidden='1'><c r='A3'><v>2</v></c></row>"
                    + "<row r='4' hidden='true'><c r='A4'><f>A3</f><v>2</v></c></row>"
                    + "<row r='5' hidden='1'><c r='A5' s='0'/></row><row r='6'/></sheetData>"
                    + "<mergeCells><mergeCell ref='A1:D1'/></mergeCells>");
    try (ExcelTables tables = open(book)) {
      List<String> rows = new ArrayList<>();
      ExcelTables.Report report = tables.read(tables.sheets().get(0), collector(rows));
      assertEquals(List.of("1: NUMBER 1", "3: NUMBER 2", "4: NUMBER 2"), rows);
      assertEquals(new ExcelTables.Report(3, 2, 3, 1, 4, ImmutableList.of("A1:D1")), report);
    }
  }

  @Test
  void rowsMayBeKept() throws Exception {
    Xlsx book =
        new Xlsx()
            .sheet(
                "s",
                "<sheetData><row r='1'><c r='A1'><v>1</v></c></row>"
                    + "<c r='B1'><v>9</v></c><row r='2'><c r='C2'><v>2</v></c></row></sheetData>");
    try (ExcelTables tables = open(book)) {
      List<RawRow> kept = new ArrayList<>();
      tables.read(tables.sheets().get(0), kept::add);
      List<String> rows = new ArrayList<>();
      kept.forEach(collector(rows)::row);
      assertEquals(List.of("1: NUMBER 1", "2: TEXT  | TEXT  | NUMBER 2"), rows);
    }
  }

  @Test
  void sheetsAreFoundWhateverTheirCaseAndSpaces() throws Exception {
    Xlsx book =
        new Xlsx()
            .sheet(" Desk\u00a0", "hidden", "<sheetData/>")
            .sheet("FIELD", "veryHidden", "<sheetData/>")
            .sheet("d e s k", "<sheetData/>")
            .sheet("Catatan", "<sheetData/>");
    try (ExcelTables tables = open(book)) {
      assertEquals(
          List.of(ExcelTables.Visibility.HIDDEN, ExcelTables.Visibility.VISIBLE),
          tables.named("desk").stream().map(ExcelTables.Sheet::visibility).toList());
      assertEquals("FIELD", tables.named("field").get(0).name());
      assertTrue(tables.named("surveys").isEmpty());
      assertEquals(4, tables.sheets().size());
    }
  }

  @Test
  void aSinkThatHasEnoughEndsTheReading() throws Exception {
    try (ExcelTables tables = open(new Xlsx().table("s", row("a"), row("b"), row("c")))) {
      List<String> rows = new ArrayList<>();
      tables.read(tables.sheets().get(0), row -> rows.add(row.text(0)) && rows.size() < 2);
      assertEquals(List.of("a", "b"), rows);
    }
  }

  @Test
  void sheetsAreReadSideBySide() throws Exception {
    String[][] many = new String[2000][];
    for (int i = 0; i < many.length; i++) {
      many[i] = row("nilai " + i, "lain " + i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (ExcelTables tables = open(new Xlsx().table("a", many).table("b", many))) {
      List<Callable<List<String>>> jobs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ExcelTables.Sheet sheet = tables.sheets().get(i % 2);
        jobs.add(
            () -> {
              List<String> rows = new ArrayList<>();
              tables.read(sheet, collector(rows));
              return rows;
            });
      }
      List<String> first = null;
      for (Future<List<String>> job : threads.invokeAll(jobs)) {
        first = first == null ? job.get() : first;
        assertEquals(first, job.get());
      }
      assertEquals("2000: TEXT nilai 1999 | TEXT lain 1999", first.get(1999));
    } finally {
      threads.shutdownNow();
    }
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private static Xlsx cells(String xml) {
    return new Xlsx().sheet("s", "<sheetData><row r='1'>" + xml + "</row></sheetData>");
  }

  private ExcelTables open(Xlsx book) throws IOException, UnreadableException {
    Path file = folder.resolve("buku.xlsx");
    book.write(file);
    return ExcelTables.open(file, "buku.xlsx", ExcelLimits.DEFAULT);
  }

  private List<String> rows(Xlsx book) throws IOException, UnreadableException {
    try (ExcelTables tables = open(book)) {
      List<String> rows = new ArrayList<>();
      tables.read(tables.sheets().get(0), collector(rows));
      return rows;
    }
  }

  private Notice refusal(Xlsx book) {
    return assertThrows(UnreadableException.class, () -> rows(book)).notice();
  }

  private static RowSink collector(List<String> rows) {
    return row -> {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.kind(i) + " " + row.text(i));
      }
      return rows.add(row.number() + ": " + String.join(" | ", cells));
    };
  }
}
