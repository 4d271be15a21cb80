package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;
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
      ImmutableSet.of("peringkat", "id_unit", "nama_unit", "nama_instansi");

  private final Workbook book;
  private final ImmutableList<Table> tables;

  /** A sheet of units, or several when there are too many units for one. */
  private static final class Table {
    private final Workbook book;
    private final String name;
    private final ImmutableList<Column> columns;
    private final int frozen;
    private final int sheetRows;
    private SXSSFSheet sheet;
    private SheetCells cells;
    private int rows;
    private int sheets;

    Table(Workbook book, String name, ImmutableList<Column> columns, int frozen, int sheetRows) {
      this.book = book;
      this.name = name;
      this.columns = columns;
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
      for (Column column : columns) {
        column.writer().accept(row, cells);
      }
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
            new Table(
                book,
                "Peringkat",
                pick(
                    columns,
                    EnumSet.of(Group.UNIT, Group.VERDICT),
                    RANKING_SCORES,
                    RANKING_REASONS),
                4,
                sheetRows),
            new Table(book, "Nilai", scores(columns), 3, sheetRows),
            new Table(book, "Alasan", reasons(columns), 3, sheetRows));
  }

  private static ImmutableList<Column> pick(
      ResultColumns columns,
      EnumSet<Group> groups,
      ImmutableSet<String> scores,
      ImmutableSet<String> reasons) {
    return columns.all().stream()
        .filter(
            column ->
                groups.contains(column.group())
                    || scores.contains(column.header())
                    || reasons.contains(column.header()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Column> scores(ResultColumns columns) {
    return columns.all().stream()
        .filter(
            column ->
                UNIT_KEYS.contains(column.header())
                    || column.header().equals("usulan")
                    || column.group() == Group.SCORE)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Column> reasons(ResultColumns columns) {
    return columns.all().stream()
        .filter(
            column ->
                UNIT_KEYS.contains(column.header())
                    || column.header().equals("usulan")
                    || column.header().equals("status_akhir")
                    || column.group() == Group.REASON)
        .collect(ImmutableList.toImmutableList());
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
