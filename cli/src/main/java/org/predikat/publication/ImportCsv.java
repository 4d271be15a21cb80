package org.predikat.publication;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.predikat.round.Notice;
import org.predikat.round.Severity;
import org.predikat.worksheet.gathering.Gathered;
import org.predikat.worksheet.gathering.Gatherer;

/** The report of an import as a CSV table: one row for each worksheet. */
public final class ImportCsv {
  private static final String[] HEADERS = {
    "berkas",
    "id_unit",
    "hasil",
    "bentuk",
    "lapis",
    "terjawab",
    "kosong",
    "tidak_sah",
    "nilai_program",
    "nilai_berkas",
    "selisih",
    "sebab",
    "sel_berbeda",
    "jumlah_sel_berbeda",
    "kesalahan",
    "peringatan",
    "kode",
    "sha256"
  };

  private ImportCsv() {}

  /** Writes the worksheets in their order, with headers in Indonesian. */
  public static void write(Gatherer.Result result, CsvDialect dialect, OutputStream out)
      throws IOException {
    CsvRows rows = new CsvRows(dialect, 1 << 14);
    out.write(CsvRows.preamble(dialect));
    for (String header : HEADERS) {
      rows.word(header);
    }
    rows.end();
    for (Gatherer.Item item : result.items()) {
      row(item, dialect, rows);
      rows.writeTo(out);
    }
    rows.writeTo(out);
  }

  private static void row(Gatherer.Item item, CsvDialect dialect, CsvRows rows) {
    Gathered sheet = item.sheet();
    Gathered.Score score = sheet.score();
    rows.text(sheet.file())
        .text(item.unit())
        .word(item.outcome().word())
        .word(sheet.form().name())
        .word(sheet.layerWord())
        .number(sheet.answered())
        .number(sheet.blank())
        .number(sheet.invalid().length())
        .word(number(score.program(), dialect))
        .word(number(score.stored(), dialect))
        .word(number(score.difference(), dialect))
        .text(Joiner.on(' ').join(score.causes()))
        .text(cells(score))
        .number(score.cellCount())
        .number(count(item, Severity.ERROR))
        .number(count(item, Severity.WARNING))
        .text(codes(item))
        .word(sheet.sha256())
        .end();
  }

  private static String number(Optional<BigDecimal> number, CsvDialect dialect) {
    return number.map(each -> each.toPlainString().replace('.', dialect.decimalMark())).orElse("");
  }

  /** Cells as Excel names them, with what stands there. */
  private static String cells(Gathered.Score score) {
    List<String> cells = score.cells().stream().map(ImportCsv::cell).toList();
    return Joiner.on("; ").join(cells) + (score.cellCount() > cells.size() ? "; …" : "");
  }

  private static String cell(Gathered.Cell cell) {
    return cell.place().columnLetters()
        + cell.place().row()
        + " "
        + cell.node()
        + " "
        + cell.stored()
        + " ≠ "
        + cell.program().toPlainString();
  }

  private static long count(Gatherer.Item item, Severity severity) {
    return item.notices().stream().filter(each -> each.severity() == severity).count();
  }

  private static String codes(Gatherer.Item item) {
    return Joiner.on(' ')
        .join(item.notices().stream().map(Notice::code).distinct().sorted().iterator());
  }
}
