package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelLimits;
import org.predikat.intake.excel.ExcelTables;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * Reads a round from a workbook: one with a sheet for each table, or a flat one. The only way from
 * {@link RoundReader} to the spreadsheet library, which is not loaded for CSV.
 */
final class WorkbookRounds {
  private final Path file;
  private final String name;
  private final RoundReader.Options options;
  private final Notices notices;
  private final ImmutableList.Builder<InputFile> inputs;
  private final ImmutableList.Builder<RulebookReader.Inspection> laws;

  private WorkbookRounds(
      Path file,
      RoundReader.Options options,
      Notices notices,
      ImmutableList.Builder<InputFile> inputs,
      ImmutableList.Builder<RulebookReader.Inspection> laws) {
    this.file = file;
    this.name = file.getFileName().toString();
    this.options = options;
    this.notices = notices;
    this.inputs = inputs;
    this.laws = laws;
  }

  static Optional<Round> read(
      Path file,
      RoundReader.Options options,
      Notices notices,
      ImmutableList.Builder<InputFile> inputs,
      ImmutableList.Builder<RulebookReader.Inspection> laws)
      throws IOException {
    WorkbookRounds rounds = new WorkbookRounds(file, options, notices, inputs, laws);
    inputs.add(TextInput.describe(file, rounds.name));
    try (ExcelTables workbook = ExcelTables.open(file, rounds.name, ExcelLimits.DEFAULT)) {
      return rounds.read(workbook);
    } catch (UnreadableException e) {
      notices.add(e.notice());
      return Optional.empty();
    }
  }

  /** Reads one table: from the sheet of its name, else from the only sheet with its header. */
  static void readTable(Path file, String name, Table table, Reading reading, RoundTables tables)
      throws IOException, UnreadableException {
    try (ExcelTables workbook = ExcelTables.open(file, name, ExcelLimits.DEFAULT)) {
      WorkbookTables sheets = new WorkbookTables(workbook, name, tables.notices());
      ExcelTables.Sheet sheet =
          sheets.sheet(table, HeaderMatcher.ofTable(reading.columns(), table));
      sheets.read(ImmutableMap.of(table, sheet), false, reading, tables);
    }
  }

  private Optional<Round> read(ExcelTables workbook) throws IOException, UnreadableException {
    WorkbookTables sheets = new WorkbookTables(workbook, name, notices);
    boolean flat = !sheets.hasTables();
    Optional<RoundInfoReader.Known> known =
        new RoundInfoReader(keys(sheets), options, notices, laws)
            .read(file.toAbsolutePath().getParent(), MoreFiles.getNameWithoutExtension(file));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = Reading.of(known.get().rulebook(), options);
    RoundTables tables = new RoundTables(notices);
    ImmutableMap<Table, ExcelTables.Sheet> found =
        flat
            ? ImmutableMap.of(
                Table.NOMINATIONS, sheets.flatSheet(HeaderMatcher.ofFlat(reading.columns())))
            : sheets.tables();
    sheets.read(found, flat, reading, tables);
    return RoundAssembly.assemble(known.get(), reading, tables);
  }

  /** The sheet about the round; without one, the file beside the workbook. */
  private RoundKeys keys(WorkbookTables sheets) throws IOException, UnreadableException {
    Optional<RoundKeys> sheet = sheets.round();
    if (sheet.isPresent()) {
      return sheet.get();
    }
    RoundKeys keys = new RoundKeys(MoreFiles.getNameWithoutExtension(file) + ".yaml", "", notices);
    Path yaml = file.resolveSibling(keys.file());
    if (Files.isRegularFile(yaml)) {
      keys.readYaml(yaml);
      inputs.add(TextInput.describe(yaml, keys.file()));
    }
    return keys;
  }
}
