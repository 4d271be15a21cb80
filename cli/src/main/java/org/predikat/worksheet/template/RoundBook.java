package org.predikat.worksheet.template;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.predikat.files.Archive;
import org.predikat.intake.ColumnSpec;
import org.predikat.intake.ColumnText;
import org.predikat.intake.Columns;
import org.predikat.intake.Table;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.tables.TableColumns;

/**
 * The blank round workbook: a sheet for each table with its headers, the sheet {@code round}, and a
 * sheet that explains every column. It reads back as a round as soon as it is filled in.
 */
final class RoundBook {
  private static final int KEY_WIDTH = 24;
  private static final int[] GUIDE_WIDTHS = {14, 30, 8, 10, 34, 70};

  private final Rulebook rulebook;
  private final String rulebookName;
  private final Optional<Integer> year;
  private final ColumnText texts;
  private final ImmutableListMultimap<Table, ColumnSpec> columns;

  RoundBook(Rulebook rulebook, String rulebookName, Optional<Integer> year) {
    this.rulebook = rulebook;
    this.rulebookName = rulebookName;
    this.year = year;
    this.texts = ColumnText.in("id", rulebook);
    this.columns = Columns.of(rulebook);
  }

  /** Writes the workbook; {@code out} is closed. */
  void write(OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Looks looks = new Looks(book);
      Validations validations = new Validations(guide(book, looks), GUIDE_WIDTHS.length + 1);
      round(book, looks, validations);
      ColumnRules rules = new ColumnRules(rulebook.layout(), texts, validations);
      tables().forEach((table, names) -> table(book, looks, rules, table, names));
      Blueprint.sign(book, "Ronde Zona Integritas");
      Archive.write(Archive.parts(book), out);
    }
  }

  private ImmutableMap<Table, ImmutableList<String>> tables() {
    TableColumns written = TableColumns.of(rulebook);
    return ImmutableMap.of(
        Table.NOMINATIONS, written.nominations(),
        Table.AGENCIES, written.agencies(),
        Table.DESK, written.answers(),
        Table.FIELD, written.answers(),
        Table.SURVEYS, written.surveys());
  }

  private void table(
      XSSFWorkbook book, Looks looks, ColumnRules rules, Table table, ImmutableList<String> names) {
    Grid grid = new Grid(book.createSheet(table.title()));
    XSSFSheet sheet = grid.sheet();
    Map<String, ColumnSpec> known = new LinkedHashMap<>();
    columns.get(table).forEach(column -> known.put(column.name(), column));
    for (int i = 0; i < names.size(); i++) {
      ColumnSpec column = known.get(names.get(i));
      grid.text(0, i, column.name(), looks.header);
      sheet.setColumnWidth(i, Math.max(10, column.name().length() + 3) * 256);
      rules.apply(sheet, i, column, looks);
    }
    grid.lines(0, 2);
    sheet.createFreezePane(1, 1);
    SheetSetup.page(sheet, rulebook.regulation());
    sheet.setDisplayGridlines(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private void round(XSSFWorkbook book, Looks looks, Validations validations) {
    Grid grid = new Grid(book.createSheet("round"));
    XSSFSheet sheet = grid.sheet();
    sheet.setColumnWidth(0, KEY_WIDTH * 256);
    sheet.setColumnWidth(1, 40 * 256);
    sheet.setColumnWidth(2, 70 * 256);
    grid.text(0, 0, "kunci", looks.header);
    grid.text(0, 1, "nilai", looks.header);
    grid.text(0, 2, "arti", looks.header);
    int row = 1;
    for (RoundKey key : keys()) {
      grid.text(row, 0, key.name(), looks.of(Looks.Tone.SUB, Looks.Kind.TEXT));
      grid.text(row, 1, key.value(), looks.of(Looks.Tone.PLAIN, Looks.Kind.NOTE));
      grid.text(row, 2, key.meaning(), looks.of(Looks.Tone.PLAIN, Looks.Kind.TEXT));
      if (!key.allowed().isEmpty()) {
        CellRangeAddressList cell = new CellRangeAddressList(row, row, 1, 1);
        validations.list(
            new Validations.Cells(sheet, cell, key.name(), key.meaning()), key.allowed());
      }
      row++;
    }
    sheet.createFreezePane(0, 1);
    SheetSetup.page(sheet, rulebook.regulation());
  }

  /** A key of the sheet {@code round}; {@code allowed} is empty where anything goes. */
  private record RoundKey(
      String name, String value, ImmutableList<String> allowed, String meaning) {}

  private List<RoundKey> keys() {
    ImmutableList<String> stages =
        Arrays.stream(Stage.values())
            .map(stage -> Ascii.toLowerCase(stage.name()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<String> awards =
        rulebook.agencyAwards().stream()
            .map(AgencyAward::code)
            .collect(ImmutableList.toImmutableList());
    return List.of(
        new RoundKey(
            "year", year.map(String::valueOf).orElse(""), ImmutableList.of(), "Tahun ronde"),
        new RoundKey("title", "", ImmutableList.of(), "Judul ronde, untuk kepala keluaran"),
        new RoundKey(
            "rulebook", rulebookName, ImmutableList.of(), "Id rulebook bawaan, atau berkas YAML"),
        new RoundKey("through", "determination", stages, "Tahap terakhir yang dinilai"),
        new RoundKey(
            "agency_award.code", "", awards, "Penghargaan instansi; kosong bila tidak ada"),
        new RoundKey(
            "agency_award.figure", "", ImmutableList.of(), "Angka pengganti milik rulebook"),
        new RoundKey(
            "announced", "", ImmutableList.of(), "Tanggal pengumuman, seperti 2020-12-21"));
  }

  private XSSFSheet guide(XSSFWorkbook book, Looks looks) {
    Grid grid = new Grid(book.createSheet(Table.GUIDE_SHEET));
    XSSFSheet sheet = grid.sheet();
    for (int i = 0; i < GUIDE_WIDTHS.length; i++) {
      sheet.setColumnWidth(i, GUIDE_WIDTHS[i] * 256);
    }
    grid.text(0, 0, "Ronde Zona Integritas", looks.title).lines(0, 2);
    grid.text(1, 0, rulebook.regulation() + " (" + rulebook.id() + ")", looks.subtitle);
    ImmutableList<String> advice =
        ImmutableList.of(
            "Isi lembar round, lalu satu baris tiap unit pada nominations, satu baris tiap instansi"
                + " pada agencies, dan jawaban tiap unit pada desk, field, dan surveys.",
            "Judul kolom jangan diubah. Kolom yang tidak dipakai boleh dihapus kecuali yang wajib; "
                + "nilai komponen boleh ditambahkan sebagai kolom pengganti jawaban di bawahnya.",
            "Lembar petunjuk ini tidak dibaca. Periksa hasil isian dengan: predikat validate");
    int row = 2;
    for (String line : advice) {
      grid.text(row, 0, line, looks.fixedHead);
      row++;
    }
    row++;
    List<String> headers = List.of("tabel", "kolom", "wajib", "jenis", "isi", "arti");
    for (int i = 0; i < headers.size(); i++) {
      grid.text(row, i, headers.get(i), looks.header);
    }
    int header = row;
    row++;
    for (Table table : columns.keySet()) {
      for (ColumnSpec column : columns.get(table)) {
        explain(grid, looks, row, column);
        row++;
      }
    }
    sheet.createFreezePane(0, header + 1);
    sheet.setAutoFilter(new CellRangeAddress(header, row - 1, 0, headers.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    SheetSetup.page(sheet, rulebook.regulation());
    return sheet;
  }

  private void explain(Grid grid, Looks looks, int row, ColumnSpec column) {
    ColumnText.Description description = texts.describe(column);
    String allowed = String.join(" ", description.allowed());
    List<String> cells =
        List.of(
            column.table().title(),
            column.name(),
            column.required() ? "ya" : Terms.NONE,
            description.type(),
            allowed,
            description.meaning());
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      grid.text(row, i, cells.get(i), looks.of(Looks.Tone.PLAIN, Looks.Kind.TEXT));
      lines = Math.max(lines, Grid.lines(cells.get(i), GUIDE_WIDTHS[i]));
    }
    grid.lines(row, lines);
  }
}
