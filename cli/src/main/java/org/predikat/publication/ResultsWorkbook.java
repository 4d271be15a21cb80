package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.predikat.publication.ResultColumns.Column;
import org.predikat.publication.ResultColumns.Group;
import org.predikat.standing.AgencyTally;
import org.predikat.standing.Standing;

/**
 * {@code results.xlsx}: ranking, scores, reasons, agencies, summary. A sheet that would pass
 * Excel's last row goes on in a further sheet of the same name with a number.
 */
final class ResultsWorkbook implements Closeable {
  /** Rows below the heading that a sheet of Excel holds. */
  static final int SHEET_ROWS = 1_048_575;

  private static final ImmutableSet<String> RANKING_SCORES =
      ImmutableSet.of("lapangan_total", "lapangan_pengungkit", "lapangan_hasil");
  private static final ImmutableSet<String> RANKING_REASONS =
      ImmutableSet.of("minimum_terdekat", "minimum_terdekat_jarak");
  private static final ImmutableSet<String> UNIT_KEYS =
      ImmutableSet.of("peringkat", "id_unit", "nama_unit", "nama_instansi", "usulan");

  private final Workbook book;
  private final ImmutableList<Table> tables;

  /** A sheet of units, or several when there are too many units for one. */
  private static final class Table {
    private final Workbook book;
    private final String name;
    private final ResultColumns results;
    private final ImmutableList<Column> columns;
    private final BitSet picked = new BitSet();
    private final int frozen;
    private final int sheetRows;
    private SXSSFSheet sheet;
    private SheetCells cells;
    private int rows;
    private int sheets;

    Table(
        Workbook book,
        String name,
        ResultColumns results,
        Predicate<Column> picked,
        int frozen,
        int sheetRows) {
      this.book = book;
      this.name = name;
      this.results = results;
      this.columns = results.all().stream().filter(picked).collect(ImmutableList.toImmutableList());
      for (int column = 0; column < results.all().size(); column++) {
        this.picked.set(column, picked.test(results.all().get(column)));
      }
      this.frozen = frozen;
      this.sheetRows = sheetRows;
      start();
    }

    private void start() {
      sheets++;
      sheet = book.sheet(sheets == 1 ? name : name + " " + sheets);
      cells = new SheetCells(sheet, book.styles());
      heading(
          sheet,
          cells,
          columns.stream().map(Column::header).toList(),
          columns.stream().mapToInt(Column::width).toArray(),
          column -> columns.get(column).numeric(),
          frozen,
          book.styles());
      rows = 0;
    }

    void add(UnitRow row) {
      if (rows == sheetRows) {
        finish();
        start();
      }
      cells.row();
      results.put(row, new PickedCells(picked, cells));
      rows++;
    }

    void finish() {
      filter(sheet, rows, columns.size());
    }
  }

  ResultsWorkbook(Workbook book, ResultColumns columns, int sheetRows) {
    this.book = book;
    this.tables =
        ImmutableList.of(
            new Table(book, "Peringkat", columns, ResultsWorkbook::isOfRanking, 4, sheetRows),
            new Table(book, "Nilai", columns, ResultsWorkbook::isOfScores, 3, sheetRows),
            new Table(book, "Alasan", columns, ResultsWorkbook::isOfReasons, 3, sheetRows));
  }

  private static boolean isOfRanking(Column column) {
    return column.group() == Group.UNIT
        || column.group() == Group.VERDICT
        || RANKING_SCORES.contains(column.header())
        || RANKING_REASONS.contains(column.header());
  }

  private static boolean isOfScores(Column column) {
    return UNIT_KEYS.contains(column.header()) || column.group() == Group.SCORE;
  }

  private static boolean isOfReasons(Column column) {
    return UNIT_KEYS.contains(column.header())
        || column.header().equals("status_akhir")
        || column.group() == Group.REASON;
  }

  /** Adds the next unit in listing order. */
  void add(UnitRow row) {
    for (Table table : tables) {
      table.add(row);
    }
  }

  /** Adds the sheets of agencies and the summary, and saves. */
  void finish(
      Standing standing, List<Summary.Section> summary, Words words, OutputStream out, Path beside)
      throws IOException {
    tables.forEach(Table::finish);
    agencies(standing, words);
    new SummarySheet(book).write("Ringkasan", summary);
    book.save(out, beside);
  }

  private void agencies(Standing standing, Words words) {
    StatusWords statusWords = new StatusWords(words);
    SXSSFSheet sheet = book.sheet("Instansi");
    SheetCells cells = new SheetCells(sheet, book.styles());
    ImmutableList<String> headers = AgenciesCsv.headers(statusWords);
    int[] widths = headers.stream().mapToInt(header -> Math.max(11, header.length() + 3)).toArray();
    widths[1] = 42;
    widths[2] = 20;
    heading(sheet, cells, headers, widths, column -> column > 3, 2, book.styles());
    ImmutableSet<String> honoured = Honoured.ids(standing);
    for (AgencyTally tally : standing.agencies()) {
      AgenciesCsv.cells(tally, honoured.contains(tally.agency().id()), statusWords, cells.row());
    }
    filter(sheet, standing.agencies().size(), headers.size());
  }

  private static void heading(
      SXSSFSheet sheet,
      SheetCells cells,
      List<String> headers,
      int[] widths,
      IntPredicate numeric,
      int frozen,
      Workbook.Styles styles) {
    cells.row(32);
    for (int column = 0; column < widths.length; column++) {
      cells.styled(headers.get(column), numeric.test(column) ? styles.headerNumber : styles.header);
      sheet.setColumnWidth(column, Math.min(widths[column], 120) * 256);
    }
    sheet.createFreezePane(frozen, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setLandscape(true);
  }

  private static void filter(SXSSFSheet sheet, int rows, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
