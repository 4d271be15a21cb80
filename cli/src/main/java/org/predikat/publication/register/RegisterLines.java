package org.predikat.publication.register;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.predikat.intake.ColumnSpec;
import org.predikat.intake.Columns;
import org.predikat.intake.Table;
import org.predikat.intake.TableText;
import org.predikat.round.RegisterEvent;

/** New lines of a register, written as the file at hand is written; what stands there stays. */
public final class RegisterLines {
  private static final ImmutableMap<String, Function<RegisterEvent, String>> CELLS =
      ImmutableMap.<String, Function<RegisterEvent, String>>builder()
          .put("id_unit", RegisterEvent::unit)
          .put("nama_unit", RegisterEvent::unitName)
          .put("id_instansi", RegisterEvent::agency)
          .put("tanggal", event -> event.date().toString())
          .put("peristiwa", event -> event.kind().code())
          .put("predikat", event -> event.predikat().map(Enum::name).orElse(""))
          .put("nomor_keputusan", RegisterEvent::decree)
          .put("rulebook", RegisterEvent::rulebook)
          .put("run", RegisterEvent::run)
          .put("dasar", RegisterEvent::ground)
          .put("unit_lain", RegisterEvent::otherUnit)
          .put("nama_lain", RegisterEvent::otherName)
          .put("catatan", RegisterEvent::note)
          .buildOrThrow();

  private RegisterLines() {}

  /** The header of a register that is begun. */
  public static ImmutableList<String> header() {
    return Columns.afterAward().get(Table.REGISTER).stream()
        .map(ColumnSpec::name)
        .collect(ImmutableList.toImmutableList());
  }

  /** The header as the first line of a file. */
  public static String headerLine() {
    return line(header().toArray(new String[0]), ',', "\n");
  }

  /** Columns that the events need and the file does not have. */
  public static ImmutableList<String> missing(TableText file, List<RegisterEvent> events) {
    return CELLS.keySet().stream()
        .filter(column -> !file.columns().contains(column))
        .filter(
            column -> events.stream().anyMatch(each -> !CELLS.get(column).apply(each).isEmpty()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The file with the events behind its last line: every byte of it stays.
   *
   * @param bytes the file
   * @param file the same, its header understood
   */
  public static byte[] append(byte[] bytes, TableText file, List<RegisterEvent> events) {
    String end = file.text().contains("\r\n") ? "\r\n" : "\n";
    StringBuilder added = new StringBuilder(file.text().endsWith("\n") ? "" : end);
    for (RegisterEvent event : events) {
      String[] cells =
          file.columns().stream()
              .map(column -> column.isEmpty() ? "" : CELLS.get(column).apply(event))
              .toArray(String[]::new);
      added.append(line(cells, file.delimiter(), end));
    }
    return Bytes.concat(bytes, added.toString().getBytes(file.charset()));
  }

  private static String line(String[] cells, char delimiter, String end) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator(end).get();
    StringBuilder line = new StringBuilder();
    try {
      format.printRecord(line, (Object[]) cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
