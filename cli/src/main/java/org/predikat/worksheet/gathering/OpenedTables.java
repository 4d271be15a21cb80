package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.intake.TableText;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;
import org.predikat.tables.TableColumns;

/**
 * What the files of a round hold when they are opened to be changed.
 *
 * @param tables the tables that were asked for; those that are not there yet have a header only
 * @param ledger what was imported before
 * @param asRead bytes of each file by its name; empty for a file that is not there
 */
record OpenedTables(Map<Table, TableEditor> tables, Ledger ledger, Map<String, byte[]> asRead) {
  /**
   * Opens the tables of a round.
   *
   * @param notices takes what keeps one of them from being opened; nothing is opened then
   */
  static Optional<OpenedTables> open(
      Path folder,
      RoundReader.Options options,
      ImmutableList<Table> wanted,
      Rulebook rulebook,
      Notices notices)
      throws IOException {
    Map<Table, TableEditor> tables = new EnumMap<>(Table.class);
    Map<String, byte[]> asRead = new LinkedHashMap<>();
    for (Table table : wanted) {
      String name = table.title() + ".csv";
      byte[] bytes = bytes(folder.resolve(name), asRead);
      byte[] start = bytes.length == 0 ? header(rulebook, table) : bytes;
      try {
        TableText text = TableText.of(start, name, table, rulebook, options);
        tables.put(table, new TableEditor(text, table.key(), needed(rulebook, table)));
      } catch (UnreadableException e) {
        notices.add(e.notice());
      } catch (IOException e) {
        notices.add(notice(NoticeCode.QUOTE_UNTERMINATED, name));
      }
    }
    byte[] bytes = bytes(folder.resolve(Ledger.FILE), asRead);
    Ledger ledger = Ledger.empty();
    try {
      ledger = bytes.length == 0 ? ledger : Ledger.read(bytes);
    } catch (IOException e) {
      notices.add(notice(NoticeCode.HEADER_MISSING, Ledger.FILE, String.valueOf(e.getMessage())));
    }
    return notices.hasErrors()
        ? Optional.empty()
        : Optional.of(new OpenedTables(tables, ledger, asRead));
  }

  private static Notice notice(NoticeCode code, String file, String... args) {
    return new Notice(code, Place.file(file), "", "", ImmutableList.copyOf(args));
  }

  private static byte[] bytes(Path file, Map<String, byte[]> asRead) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    asRead.put(file.getFileName().toString(), bytes);
    return bytes;
  }

  private static byte[] header(Rulebook rulebook, Table table) {
    return (String.join(",", columns(rulebook, table)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Columns that are written into; those of nominations and agencies only in a new round. */
  private static ImmutableList<String> needed(Rulebook rulebook, Table table) {
    return switch (table) {
      case NOMINATIONS -> ImmutableList.of("id_unit", "nama_unit", "id_instansi", "usulan");
      case AGENCIES -> ImmutableList.of("id_instansi");
      case SURVEYS ->
          TableColumns.of(rulebook).surveys().stream()
              .filter(column -> !column.startsWith("responden_"))
              .collect(ImmutableList.toImmutableList());
      default -> columns(rulebook, table);
    };
  }

  private static ImmutableList<String> columns(Rulebook rulebook, Table table) {
    TableColumns columns = TableColumns.of(rulebook);
    return switch (table) {
      case NOMINATIONS -> columns.nominations();
      case AGENCIES -> columns.agencies();
      case SURVEYS -> columns.surveys();
      default -> columns.answers();
    };
  }
}
