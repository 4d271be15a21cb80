package org.predikat.intake;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.predikat.files.Awaited;
import org.predikat.intake.cells.Texts;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelTables;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;

/**
 * Reads the tables of a workbook: several sheets are taken apart at once, and their rows read in
 * blocks. What comes of it is put together in the order of the tables and rows, so that nothing
 * depends on the threads.
 */
final class WorkbookTables {
  /** Header of the keys on the sheet about the round. */
  private static final String KEY_HEADER = "kunci";

  /** What came of reading a sheet; the result is empty when a notice says why. */
  private record Outcome(
      TableSource source, Optional<ExcelTableReader.Result> result, Notices notices) {}

  private final ExcelTables workbook;
  private final String file;
  private final Notices notices;

  /**
   * The tables of an open workbook.
   *
   * @param file how notices call it
   * @param notices takes what concerns the workbook
   */
  WorkbookTables(ExcelTables workbook, String file, Notices notices) {
    this.workbook = workbook;
    this.file = file;
    this.notices = notices;
    workbook.notices().forEach(notices::add);
  }

  /** Whether any sheet is named as in a workbook of tables; else it can only be a flat file. */
  boolean hasTables() {
    return workbook.sheets().stream()
        .anyMatch(
            sheet -> isRound(sheet) || Table.named(ExcelTables.key(sheet.name())).isPresent());
  }

  /** What the sheet about the round says; empty without such a sheet. */
  Optional<RoundKeys> round() throws UnreadableException {
    List<ExcelTables.Sheet> sheets = workbook.named(RoundKeys.TITLE);
    if (sheets.isEmpty()) {
      return Optional.empty();
    }
    refuseTwice(sheets);
    RoundKeys keys = new RoundKeys(file, sheets.get(0).name(), notices);
    workbook.read(
        sheets.get(0),
        row -> {
          String key = Texts.trim(row.text(0));
          if (!key.isEmpty() && !Ascii.equalsIgnoreCase(key, KEY_HEADER)) {
            keys.put(key, Texts.trim(row.text(1)), row.number());
          }
          return true;
        });
    return Optional.of(keys);
  }

  /** The sheets that hold tables of an evaluation; other sheets are named in notices. */
  ImmutableMap<Table, ExcelTables.Sheet> tables() throws UnreadableException {
    Map<Table, ExcelTables.Sheet> found = new EnumMap<>(Table.class);
    for (ExcelTables.Sheet sheet : workbook.sheets()) {
      Optional<Table> table = Table.named(ExcelTables.key(sheet.name()));
      if (table.isEmpty()) {
        if (!isRound(sheet) && !ExcelTables.key(sheet.name()).equals(Table.GUIDE_SHEET)) {
          notice(NoticeCode.TABLE_UNKNOWN, sheet, nearest(sheet.name()));
        }
      } else if (!table.get().isRead()) {
        notice(NoticeCode.TABLE_NOT_READ, sheet);
      } else if (found.putIfAbsent(table.get(), sheet) != null) {
        refuseTwice(ImmutableList.of(found.get(table.get()), sheet));
      }
    }
    return ImmutableMap.copyOf(found);
  }

