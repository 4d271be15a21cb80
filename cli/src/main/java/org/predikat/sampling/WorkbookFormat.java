package org.predikat.sampling;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.predikat.round.Agency;
import org.predikat.round.RoundInfo;

/**
 * One Excel workbook with one sheet per table, streamed. The archive is written anew with a fixed
 * time on every entry, so that the same round is the same file.
 */
final class WorkbookFormat implements RoundFormat<ImmutableList<UnitRows>> {
  /** Rows of a sheet below its header. */
  static final int MOST_UNITS = 1_048_575;

  private static final int WINDOW = 100;
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final Date FIXED_DATE = new Date(946_684_800_000L);

  /** The list of content types comes first, as readers that stream expect it. */
  private static final Comparator<ZipEntry> ORDER =
      Comparator.comparing((ZipEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
          .thenComparing(ZipEntry::getName);

  private static final CharMatcher NUMERIC = CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

  private final Path target;
  private final SXSSFWorkbook workbook;
  private final ImmutableMap<String, Sheet> sheets;

  WorkbookFormat(Path target, RoundInfo info, Tables tables) {
    this.target = target;
    this.workbook = new SXSSFWorkbook(WINDOW);
    ImmutableMap.Builder<String, Sheet> all = ImmutableMap.builder();
    Sheet round = workbook.createSheet("round");
    append(round, List.of("kunci", "nilai"));
    RoundFile.entries(info).forEach((key, value) -> append(round, List.of(key, value)));
    all.put("nominations", sheet("nominations", tables.nominationColumns()));
    Sheet agencies = sheet("agencies", tables.agencyColumns());
    for (Agency agency : tables.agencyList()) {
      append(agencies, List.of(tables.agency(agency)));
    }
    all.put("desk", sheet("desk", tables.sheetColumns()));
    all.put("field", sheet("field", tables.sheetColumns()));
    all.put("surveys", sheet("surveys", tables.surveyColumns()));
    this.sheets = all.buildOrThrow();
  }

  private Sheet sheet(String name, ImmutableList<String> columns) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(1, 1);
    append(sheet, columns);
    return sheet;
  }

  @Override
  public ImmutableList<UnitRows> render(ImmutableList<UnitRows> units) {
    return units;
  }

  @Override
  public void write(ImmutableList<UnitRows> block) {
    for (UnitRows unit : block) {
      unit.nominations().forEach(row -> append(sheets.get("nominations"), List.of(row)));
      append(sheets.get("desk"), unit.desk());
      append(sheets.get("field"), unit.field());
      append(sheets.get("surveys"), unit.surveys());
    }
  }

  private static void append(Sheet sheet, Optional<String[]> row) {
    row.ifPresent(cells -> append(sheet, List.of(cells)));
  }

  private static void append(Sheet sheet, List<String> cells) {
    // A new sheet says -1, so the first row is row 0.
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (isNumber(cell)) {
        // A cell of a workbook can hold nothing but a double; no score is computed with it.
        row.createCell(i).setCellValue(Double.parseDouble(cell));
      } else if (!cell.isEmpty()) {
        row.createCell(i).setCellValue(cell);
      }
    }
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty()
        && NUMERIC.matchesAllOf(cell)
        && cell.charAt(0) != '.'
        && cell.charAt(cell.length() - 1) != '.';
  }

  @Override
  public void finish() throws IOException {
    workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(
        Optional.of(FIXED_DATE));
    Path raw = target.resolveSibling(target.getFileName() + ".raw");
    try (OutputStream file = Files.newOutputStream(raw)) {
      workbook.write(file);
    }
    normalise(raw, target);
    Files.delete(raw);
  }

  private static void normalise(Path from, Path to) throws IOException {
    try (ZipFile source = new ZipFile(from.toFile());
        ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : ImmutableList.sortedCopyOf(ORDER, source.stream().toList())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(FIXED_TIME);
        archive.putNextEntry(same);
        try (InputStream content = source.getInputStream(entry)) {
          content.transferTo(archive);
        }
        archive.closeEntry();
      }
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
