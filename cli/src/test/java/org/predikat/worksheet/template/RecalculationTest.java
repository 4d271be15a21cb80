package org.predikat.worksheet.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.files.Archive;
import org.predikat.files.Awaited;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.FractionOracle;
import org.predikat.scoring.RandomSheets;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetDraft;
import org.predikat.scoring.SheetDriver;

/**
 * LibreOffice calculates the formulas of many filled worksheets, and every result is held against
 * the program's. The formulas carry no stored results there, so that none can be copied.
 */
class RecalculationTest {
  private static final int SHEETS = 200;
  private static final int PER_WORKBOOK = 20;
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  @TempDir private static Path folder;
  private static final Map<String, List<Book>> BOOKS = new HashMap<>();
  private static final Map<ImmutableList<Minimum>, List<AnswerSheet>> TIES =
      new ConcurrentHashMap<>();

  /** A workbook with the worksheets that it holds. */
  private record Book(Path file, Blueprint blueprint, List<Function<Live, Content>> contents) {}

  /** A rulebook with settings. */
  private record Law(String name, Rulebook rulebook, int sheets) {}

  static Stream<String> laws() {
    return allLaws().stream().map(Law::name);
  }

  private static List<Law> allLaws() {
    List<Law> laws = new ArrayList<>();
    for (String id : RulebookReader.shippedIds()) {
      laws.add(new Law(id, RulebookReader.read(List.of(id)), SHEETS));
    }
    Rulebook law = RulebookReader.read(List.of("permenpanrb-90-2021"));
    laws.add(new Law("zero", with(law, Settings.BLANK_ANSWER, "zero"), PER_WORKBOOK));
    Rulebook skip = with(law, Settings.BLANK_ANSWER, "skip");
    laws.add(new Law("skip", skip, PER_WORKBOOK));
    laws.add(new Law("defects", with(skip, Settings.WORKSHEET_DEFECTS, "reproduce"), PER_WORKBOOK));
    return laws;
  }

  private static Rulebook with(Rulebook law, String code, String value) {
    Map<String, Setting> all = new HashMap<>(law.settings().all());
    Setting old = law.settings().all().get(code);
    all.put(code, new Setting(code, value, old.allowed(), old.citation()));
    return law.withSettings(new Settings(ImmutableMap.copyOf(all)));
  }

