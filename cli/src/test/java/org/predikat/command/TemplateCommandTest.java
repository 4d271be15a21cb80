package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.reading.RulebookReader;

class TemplateCommandTest {
  private static final int ANSWER = 10;
  private static final String LAW = "permenpanrb-90-2021";

  @TempDir private Path folder;

  private static Run predikat(Object... args) {
    return Run.predikat(
        Stream.concat(Stream.of("--lang", "en"), Stream.of(args).map(String::valueOf))
            .toArray(String[]::new));
  }

  private static Run good(Object... args) {
    Run run = predikat(args);
    assertEquals(0, run.exit(), run.err() + run.out());
    return run;
  }

  private Path sample(String name, int units) {
    Path round = folder.resolve(name);
    good("sample", "--rulebook", LAW, "--units", units, "--seed", 3, "--out", round);
    return round;
  }

  private static Set<String> files(Path below) throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(below)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.add(below.relativize(file).toString()));
    }
    return found;
  }

  private static Map<String, String> hashes(Path below) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String file : files(below)) {
      byte[] bytes = Files.readAllBytes(below.resolve(file));
      hashes.put(file, Hashing.sha256().hashBytes(bytes).toString());
    }
    return hashes;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    // From bytes: a workbook opened from a file is written back when it is closed.
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  static List<String> rulebooks() {
    return RulebookReader.shippedIds();
  }

  @ParameterizedTest
  @MethodSource("rulebooks")
  void formulasAreLockedAndEntriesAreGuarded(String rulebook) throws IOException {
    Path out = folder.resolve("out");
    good("template", "--rulebook", rulebook, "--out", out);
    assertEquals(Set.of("lke.xlsx", "round.xlsx"), files(out));
    try (XSSFWorkbook book = open(out.resolve("lke.xlsx"))) {
      // Marked so, the stored results would count as stale.
      assertFalse(book.getForceFormulaRecalculation());
      for (String name : List.of("LKE", "Ringkasan")) {
        XSSFSheet sheet = book.getSheet(name);
        assertTrue(sheet.getProtect(), name);
        assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword(), name);
        int formulas = 0;
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              assertTrue(cell.getCellStyle().getLocked(), cell.getAddress().formatAsString());
            }
          }
        }
        assertTrue(formulas > 50, name + " has " + formulas);
      }
      XSSFSheet form = book.getSheet("LKE");
      Set<String> guarded = guarded(form);
      int entries = 0;
      for (Row row : form) {
        Cell cell = row.getCell(ANSWER);
        if (row.getRowNum() > 5 && cell != null && !cell.getCellStyle().getLocked()) {
          entries++;
          assertTrue(guarded.contains(cell.getAddress().formatAsString()));
        }
      }
      assertEquals(
          RulebookReader.read(List.of(rulebook)).layout().questions().stream()
              .mapToInt(question -> Math.max(1, question.inputs().size()))
              .sum(),
          entries);
    }
  }

  /** Cells with a rule that stops wrong entries and says what is right. */
  private static Set<String> guarded(XSSFSheet sheet) {
    Set<String> cells = new HashSet<>();
    for (DataValidation validation : sheet.getDataValidations()) {
      assertEquals(DataValidation.ErrorStyle.STOP, validation.getErrorStyle());
      assertTrue(validation.getShowErrorBox());
      assertFalse(validation.getErrorBoxText().isEmpty());
      Stream.of(validation.getRegions().getCellRangeAddresses())
          .forEach(range -> range.forEach(cell -> cells.add(cell.formatAsString())));
    }
    return cells;
  }

  @Test
  void aPageCanBePrinted() throws IOException {
    Path out = folder.resolve("out");
    good("template", "--rulebook", LAW, "--out", out);
    try (XSSFWorkbook book = open(out.resolve("lke.xlsx"))) {
      XSSFSheet form = book.getSheet("LKE");
      assertTrue(form.getFitToPage());
      assertTrue(form.getPrintSetup().getLandscape());
      assertEquals(1, form.getPrintSetup().getFitWidth());
      assertEquals(0, form.getPrintSetup().getFitHeight());
      assertEquals("6:6", form.getRepeatingRows().formatAsString().replace("$", ""));
      assertEquals("Halaman &P dari &N", form.getFooter().getRight());
      assertEquals(6, form.getPaneInformation().getHorizontalSplitPosition());
      String area = book.getPrintArea(book.getSheetIndex(form));
      assertEquals("LKE!$A$1:$O$" + (form.getLastRowNum() + 1), area);
    }
  }

  @Test
  void everyUnitOfAListGetsAWorksheetOfItsOwn() throws IOException {
    Path list = folder.resolve("usulan.csv");
    Files.writeString(
        list,
        """
        id_unit;nama_unit;id_instansi
        U1;=HYPERLINK("x");I1
        u1;Unit dua;I1
        KAB/01: "Dinas";Unit tiga;I2

        CON;Unit empat;I2
        """);
    Path out = folder.resolve("out");
    good("template", "--rulebook", LAW, "--year", 2023, "--units", list, "--out", out);
    List<String> mapping = Files.readAllLines(out.resolve("units.csv"));
    assertEquals("berkas,id_unit", mapping.get(0));
    assertEquals("U1.xlsx,U1", mapping.get(1));
    assertEquals(5, mapping.size());
    Set<String> names = new HashSet<>();
    for (String file : files(out.resolve("lke"))) {
      assertTrue(file.matches("[A-Za-z0-9_.-]+"), file);
      assertTrue(names.add(file.toLowerCase(Locale.ROOT)), file);
    }
    assertEquals(4, names.size());
    assertFalse(names.contains("con.xlsx"));
    try (XSSFWorkbook book = open(out.resolve("lke/U1.xlsx"))) {
      XSSFSheet form = book.getSheet("LKE");
      assertEquals("U1", beside(form, "ID unit").getStringCellValue());
      Cell name = beside(form, "Nama unit");
      assertEquals(CellType.STRING, name.getCellType());
      assertEquals("=HYPERLINK(\"x\")", name.getStringCellValue());
      assertTrue(name.getCellStyle().getLocked());
      assertEquals(2023, (int) beside(form, "Tahun").getNumericCellValue());
      assertEquals(LAW, beside(form, "Rulebook").getStringCellValue());
    }
  }

  /** The cell to the right of a label. */
  private static Cell beside(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(label)) {
          int column = cell.getColumnIndex() + 1;
          while (row.getCell(column) == null
              || row.getCell(column).getCellType() == CellType.BLANK) {
            column++;
          }
          return row.getCell(column);
        }
      }
    }
    throw new AssertionError(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id_unit\nU1\nU1\n",
        "id_unit,nama_unit\nU1,Satu\n,Dua\n",
        "kode,nama\n1,Satu\n",
        "id_unit\n"
      })
  void aListWithErrorsIsRefusedWhole(String text) throws IOException {
    Path list = folder.resolve("usulan.csv");
    Files.writeString(list, text);
    Path out = folder.resolve("out");
    Run run = predikat("template", "--rulebook", LAW, "--units", list, "--out", out);
    assertEquals(ExitCode.DATA.number(), run.exit(), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void theBytesDependOnNothingButTheRequest() throws IOException {
    Path round = sample("round", 40);
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    good("template", "--filled", round, "--stage", "desk", "--out", one, "--threads", 1);
    good("template", "--filled", round, "--stage", "desk", "--out", two, "--threads", 4);
    assertEquals(hashes(one), hashes(two));
    assertEquals(41, hashes(one).size());
    Path blank = folder.resolve("blank");
    Path again = folder.resolve("again");
    good("template", "--rulebook", LAW, "--out", blank);
    good("template", "--rulebook", LAW, "--out", again);
    assertEquals(hashes(blank), hashes(again));
  }

  @Test
  void aUnitWithoutAnswersIsNamed() throws IOException {
    Path round = sample("round", 30);
    Path out = folder.resolve("out");
    Run run = good("template", "--filled", round, "--stage", "field", "--out", out);
    long visited = Files.readAllLines(round.resolve("field.csv")).size() - 1L;
    assertEquals(visited, files(out.resolve("lke")).size());
    assertTrue(run.out().contains("Units without a worksheet: " + (30 - visited)), run.out());
    assertTrue(run.out().contains("no answers in the table of this stage"), run.out());
  }

  @Test
  void aFilledWorksheetHoldsItsScores() throws IOException {
    Path round = sample("round", 5);
    Path out = folder.resolve("out");
    good("template", "--filled", round, "--stage", "desk", "--out", out);
    Path run = folder.resolve("run");
    assertEquals(0, predikat("evaluate", round, "--out", run).exit());
    List<String> header = cells(Files.readAllLines(run.resolve("results.csv")).get(0));
    List<String> first = cells(Files.readAllLines(run.resolve("results.csv")).get(1));
    String id = first.get(header.indexOf("id_unit"));
    try (XSSFWorkbook book = open(out.resolve("lke").resolve(id + ".xlsx"))) {
      XSSFSheet form = book.getSheet("LKE");
      Row total = form.getRow(form.getLastRowNum());
      double stored = total.getCell(ANSWER + 1).getNumericCellValue();
      double shown = Double.parseDouble(first.get(header.indexOf("desk_total")));
      assertEquals(shown, stored, 0.0051);
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.replace("\uFEFF", "").split(",", -1));
  }

  @Test
  void aRulebookOfOnesOwnHasItsForm() throws IOException {
    Path overlay = folder.resolve("own.yaml");
    Files.writeString(
        overlay,
        """
        rulebook: own
        title: Aturan sendiri
        regulation: Aturan sendiri & uji
        in_force: {from: 2024-07-15, until: null}
        extends: permenpanrb-90-2021
        sources:
          sendiri: {text: "Aturan sendiri", status: unverified}
        minimums:
          - {code: total, source: sendiri, wbk: 71, wbbm: 81}
        """);
    Path out = folder.resolve("out");
    good("template", "--rulebook", overlay, "--setting", "blank_answer=zero", "--out", out);
    try (XSSFWorkbook book = open(out.resolve("lke.xlsx"))) {
      assertEquals("own", beside(book.getSheet("LKE"), "Rulebook").getStringCellValue());
      assertEquals("Aturan sendiri && uji", book.getSheet("LKE").getFooter().getLeft());
      XSSFSheet summary = book.getSheet("Ringkasan");
      Cell required = summary.getRow(10).getCell(5);
      assertEquals(71, required.getNumericCellValue(), summary.getSheetName());
      // With blanks worth 0 there is a verdict from the start.
      assertEquals("Tidak", summary.getRow(5).getCell(2).getStringCellValue());
    }
    Run refused =
        predikat("template", "--rulebook", LAW, "--setting", "blank_answer=x", "--out", out);
    assertEquals(ExitCode.USAGE.number(), refused.exit());
  }

  @ParameterizedTest
  @MethodSource("rulebooks")
  void theBlankRoundIsARoundOnceItIsFilledIn(String rulebook) throws IOException {
    Path out = folder.resolve("out");
    int year = RulebookReader.read(List.of(rulebook)).inForceFrom().getYear() + 1;
    good("template", "--rulebook", rulebook, "--year", year, "--out", out);
    Path round = out.resolve("round.xlsx");
    try (XSSFWorkbook book = open(round)) {
      Set<String> sheets = new HashSet<>();
      book.forEach(sheet -> sheets.add(sheet.getSheetName()));
      assertEquals(
          ImmutableSet.of(
              "petunjuk", "round", "nominations", "agencies", "desk", "field", "surveys"),
          sheets);
      XSSFSheet agencies = book.getSheet("agencies");
      DataValidation kinds =
          agencies.getDataValidations().stream()
              .filter(rule -> rule.getPromptBoxTitle().equals("jenis"))
              .findFirst()
              .orElseThrow();
      assertEquals(ValidationType.LIST, kinds.getValidationConstraint().getValidationType());
      assertTrue(guarded(book.getSheet("desk")).contains(new CellReference(1, 1).formatAsString()));
      Row agency = agencies.createRow(1);
      agency.createCell(0).setCellValue("I1");
      agency.createCell(1).setCellValue("Kementerian Contoh");
      agency.createCell(2).setCellValue("kementerian");
      Row unit = book.getSheet("nominations").createRow(1);
      unit.createCell(0).setCellValue("0012");
      unit.createCell(1).setCellValue("Unit Contoh");
      unit.createCell(2).setCellValue("I1");
      unit.createCell(3).setCellValue("WBK");
      try (var file = Files.newOutputStream(folder.resolve("filled.xlsx"))) {
        book.write(file);
      }
    }
    Run empty = predikat("validate", round);
    assertTrue(empty.out().contains("0 errors"), empty.out());
    assertFalse(empty.out().contains("TABLE_UNKNOWN"), empty.out());
    Run filled = predikat("validate", folder.resolve("filled.xlsx"));
    assertTrue(filled.out().contains("1 units of 1 agencies"), filled.out() + filled.err());
  }

  @Test
  void whatStandsThereIsReplacedOnlyWhenAsked() throws IOException {
    Path out = folder.resolve("out");
    good("template", "--rulebook", LAW, "--out", out);
    Run exists = predikat("template", "--rulebook", LAW, "--out", out);
    assertEquals(ExitCode.USAGE.number(), exists.exit());
    good("template", "--rulebook", "permenpanrb-52-2014", "--out", out, "--force");
    try (XSSFWorkbook book = open(out.resolve("lke.xlsx"))) {
      String rulebook = beside(book.getSheet("LKE"), "Rulebook").getStringCellValue();
      assertEquals("permenpanrb-52-2014", rulebook);
    }
    Files.writeString(out.resolve("notes.txt"), "mine");
    Run foreign = predikat("template", "--rulebook", LAW, "--out", out, "--force");
    assertEquals(ExitCode.USAGE.number(), foreign.exit());
    assertTrue(foreign.err().contains("notes.txt"), foreign.err());
    assertTrue(Files.exists(out.resolve("notes.txt")));
  }

  @Test
  void optionsThatDoNotFitAreRefused() {
    Path out = folder.resolve("out");
    Path round = sample("round", 3);
    for (Object[] args :
        new Object[][] {
          {"template", "--out", out},
          {"template", "--filled", round, "--out", out},
          {"template", "--filled", round, "--stage", "panel", "--out", out},
          {"template", "--filled", round, "--units", round, "--stage", "desk", "--out", out},
          {"template", "--units", folder.resolve("none.csv"), "--rulebook", LAW, "--out", out},
          {"template", "--rulebook", LAW, "--threads", 0, "--out", out}
        }) {
      assertEquals(ExitCode.USAGE.number(), predikat(args).exit(), List.of(args).toString());
      assertFalse(Files.exists(out));
    }
  }
}