  /**
   * The sheet named after a table; without one, the only sheet with its header. In a workbook whose
   * sheets are named after tables there is then no such table.
   */
  ExcelTables.Sheet sheet(Table table, HeaderMatcher matcher) throws UnreadableException {
    List<ExcelTables.Sheet> named = workbook.named(table.title());
    if (named.isEmpty() && hasTables()) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.TABLE_MISSING, Place.file(file), "", "", ImmutableList.of(table.title())));
    }
    if (named.isEmpty()) {
      return flatSheet(matcher);
    }
    refuseTwice(named);
    return named.get(0);
  }

  /** The only sheet with the header of a flat file. */
  ExcelTables.Sheet flatSheet(HeaderMatcher matcher) throws UnreadableException {
    List<ExcelTables.Sheet> fitting = new ArrayList<>();
    for (ExcelTables.Sheet sheet : workbook.sheets()) {
      int[] left = {CsvHead.HEADER_WITHIN};
      boolean[] fits = {false};
      workbook.read(
          sheet,
          row -> {
            fits[0] |= matcher.matches(ExcelTableReader.texts(row)) > 0;
            return --left[0] > 0 && !fits[0];
          });
      if (fits[0]) {
        fitting.add(sheet);
      }
    }
    if (fitting.isEmpty()) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.HEADER_MISSING,
              Place.file(file),
              "",
              "",
              ImmutableList.of(matcher.key())));
    }
    refuseTwice(fitting);
    return fitting.get(0);
  }

  /** Reads sheets into the tables of the round; what keeps one from being read becomes a notice. */
  void read(
      ImmutableMap<Table, ExcelTables.Sheet> sheets,
      boolean flat,
      Reading reading,
      RoundTables tables)
      throws IOException {
    ExecutorService workers = workers(reading.options().threads());
    try {
      Map<Table, Future<Outcome>> tasks = new LinkedHashMap<>();
      sheets.forEach(
          (table, sheet) -> {
            TableSource source = new TableSource(file, sheet.name(), table, flat, true);
            tasks.put(table, workers.submit(() -> outcome(sheet, source, reading, workers)));
          });
      for (Future<Outcome> task : tasks.values()) {
        merge(Awaited.result(task), tables);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Threads that read sheets and blocks of rows. What finds no room in their queue is done by the
   * thread that brings it: no more than a few blocks are held in memory, and since none waits for
   * another, a thread that takes a sheet apart may bring its blocks to its fellows.
   */
  private static ExecutorService workers(int threads) {
    return threads > 1
        ? new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2 * threads),
            new ThreadPoolExecutor.CallerRunsPolicy())
        : MoreExecutors.newDirectExecutorService();
  }

  private Outcome outcome(
      ExcelTables.Sheet sheet, TableSource source, Reading reading, ExecutorService workers) {
    Notices own = new Notices();
    HeaderMatcher matcher = reading.matcher(source);
    ExcelTableReader reader =
        new ExcelTableReader(
            source,
            matcher,
            reading.compiler(source, matcher, own),
            plan -> reading.rows(plan, BatchBuffers.of(ExcelTableReader.ROOM)),
            own,
            workers);
    try {
      return new Outcome(source, Optional.of(reader.read(workbook, sheet)), own);
    } catch (UnreadableException e) {
      own.add(e.notice());
      return new Outcome(source, Optional.empty(), own);
    }
  }

  private static void merge(Outcome outcome, RoundTables tables) throws IOException {
    tables.tried(outcome.source());
    tables.notices().addAll(outcome.notices());
    if (outcome.result().isEmpty()) {
      return;
    }
    ExcelTableReader.Result result = outcome.result().get();
    result.plan().present().forEach(table -> tables.source(table, outcome.source()));
    long rows = 0;
    for (Future<RowBatch> read : result.batches()) {
      RowBatch batch = Awaited.result(read);
      tables.add(batch);
      rows += batch.rows();
    }
    // A sheet has no empty rows to speak of: formatted ones reach far beyond the data.
    tables.end(outcome.source(), rows, 0);
  }

  private static boolean isRound(ExcelTables.Sheet sheet) {
    return ExcelTables.key(sheet.name()).equals(RoundKeys.TITLE);
  }

  private void refuseTwice(List<ExcelTables.Sheet> sheets) throws UnreadableException {
    if (sheets.size() > 1) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.TABLE_TWICE,
              new Place(file, sheets.get(1).name(), 0, 0, ""),
              "",
              "",
              ImmutableList.of(sheets.get(0).name())));
    }
  }

  private static String nearest(String name) {
    List<String> names = new ArrayList<>();
    names.add(RoundKeys.TITLE);
    for (Table table : Table.values()) {
      names.add(table.title());
    }
    return Nearest.of(name, names);
  }

  private void notice(NoticeCode code, ExcelTables.Sheet sheet, String... args) {
    Place place = new Place(file, sheet.name(), 0, 0, "");
    notices.add(new Notice(code, place, "", "", ImmutableList.copyOf(args)));
  }
}
