package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.intake.TableText;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;

/**
 * A table of units, such as {@code nominations.csv}, of which only the columns about who they are
 * are read: {@code id_unit}, and {@code nama_unit} and {@code id_instansi} where they are there.
 */
public final class UnitList {
  private static final String ID = "id_unit";
  private static final String NAME = "nama_unit";
  private static final String AGENCY = "id_instansi";

  /** A list beyond this is none; a million units have less. */
  private static final long LONGEST = 512L << 20;

  private final String file;
  private final Head common;
  private final Notices notices;
  private final Map<String, Long> rows = new HashMap<>();
  private final ImmutableList.Builder<Head> units = ImmutableList.builder();

  private UnitList(String file, Head common, Notices notices) {
    this.file = file;
    this.common = common;
    this.notices = notices;
  }

  /**
   * Reads the units of a CSV table in the order of their rows.
   *
   * @param common what all of them share: year and stage
   * @param notices takes what is wrong; with errors the list must not be used
   * @throws IOException when the file cannot be reached
   */
  public static ImmutableList<Head> read(
      Path path, Rulebook rulebook, RoundReader.Options options, Head common, Notices notices)
      throws IOException {
    String file = path.getFileName().toString();
    UnitList list = new UnitList(file, common, notices);
    if (Files.size(path) > LONGEST) {
      list.notice(NoticeCode.INPUT_NOT_UNDERSTOOD, Place.file(file), "", "");
      return ImmutableList.of();
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      TableText table = TableText.of(bytes, file, Table.NOMINATIONS, rulebook, options);
      list.read(table);
    } catch (UnreadableException e) {
      notices.add(e.notice());
    }
    return list.units.build();
  }

  private void read(TableText table) throws IOException {
    long before = table.text().substring(0, table.rowsFrom()).lines().count();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(table.delimiter()).setIgnoreEmptyLines(true).get();
    StringReader rest = new StringReader(table.text().substring(table.rowsFrom()));
    try (CSVParser parser = CSVParser.parse(rest, format)) {
      long row = before;
      for (CSVRecord record : parser) {
        row++;
        unit(record, row, table.columns());
      }
    } catch (UncheckedIOException e) {
      notice(NoticeCode.QUOTE_UNTERMINATED, Place.file(file), "", "");
    }
    if (rows.isEmpty()) {
      notice(NoticeCode.TABLE_EMPTY, Place.file(file), "", "");
    }
  }

  private void unit(CSVRecord record, long row, ImmutableList<String> columns) {
    boolean blank = record.stream().allMatch(String::isBlank);
    if (blank) {
      return;
    }
    String id = cell(record, columns, ID);
    Place place = new Place(file, "", row, columns.indexOf(ID) + 1, ID);
    if (id.isEmpty()) {
      notice(NoticeCode.VALUE_MISSING, place, "", "");
      return;
    }
    Long first = rows.putIfAbsent(id, row);
    if (first != null) {
      notice(NoticeCode.DUPLICATE_UNIT, place, id, id, Long.toString(first));
      return;
    }
    String name = cell(record, columns, NAME);
    String agency = cell(record, columns, AGENCY);
    units.add(new Head(id, name, agency, common.year(), common.stage()));
  }

  private static String cell(CSVRecord record, ImmutableList<String> columns, String name) {
    int column = columns.indexOf(name);
    return column < 0 || column >= record.size() ? "" : record.get(column).strip();
  }

  private void notice(NoticeCode code, Place place, String unit, String value, String... args) {
    notices.add(new Notice(code, place, unit, value, ImmutableList.copyOf(args)));
  }
}
