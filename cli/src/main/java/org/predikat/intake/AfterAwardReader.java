package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Incident;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.round.Proposal;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Rulebook;

/**
 * Reads a register, incidents or a list of proposals that stand by themselves: a CSV file, a
 * workbook with a sheet of that name or with one fitting sheet, or the folder of a round.
 */
public final class AfterAwardReader {
  /**
   * What reading came to.
   *
   * @param register events in file order, of the rows without an error
   * @param incidents incidents in file order, of the rows without an error
   * @param proposals what is to be decided, in file order, of the rows without an error
   * @param notices everything that was noticed
   * @param inputs the file read; empty when there was none
   */
  public record Result(
      ImmutableList<RegisterEvent> register,
      ImmutableList<Incident> incidents,
      ImmutableList<Proposal> proposals,
      Notices notices,
      ImmutableList<InputFile> inputs) {}

  private final Reading reading;
  private final Table table;
  private final Notices notices = new Notices();
  private final RoundTables tables = new RoundTables(notices);
  private final ImmutableList.Builder<InputFile> inputs = ImmutableList.builder();

  private AfterAwardReader(Reading reading, Table table) {
    this.reading = reading;
    this.table = table;
  }

  /**
   * Reads one table.
   *
   * @param table {@link Table#REGISTER}, {@link Table#INCIDENTS} or {@link Table#PROPOSALS}
   * @param rulebook any rulebook; the columns are the same under each
   * @throws IOException when the file cannot be reached
   */
  public static Result read(Path file, Table table, Rulebook rulebook, RoundReader.Options options)
      throws IOException {
    if (!table.isAfterAward()) {
      throw new IllegalArgumentException(table.title());
    }
    AfterAwardReader reader = new AfterAwardReader(Reading.of(rulebook, options), table);
    reader.read(Files.isDirectory(file) ? file.resolve(table.title() + ".csv") : file);
    AfterAwardRows.reportTwice(reader.tables.events(), reader.tables.incidents(), reader.notices);
    return new Result(
        reader.tables.events(),
        reader.tables.incidents(),
        reader.tables.proposals(),
        reader.notices,
        reader.inputs.build());
  }

  private void read(Path file) throws IOException {
    String name = file.toAbsolutePath().normalize().getFileName().toString();
    if (!Files.isRegularFile(file)) {
      add(NoticeCode.TABLE_MISSING, Place.file(name), table.title());
      return;
    }
    String extension = MoreFiles.getFileExtension(file).toLowerCase(Locale.ROOT);
    if (extension.equals("csv") || extension.equals("tsv") || extension.equals("txt")) {
      try (CsvTables csv = new CsvTables(reading, tables)) {
        inputs.add(csv.read(file, new TableSource(name, "", table, false, false)));
      }
    } else if (RoundReader.SPREADSHEETS.contains(extension)) {
      inputs.add(TextInput.describe(file, name));
      try {
        WorkbookRounds.readTable(file, name, table, reading, tables);
      } catch (UnreadableException e) {
        notices.add(e.notice());
      }
    } else {
      add(NoticeCode.INPUT_NOT_UNDERSTOOD, Place.file(name));
    }
  }

  private void add(NoticeCode code, Place place, String... args) {
    notices.add(new Notice(code, place, "", "", ImmutableList.copyOf(args)));
  }
}
