package org.predikat.intake;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelTables;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;

/**
 * Reads one sheet as a table of a round: finds the header among its first rows, passing over
 * titles, and has the rows below it read and packed in blocks, by other threads where there are
 * some. Sheets may be read side by side, each with its own reader.
 */
final class ExcelTableReader {
  /** Cells of a block and characters in them: few enough for many blocks to wait at once. */
  private static final int BLOCK = 1 << 17;

  /** Bytes that the rows of a block pack into, about. */
  static final int ROOM = 1 << 16;

  /**
   * A sheet that was read.
   *
   * @param plan its header
   * @param batches its rows, in order; some may still be being read
   */
  record Result(HeaderPlan plan, ImmutableList<Future<RowBatch>> batches) {}

  private final TableSource source;
  private final HeaderMatcher matcher;
  private final HeaderPlan.Compiler compiler;
  private final Function<HeaderPlan, RowReader> readers;
  private final Notices notices;
  private final ExecutorService workers;
  private final List<RawRow> first = new ArrayList<>();
  private final ImmutableList.Builder<Future<RowBatch>> batches = ImmutableList.builder();
  private HeaderPlan plan;
  private ImmutableList.Builder<RawRow> block = ImmutableList.builder();
  private int inBlock;

  /**
   * A reader for one sheet.
   *
   * @param readers makes the reader of the rows of a block
   * @param notices takes what concerns the sheet as a whole; the rows' own go with their batch
   * @param workers read the blocks
   */
  ExcelTableReader(
      TableSource source,
      HeaderMatcher matcher,
      HeaderPlan.Compiler compiler,
      Function<HeaderPlan, RowReader> readers,
      Notices notices,
      ExecutorService workers) {
    this.source = source;
    this.matcher = matcher;
    this.compiler = compiler;
    this.readers = readers;
    this.notices = notices;
    this.workers = workers;
  }

  /**
   * Reads the sheet.
   *
   * @throws UnreadableException when the sheet is broken or has no header
   */
  Result read(ExcelTables workbook, ExcelTables.Sheet sheet) throws UnreadableException {
    ExcelTables.Report report = workbook.read(sheet, this::take);
    if (plan == null) {
      begin();
    }
    if (plan == null) {
      String topLeft = first.isEmpty() ? "" : String.join(" ", texts(first.get(0))).strip();
      throw new UnreadableException(
          new Notice(
              NoticeCode.HEADER_MISSING,
              source.place(),
              "",
              topLeft,
              ImmutableList.of(matcher.key())));
    }
    closeBlock();
    remark(sheet, report);
    return new Result(plan, batches.build());
  }

  private boolean take(RawRow row) {
    if (plan != null) {
      add(row);
      return true;
    }
    first.add(row);
    if (first.size() < CsvHead.HEADER_WITHIN) {
      return true;
    }
    begin();
    return plan != null;
  }

  /** Takes the row with the key column and the most known headers for the header. */
  private void begin() {
    RawRow header = null;
    int most = 0;
    for (RawRow row : first) {
      int matches = matcher.matches(texts(row));
      if (matches > most) {
        most = matches;
        header = row;
      }
    }
    if (header == null) {
      return;
    }
    plan = compiler.compile(texts(header), header.number());
    if (header.number() > 1) {
      notice(NoticeCode.TITLE_ROWS, header.number(), Long.toString(header.number() - 1));
    }
    for (RawRow row : first) {
      if (row.number() > header.number()) {
        add(row);
      }
    }
    first.clear();
  }

  private void add(RawRow row) {
    block.add(row);
    for (int i = 0; i < row.size(); i++) {
      inBlock += 1 + row.text(i).length();
    }
    if (inBlock >= BLOCK) {
      closeBlock();
    }
  }

  private void closeBlock() {
    ImmutableList<RawRow> rows = block.build();
    if (!rows.isEmpty()) {
      batches.add(workers.submit(() -> batch(rows)));
      block = ImmutableList.builder();
      inBlock = 0;
    }
  }

  private RowBatch batch(ImmutableList<RawRow> rows) {
    RowReader reader = readers.apply(plan);
    rows.forEach(reader::row);
    return reader.batch();
  }

  /** The texts of a row. */
  static ImmutableList<String> texts(RawRow row) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (int i = 0; i < row.size(); i++) {
      texts.add(row.text(i));
    }
    return texts.build();
  }

  private void remark(ExcelTables.Sheet sheet, ExcelTables.Report report) {
    if (sheet.visibility() != ExcelTables.Visibility.VISIBLE) {
      notice(NoticeCode.EXCEL_HIDDEN_SHEET, 0);
    }
    if (report.hiddenRows() > 0) {
      notice(
          NoticeCode.EXCEL_HIDDEN_ROWS,
          report.firstHidden(),
          Long.toString(report.hiddenRows()),
          Integer.toString(report.firstHidden()));
    }
    if (report.formulas() > 0) {
      notice(
          NoticeCode.EXCEL_FORMULAS,
          report.firstFormula(),
          Long.toString(report.formulas()),
          Integer.toString(report.firstFormula()));
    }
    for (String range : report.merges()) {
      // A merged title above the header hides nothing.
      if (lastRow(range) > plan.headerRow()) {
        notice(NoticeCode.EXCEL_MERGED_CELLS, firstRow(range), range);
      }
    }
  }

  private void notice(NoticeCode code, long row, String... args) {
    Place place = row > 0 ? source.place(row) : source.place();
    notices.add(new Notice(code, place, "", "", ImmutableList.copyOf(args)));
  }

  private static int firstRow(String range) {
    return row(Splitter.on(':').splitToList(range).get(0));
  }

  private static int lastRow(String range) {
    List<String> corners = Splitter.on(':').splitToList(range);
    return row(corners.get(corners.size() - 1));
  }

  private static int row(String reference) {
    int digits = 0;
    while (digits < reference.length() && !Character.isDigit(reference.charAt(digits))) {
      digits++;
    }
    Integer row = Ints.tryParse(reference.substring(digits));
    return row == null ? 0 : row;
  }
}
