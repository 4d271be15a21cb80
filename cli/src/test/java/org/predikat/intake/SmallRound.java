package org.predikat.intake;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A round of two units under the small rulebook of {@code fixtures/broken}, to be changed by a test
 * and written in any form: folder of tables, workbook, flat CSV or flat workbook.
 */
final class SmallRound {
  /** The small rulebook, seen from the module's folder. */
  static final Path RULEBOOK = Path.of("..", "fixtures", "broken", "rulebook.yaml");

  static final String YAML = "year: 2022\ntitle: Contoh\nrulebook: contoh\n";

  private static final ImmutableList<String> TABLES =
      ImmutableList.of("agencies", "desk", "field", "surveys");

  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> units = new ArrayList<>();

  SmallRound() {
    columns("id_unit nama_unit id_instansi usulan predikat_dipegang tlhp");
    columns("agencies.nama_instansi agencies.jenis agencies.opini");
    columns(
        "desk.P1.a desk.P1.b desk.P1.e desk.P2.a.wajib desk.P2.a.proses desk.P2.a.selesai"
            + " desk.P2.b");
    columns("field.P1.a surveys.spak_sendiri surveys.spak_eksternal");
    columns("surveys.responden_spak_sendiri surveys.responden_spak_eksternal");
    unit(
        "U1|Unit Satu|A1|WBK|-|95|Instansi"
            + " Satu|kementerian|WTP|Ya|A|A|10|0|9|80.5|Ya|3.5|3.25|40|40");
    unit(
        "U2|Unit Dua|A2|WBBM|WBK|95.5|Instansi"
            + " Dua|kementerian|WDP|Ya|B|A|10|0|10|90||3.6|3.5|50|50");
  }

  private void columns(String names) {
    columns.addAll(Splitter.on(' ').splitToList(names));
  }

  private void unit(String cells) {
    units.add(new ArrayList<>(Splitter.on('|').splitToList(cells)));
  }

  /** Replaces a cell; units count from 1. */
  SmallRound set(int unit, String column, String value) {
    units.get(unit - 1).set(columns.indexOf(column), value);
    return this;
  }

  /** The flat table, header first. */
  List<List<String>> flat() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns);
    rows.addAll(units);
    return rows;
  }

  /** The tables by name, headers first. */
  Map<String, List<List<String>>> tables() {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    tables.put("nominations", table("", "id_unit"));
    for (String name : TABLES) {
      tables.put(name, table(name + ".", name.equals("agencies") ? "id_instansi" : "id_unit"));
    }
    return tables;
  }

  private List<List<String>> table(String prefix, String key) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : flat()) {
      List<String> cells = new ArrayList<>();
      if (!prefix.isEmpty()) {
        cells.add(row == columns ? key : row.get(columns.indexOf(key)));
      }
      for (int i = 0; i < columns.size(); i++) {
        boolean mine =
            prefix.isEmpty() ? columns.get(i).indexOf('.') < 0 : columns.get(i).startsWith(prefix);
        if (mine) {
          cells.add(row == columns ? columns.get(i).substring(prefix.length()) : row.get(i));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Rows as CSV text without quotes, each line with the given end. */
  static String csv(List<List<String>> rows, String delimiter, String end) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(delimiter, row)).append(end));
    return text.toString();
  }

  /** Rows as a sheet; what reads as a number is stored as one. */
  static String sheet(List<List<String>> rows, int firstRow) {
    StringBuilder xml = new StringBuilder("<sheetData>");
    for (int i = 0; i < rows.size(); i++) {
      int row = firstRow + i;
      xml.append("<row r=\"").append(row).append("\">");
      for (int j = 0; j < rows.get(i).size(); j++) {
        String value = rows.get(i).get(j);
        String reference = Xlsx.reference(row, j + 1);
        if (value.startsWith("<c")) {
          xml.append("<c r=\"").append(reference).append('"').append(value.substring(2));
        } else if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
          xml.append(Xlsx.number(reference, value));
        } else if (!value.isEmpty()) {
          xml.append(Xlsx.text(reference, value));
        }
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData>").toString();
  }

  /** The round as a workbook with a sheet for each table. */
  Xlsx workbook() {
    Xlsx book = new Xlsx().styles("0%", "dd/mm/yyyy");
    tables().forEach((name, rows) -> book.sheet(name, sheet(rows, 1)));
    return withRound(book);
  }

  /** Adds the sheet that says what round it is. */
  static Xlsx withRound(Xlsx book) {
    return book.table(
        "round",
        new String[] {"kunci", "nilai"},
        new String[] {"year", "2022"},
        new String[] {"title", "Contoh"},
        new String[] {"rulebook", "contoh"});
  }

  /** Writes a folder of tables and returns it. */
  Path writeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<List<String>>> table : tables().entrySet()) {
      Files.writeString(folder.resolve(table.getKey() + ".csv"), csv(table.getValue(), ",", "\n"));
    }
    Files.writeString(folder.resolve("round.yaml"), YAML);
    return folder;
  }

  /** Writes a workbook with a sheet for each table and returns it. */
  Path writeWorkbook(Path file) throws IOException {
    workbook().write(file);
    return file;
  }

  /** Writes a flat CSV with its YAML beside it and returns the CSV. */
  Path writeFlat(Path file) throws IOException {
    return writeFlat(file, csv(flat(), ",", "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the given bytes as flat CSV with its YAML beside it and returns the CSV. */
  static Path writeFlat(Path file, byte[] csv) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, csv);
    writeYaml(file);
    return file;
  }

  /** Writes a flat workbook with its YAML beside it and returns the workbook. */
  Path writeFlatWorkbook(Path file) throws IOException {
    new Xlsx().sheet("rekap", sheet(flat(), 1)).write(file);
    writeYaml(file);
    return file;
  }

  /** Writes what the round is, as a file beside a flat one. */
  static void writeYaml(Path beside) throws IOException {
    String name = beside.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    Files.writeString(beside.resolveSibling(stem + ".yaml"), YAML);
  }
}
