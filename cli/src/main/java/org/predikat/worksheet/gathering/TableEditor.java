package org.predikat.worksheet.gathering;

import com.google.common.base.Strings;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.intake.TableText;
import org.predikat.intake.cells.Texts;

/**
 * Sets cells of some rows of a CSV table and adds rows at its end. Every other row, every unknown
 * column, the delimiter, the encoding and the line ends stay as they are, byte for byte.
 */
final class TableEditor {
  private final TableText table;
  private final int key;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<String> newColumns = new ArrayList<>();
  private final ListMultimap<String, Row> rows = ArrayListMultimap.create();
  private final List<Row> inOrder = new ArrayList<>();
  private final TreeMap<String, String[]> added = new TreeMap<>();
  private final String lineEnd;
  private boolean changed;

  /** A row of the file; new cells take the place of the old text. */
  private static final class Row {
    private final int from;
    private final int to;
    private String[] cells;
    private boolean edited;

    private Row(int from, int to, String[] cells) {
      this.from = from;
      this.to = to;
      this.cells = cells;
    }
  }

  /**
   * Opens a table.
   *
   * @param keyColumn column of the unit's id
   * @param needed columns that must be there; those that are not come behind the last one
   * @throws IOException when a row cannot be told from the next
   */
  TableEditor(TableText table, String keyColumn, ImmutableList<String> needed) throws IOException {
    this.table = table;
    this.lineEnd = table.text().contains("\r\n") ? "\r\n" : "\n";
    for (int i = 0; i < table.columns().size(); i++) {
      if (!table.columns().get(i).isEmpty()) {
        columns.putIfAbsent(table.columns().get(i), i);
      }
    }
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        columns.put(column, table.columns().size() + newColumns.size());
        newColumns.add(column);
      }
    }
    this.key = columns.get(keyColumn);
    read();
  }

  private void read() throws IOException {
    String body = table.text().substring(table.rowsFrom());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(table.delimiter())
            .setIgnoreEmptyLines(false)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
      CSVRecord before = null;
      for (CSVRecord record : parser) {
        if (before != null) {
          add(before, (int) record.getCharacterPosition());
        }
        before = record;
      }
      if (before != null) {
        add(before, body.length());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(CSVRecord record, int end) {
    Row row =
        new Row(
            table.rowsFrom() + (int) record.getCharacterPosition(),
            table.rowsFrom() + end,
            record.values());
    inOrder.add(row);
    if (key < row.cells.length && !Texts.isBlank(row.cells[key])) {
      rows.put(Texts.trim(row.cells[key]), row);
    }
  }

  /** Whether the table has a column. */
  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Every id that has a row. */
  ImmutableSet<String> ids() {
    return ImmutableSet.<String>builder().addAll(rows.keySet()).addAll(added.keySet()).build();
  }

  /** How many rows the file has for a key. */
  int count(String id) {
    return rows.get(id).size() + (added.containsKey(id) ? 1 : 0);
  }

  /** Trimmed cell of a unit's first row; empty where there is no row or no such cell. */
  String cell(String id, String column) {
    Integer index = columns.get(column);
    String[] cells = cells(id);
    return index == null || index >= cells.length
        ? ""
        : Texts.trim(Strings.nullToEmpty(cells[index]));
  }

  private String[] cells(String id) {
    List<Row> found = rows.get(id);
    if (!found.isEmpty()) {
      return found.get(0).cells;
    }
    return added.getOrDefault(id, new String[0]);
  }

  /** Names of the columns that the table documents and that have content in a unit's row. */
  ImmutableList<String> filled(String id) {
    return columns.keySet().stream()
        .filter(column -> columns.get(column) != key && !cell(id, column).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Sets cells of a unit's row, which is added where there is none. */
  void set(String id, ImmutableMap<String, String> values) {
    List<Row> found = rows.get(id);
    if (found.isEmpty()) {
      String[] cells = added.computeIfAbsent(id, absent -> newRow(id));
      values.forEach((column, value) -> cells[columns.get(column)] = value);
      changed = true;
      return;
    }
    Row row = found.get(0);
    String[] cells = new String[Math.max(row.cells.length, width())];
    System.arraycopy(row.cells, 0, cells, 0, row.cells.length);
    boolean edited = false;
    for (Map.Entry<String, String> value : values.entrySet()) {
      int index = columns.get(value.getKey());
      if (!Texts.trim(Strings.nullToEmpty(cells[index])).equals(value.getValue())) {
        cells[index] = value.getValue();
        edited = true;
      }
    }
    if (edited) {
      row.cells = cells;
      row.edited = true;
      changed = true;
    }
  }

  private String[] newRow(String id) {
    String[] cells = new String[width()];
    cells[key] = id;
    return cells;
  }

  private int width() {
    return table.columns().size() + newColumns.size();
  }

  /** Whether anything was set that was not there before. */
  boolean isChanged() {
    return changed;
  }

  /** The file with all changes; new rows stand at the end in ascending order of id. */
  byte[] toBytes() {
    if (!changed) {
      return table.toBytes(table.text());
    }
    String text = table.text();
    StringBuilder out = new StringBuilder(text.length() + 1024);
    String head = text.substring(0, table.rowsFrom());
    out.append(newColumns.isEmpty() ? head : widened(head, newColumns));
    for (Row row : inOrder) {
      String original = text.substring(row.from, row.to);
      if (row.edited) {
        append(out, row.cells);
      } else if (newColumns.isEmpty() || original.isBlank()) {
        out.append(original);
      } else {
        out.append(widened(original, ImmutableList.of()));
      }
    }
    for (String[] cells : added.values()) {
      if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
        out.append(lineEnd);
      }
      append(out, cells);
    }
    return table.toBytes(out.toString());
  }

  /** A line with the new columns behind it, blank unless they have names. */
  private String widened(String line, List<String> names) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    StringBuilder wide = new StringBuilder(line.substring(0, end));
    for (int i = 0; i < newColumns.size(); i++) {
      wide.append(table.delimiter()).append(i < names.size() ? names.get(i) : "");
    }
    return wide.append(end == line.length() ? lineEnd : line.substring(end)).toString();
  }

  private void append(StringBuilder out, String[] cells) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(table.delimiter())
            .setRecordSeparator(lineEnd)
            .get();
    Object[] shown = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      shown[i] = Strings.nullToEmpty(cells[i]);
    }
    try {
      format.printRecord(out, shown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
