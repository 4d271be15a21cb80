package org.predikat.intake;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
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
 * titles, and packs the rows below it in batches. Sheets may be read side by side, each with its
 * own reader.
 */
final class ExcelTableReader {
  /** Rows in a batch: a few hundred kilobytes of answers. */
  private static final int BATCH = 4096;

  /** Bytes to begin a batch with. */
  static final int ROOM = 1 << 18;

  /** A row kept while the header is looked for. */
  private record KeptRow(long number, ImmutableList<String> texts, ImmutableList<Kind> kinds)
      implements RawRow {
    static KeptRow of(RawRow row) {
      ImmutableList.Builder<String> texts = ImmutableList.builder();
      ImmutableList.Builder<Kind> kinds = ImmutableList.builder();
      for (int i = 0; i < row.size(); i++) {
        texts.add(row.text(i));
        kinds.add(row.kind(i));
      }
      return new KeptRow(row.number(), texts.build(), kinds.build());
    }

    @Override
    public int size() {
      return texts.size();
    }

    @Override
    public String text(int cell) {
      return cell < texts.size() ? texts.get(cell) : "";
    }

    @Override
    public Kind kind(int cell) {
      return cell < kinds.size() ? kinds.get(cell) : Kind.TEXT;
    }
  }

  /**
   * A sheet that was read.
   *
   * @param plan its header
   * @param batches its rows, in order
   */
  record Result(HeaderPlan plan, ImmutableList<RowBatch> batches) {}

  private final TableSource source;
  private final HeaderMatcher matcher;
  private final HeaderPlan.Compiler compiler;
  private final Function<HeaderPlan, RowReader> readers;
  private final Notices notices;
  private final List<KeptRow> first = new ArrayList<>();
  private final ImmutableList.Builder<RowBatch> batches = ImmutableList.builder();
  private HeaderPlan plan;
  private RowReader reader;
  private int inBatch;

  /**
   * A reader for one sheet.
   *
   * @param readers makes the reader of the rows of a batch
   * @param notices takes what concerns the sheet as a whole; the rows' own go with their batch
   */
  ExcelTableReader(
      TableSource source,
      HeaderMatcher matcher,
      HeaderPlan.Compiler compiler,
      Function<HeaderPlan, RowReader> readers,
      Notices notices) {
    this.source = source;
    this.matcher = matcher;
    this.compiler = compiler;
    this.readers = readers;
    this.notices = notices;
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
      String topLeft = first.isEmpty() ? "" : String.join(" ", first.get(0).texts()).strip();
      throw new UnreadableException(
          new Notice(
              NoticeCode.HEADER_MISSING,
              source.place(),
              "",
              topLeft,
              ImmutableList.of(matcher.key())));
    }
    closeBatch();
    remark(sheet, report);
    return new Result(plan, batches.build());
  }

  private boolean take(RawRow row) {
    if (plan != null) {
      read(row);
      return true;
    }
    first.add(KeptRow.of(row));
    if (first.size() < CsvHead.HEADER_WITHIN) {
      return true;
    }
    begin();
    return plan != null;
  }

  /** Takes the row with the key column and the most known headers for the header. */
  private void begin() {
    KeptRow header = null;
    int most = 0;
    for (KeptRow row : first) {
      int matches = matcher.matches(row.texts());
      if (matches > most) {
        most = matches;
        header = row;
      }
    }
    if (header == null) {
      return;
    }
    plan = compiler.compile(header.texts(), header.number());
    if (header.number() > 1) {
      notice(NoticeCode.TITLE_ROWS, header.number(), Long.toString(header.number() - 1));
    }
    for (KeptRow row : first) {
      if (row.number() > header.number()) {
        read(row);
      }
    }
    first.clear();
  }

  private void read(RawRow row) {
    if (reader == null) {
      reader = readers.apply(plan);
    }
    reader.row(row);
    if (++inBatch == BATCH) {
      closeBatch();
    }
  }

  private void closeBatch() {
    if (reader != null) {
      batches.add(reader.batch());
      reader = null;
      inBatch = 0;
    }
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
