package org.predikat.worksheet.gathering;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.rulebook.Stage;

/**
 * The list of what was imported into a round, {@code imports.csv}: one row for each unit and stage,
 * in ascending order. It holds no clock time, so that the same files leave the same bytes.
 */
final class Ledger {
  /** Name of the file in the round. */
  static final String FILE = "imports.csv";

  /** Columns of the list. */
  static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "id_unit",
          "tahap",
          "lapis",
          "berkas",
          "sha256",
          "terjawab",
          "kosong",
          "tidak_sah",
          "nilai_program",
          "nilai_berkas",
          "selisih",
          "sebab");

  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("id_unit", "tahap", "lapis", "sha256");

  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private boolean changed;

  /**
   * What was imported for a unit at a stage.
   *
   * @param unit id of the unit
   * @param stage desk or field
   * @param layer layer that was read; empty where the form has one column
   * @param file name of the file
   * @param sha256 its hash
   * @param rest cells from {@code terjawab} on
   */
  record Entry(
      String unit,
      String stage,
      String layer,
      String file,
      String sha256,
      ImmutableList<String> rest) {
    /** Whether the entry stands for the same answers: the same bytes, read in the same layer. */
    boolean isOf(Gathered sheet) {
      return sha256.equals(sheet.sha256()) && layer.equals(sheet.layerWord());
    }
  }

  private Ledger() {}

  /** A list without entries. */
  static Ledger empty() {
    return new Ledger();
  }

  /**
   * Reads the list.
   *
   * @throws IOException when it is no such list
   */
  static Ledger read(byte[] bytes) throws IOException {
    Ledger ledger = new Ledger();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      if (!parser.getHeaderNames().containsAll(KEYS)) {
        throw new IOException(String.join(", ", KEYS));
      }
      for (CSVRecord record : parser) {
        List<String> cells = new ArrayList<>();
        COLUMNS.forEach(column -> cells.add(record.isSet(column) ? record.get(column) : ""));
        ledger.put(
            new Entry(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                ImmutableList.copyOf(cells.subList(5, cells.size()))));
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    ledger.changed = false;
    return ledger;
  }

  private static String key(String unit, String stage) {
    return unit + '\u0000' + stage;
  }

  /** What was imported for a unit at a stage. */
  Optional<Entry> find(String unit, Stage stage) {
    return Optional.ofNullable(entries.get(key(unit, Ascii.toLowerCase(stage.name()))));
  }

  /** Notes an import in place of an earlier one. */
  void put(String unit, Stage stage, Gathered sheet) {
    put(
        new Entry(
            unit,
            Ascii.toLowerCase(stage.name()),
            sheet.layerWord(),
            sheet.file(),
            sheet.sha256(),
            ImmutableList.of(
                Integer.toString(sheet.answered()),
                Integer.toString(sheet.blank()),
                Integer.toString(sheet.invalid().length()),
                plain(sheet.score().program()),
                plain(sheet.score().stored()),
                plain(sheet.score().difference()),
                String.join(" ", sheet.score().causes()))));
  }

  private void put(Entry entry) {
    Entry before = entries.put(key(entry.unit(), entry.stage()), entry);
    changed |= !Objects.equals(before, entry);
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** Whether anything was noted that was not there before. */
  boolean isChanged() {
    return changed;
  }

  /** The list as a file. */
  byte[] toBytes() {
    StringBuilder out = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    try {
      format.printRecord(out, COLUMNS.toArray());
      for (Entry entry : entries.values()) {
        List<String> cells = new ArrayList<>();
        cells.addAll(
            List.of(entry.unit(), entry.stage(), entry.layer(), entry.file(), entry.sha256()));
        cells.addAll(entry.rest());
        format.printRecord(out, cells.toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