  @BeforeAll
  static void calculate() throws IOException, InterruptedException {
    Optional<LibreOffice> office = LibreOffice.find();
    assumeTrue(
        office.isPresent(),
        "LibreOffice (soffice) is not on the path, so nobody recalculates the templates");
    List<Path> files = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      Map<String, Future<List<Book>>> tasks = new HashMap<>();
      allLaws().forEach(law -> tasks.put(law.name(), workers.submit(() -> books(law))));
      for (Map.Entry<String, Future<List<Book>>> task : tasks.entrySet()) {
        List<Book> books = Awaited.result(task.getValue());
        books.forEach(book -> files.add(book.file()));
        BOOKS.put(task.getKey(), books);
      }
    } finally {
      workers.shutdownNow();
    }
    List<Book> odd = List.of(oddEntries());
    files.add(odd.get(0).file());
    BOOKS.put("odd", odd);
    office.get().toCsv(files, folder);
  }

  private static List<Book> books(Law law) throws IOException {
    Blueprint blueprint = Blueprint.of(FormPlan.of(law.rulebook()), true, PER_WORKBOOK);
    ScorePlan plan = ScorePlan.compile(law.rulebook());
    List<Function<Live, Content>> contents = new ArrayList<>();
    for (AnswerSheet sheet : sheets(law)) {
      Head head =
          new Head(
              "U" + contents.size(),
              "=1+1",
              "Instansi & \"<Contoh>\"",
              Optional.of(2024),
              Optional.of(Stage.DESK));
      contents.add(new Figures(plan, head, sheet)::content);
    }
    List<Book> books = new ArrayList<>();
    for (List<Function<Live, Content>> some : Lists.partition(contents, PER_WORKBOOK)) {
      books.add(book(law.name() + "-" + books.size(), blueprint, some));
    }
    return books;
  }

  /** Sheets that stand exactly on each minimum, and random ones of all tempers. */
  private static List<AnswerSheet> sheets(Law law) {
    List<AnswerSheet> sheets = new ArrayList<>();
    if (law.sheets() == SHEETS) {
      // An amendment that leaves scores alone has the ties of the law that it amends.
      sheets.addAll(TIES.computeIfAbsent(law.rulebook().minimums(), each -> ties(law.rulebook())));
      assertTrue(sheets.size() >= law.rulebook().minimums().size(), "ties: " + sheets.size());
    }
    RandomSheets random = new RandomSheets(law.rulebook(), law.name().hashCode());
    while (sheets.size() < law.sheets()) {
      AnswerSheet sheet = random.next();
      if (sheet.given().isEmpty()) {
        sheets.add(sheet);
      }
    }
    return sheets;
  }

  /** One for each minimum of each predikat, by turns with ratios whose decimals never end. */
  private static List<AnswerSheet> ties(Rulebook rulebook) {
    SheetDriver driver = new SheetDriver(rulebook, 17);
    FractionOracle oracle = new FractionOracle(rulebook);
    List<AnswerSheet> ties = new ArrayList<>();
    boolean ratios = false;
    for (Minimum minimum : rulebook.minimums()) {
      int node = rulebook.layout().nodeIndex().get(minimum.node());
      BigDecimal weight = rulebook.layout().nodeWeight(node).value();
      for (Figure figure : minimum.required().values()) {
        driver
            .drive(minimum.node(), oracle.exact(minimum.points(figure, weight)), ratios, 3)
            .map(SheetDraft::sheet)
            .ifPresent(ties::add);
        ratios = !ratios;
      }
    }
    return ties;
  }

  private static Book book(String name, Blueprint blueprint, List<Function<Live, Content>> contents)
      throws IOException {
    Path file = folder.resolve(name + ".xlsx");
    List<Function<Live, Content>> uncalculated =
        Lists.transform(contents, all -> live -> isEntry(live) ? all.apply(live) : Content.BLANK);
    Archive.write(blueprint.filled(uncalculated), Files.newOutputStream(file));
    return new Book(file, blueprint, contents);
  }

  private static boolean isEntry(Live live) {
    return live instanceof Live.Head || live instanceof Live.Choice || live instanceof Live.Amount;
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyResultIsTheProgramsOwn(String law) throws IOException {
    int results = 0;
    for (Book book : BOOKS.get(law)) {
      for (int i = 0; i < book.contents().size(); i++) {
        results += compare(book, i, 2 * i, i == 0 ? "LKE" : "LKE " + (i + 1));
        results += compare(book, i, 2 * i + 1, i == 0 ? "Ringkasan" : "Ringkasan " + (i + 1));
      }
    }
    assertTrue(results > 0);
  }

  private static int compare(Book book, int worksheet, int sheet, String name) throws IOException {
    List<CSVRecord> rows = rows(book, name);
    ImmutableList<Grid.LiveCell> cells = book.blueprint().live().get(sheet);
    for (Grid.LiveCell cell : cells) {
      Content expected = book.contents().get(worksheet).apply(cell.what());
      String actual = text(rows, cell.reference());
      String place =
          book.file().getFileName() + " " + name + "!" + cell.reference() + " " + cell.what();
      if (expected instanceof Content.Decimal number) {
        BigDecimal difference = number(actual, place).subtract(number.value()).abs();
        assertTrue(
            difference.compareTo(TOLERANCE) <= 0,
            () -> place + ": " + actual + " instead of " + number.value());
      } else {
        assertEquals(expected instanceof Content.Text text ? text.text() : "", actual, place);
      }
    }
    return cells.size();
  }

  private static List<CSVRecord> rows(Book book, String sheet) throws IOException {
    String stem = book.file().getFileName().toString().replace(".xlsx", "");
    Path csv = folder.resolve(stem + "-" + sheet + ".csv");
    try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  private static String text(List<CSVRecord> rows, String reference) {
    CellReference cell = new CellReference(reference);
    CSVRecord row = rows.get(cell.getRow());
    return cell.getCol() < row.size() ? row.get(cell.getCol()) : "";
  }

  private static BigDecimal number(String text, String place) {
    try {
      return text.endsWith("%")
          ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
          : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new AssertionError(place + ": " + text, e);
    }
  }

  /** Entries as people type them past the drop-down lists. */
  private static final ImmutableMap<String, String> ODD =
      ImmutableMap.<String, String>builder()
          .put("P1.i.a", " ya ")
          .put("P1.i.b", "b")
          .put("P1.ii.a", "Benar")
          .put("P1.ii.b", "D")
          .buildOrThrow();

  private static final ImmutableMap<String, Content> ODD_NUMBERS =
      ImmutableMap.<String, Content>builder()
          .put("R1.i.a.agen", new Content.Text("tujuh"))
          .put("R1.i.b.perubahan", new Content.Decimal(new BigDecimal("2.5")))
          .put("R4.i.a.sasaran", new Content.Decimal(new BigDecimal("-1")))
          .put("SPAK.indeks", new Content.Decimal(new BigDecimal("4.1")))
          .put("SPKP.indeks", new Content.Decimal(new BigDecimal("3.12345")))
          .buildOrThrow();

  private static final Rulebook LAW = RulebookReader.read(List.of("permenpanrb-90-2021"));

  private static Book oddEntries() throws IOException {
    Figures best = new Figures(ScorePlan.compile(LAW), Head.BLANK, SheetDraft.best(LAW).sheet());
    Function<Live, Content> odd =
        live -> {
          if (live instanceof Live.Choice choice) {
            String code = LAW.layout().questions().get(choice.question()).code();
            return ODD.containsKey(code) ? new Content.Text(ODD.get(code)) : best.content(live);
          }
          if (live instanceof Live.Amount number) {
            String column = LAW.layout().slots().get(number.slot()).column();
            return ODD_NUMBERS.getOrDefault(column, best.content(live));
          }
          return best.content(live);
        };
    return book("odd", Blueprint.of(FormPlan.of(LAW), false, 1), List.of(odd));
  }

  @Test
  void aWrongEntryHasNoValueAndKeepsTheVerdictOpen() throws IOException {
    Book book = BOOKS.get("odd").get(0);
    Map<Live, String> shown = new HashMap<>();
    List<CSVRecord> form = rows(book, "LKE");
    book.blueprint()
        .live()
        .get(0)
        .forEach(cell -> shown.put(cell.what(), text(form, cell.reference())));
    List<CSVRecord> summary = rows(book, "Ringkasan");
    book.blueprint()
        .live()
        .get(1)
        .forEach(cell -> shown.put(cell.what(), text(summary, cell.reference())));
    assertEquals("1", shown.get(new Live.Value(question("P1.i.a"))));
    assertEquals("0.5", shown.get(new Live.Value(question("P1.i.b"))));
    for (String code : List.of("P1.ii.a", "P1.ii.b")) {
      assertEquals("tidak sah", shown.get(new Live.Value(question(code))), code);
      assertEquals("tidak sah", shown.get(new Live.ChoiceState(question(code))), code);
    }
    for (String column : ODD_NUMBERS.keySet()) {
      Live state = new Live.NumberState(LAW.layout().slotIndex().get(column));
      assertEquals("tidak sah", shown.get(state), column);
    }
    assertEquals("", shown.get(new Live.Ratio(question("R1.i.a"))));
    assertEquals("7", shown.get(new Live.Invalids()));
    assertEquals("0", shown.get(new Live.Blanks()));
    assertEquals("Periksa isian", shown.get(new Live.AllReached(Predikat.WBK)));
    // Two of three answers count for nothing.
    assertEquals(
        0,
        new BigDecimal("0.333333333333333").compareTo(new BigDecimal(shown.get(points("P1.ii")))));
    assertEquals("0", shown.get(points("SPAK")));
  }

  private static int question(String code) {
    return LAW.layout().questionIndex().get(code);
  }

  private static Live points(String node) {
    return new Live.Points(ImmutableList.of(LAW.layout().nodeIndex().get(node)));
  }
}
