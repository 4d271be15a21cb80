package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Assessment;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.round.Round;
import org.predikat.rulebook.Stage;

/**
 * Reads the answers of several assessors: the table {@code assessors} of a round's folder or
 * workbook, or a file of its own. An evaluation never reads it.
 */
public final class AssessorReader {
  /**
   * What reading came to.
   *
   * @param assessments answers in file order, of the rows without an error
   * @param notices everything that was noticed
   */
  public record Result(ImmutableList<Assessment> assessments, Notices notices) {}

  private final Reading reading;
  private final Notices notices = new Notices();
  private final RoundTables tables = new RoundTables(notices);

  private AssessorReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads the table.
   *
   * @param file the table's file, a workbook that holds it, or the round's folder
   * @param round the round whose units were judged
   * @throws IOException when the file cannot be reached
   */
  public static Result read(Path file, Round round, RoundReader.Options options)
      throws IOException {
    AssessorReader reader = new AssessorReader(Reading.of(round.rulebook(), options));
    reader.read(Files.isDirectory(file) ? file.resolve(Table.ASSESSORS.title() + ".csv") : file);
    return new Result(reader.fitting(round), reader.notices);
  }

  private void read(Path file) throws IOException {
    String name = file.toAbsolutePath().normalize().getFileName().toString();
    if (!Files.isRegularFile(file)) {
      add(NoticeCode.TABLE_MISSING, Place.file(name), "", Table.ASSESSORS.title());
      return;
    }
    String extension = MoreFiles.getFileExtension(file).toLowerCase(Locale.ROOT);
    if (extension.equals("csv") || extension.equals("tsv") || extension.equals("txt")) {
      try (CsvTables csv = new CsvTables(reading, tables)) {
        csv.read(file, new TableSource(name, "", Table.ASSESSORS, false, false));
      }
    } else if (RoundReader.SPREADSHEETS.contains(extension)) {
      try {
        WorkbookRounds.readTable(file, name, Table.ASSESSORS, reading, tables);
      } catch (UnreadableException e) {
        notices.add(e.notice());
      }
    } else {
      add(NoticeCode.INPUT_NOT_UNDERSTOOD, Place.file(name), "");
    }
  }

  /** One assessor's answers on one unit at one stage. */
  private record Key(String unit, String assessor, Stage stage) {}

  /**
   * The rows about nominated units; of rows that stand twice none, since which holds is unknown.
   */
  private ImmutableList<Assessment> fitting(Round round) {
    Set<String> units = new HashSet<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      units.add(round.dossiers().get(i).id());
    }
    Map<Key, Long> first = new HashMap<>();
    Set<Key> twice = new HashSet<>();
    for (Assessment each : tables.assessments()) {
      Long row = first.putIfAbsent(key(each), each.place().row());
      if (!units.contains(each.unit())) {
        add(NoticeCode.UNKNOWN_UNIT, each.place(), each.unit());
      } else if (row != null) {
        twice.add(key(each));
        add(NoticeCode.DUPLICATE_ROW, each.place(), each.unit(), Long.toString(row));
      }
    }
    return tables.assessments().stream()
        .filter(each -> units.contains(each.unit()) && !twice.contains(key(each)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Key key(Assessment each) {
    return new Key(each.unit(), each.assessor(), each.stage());
  }

  private void add(NoticeCode code, Place place, String unit, String... args) {
    notices.add(new Notice(code, place, unit, unit, ImmutableList.copyOf(args)));
  }
}
