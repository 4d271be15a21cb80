package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.predikat.round.RoundInfo;

/** One CSV file with prefixed columns, and a YAML file of the same stem beside it. */
final class FlatFormat implements RoundFormat<byte[]> {
  private static final int EXPECTED_PER_UNIT = 600;

  private final ImmutableList<List<String>> agencies;
  private final List<String> noSheet;
  private final List<String> noSurveys;
  private final OutputStream file;

  FlatFormat(Path csv, RoundInfo info, Tables tables) throws IOException {
    this.agencies =
        tables.agencyList().stream()
            .map(agency -> Arrays.asList(tables.agency(agency)))
            .map(cells -> cells.subList(1, cells.size()))
            .collect(ImmutableList.toImmutableList());
    this.noSheet = blanks(tables.sheetColumns());
    this.noSurveys = blanks(tables.surveyColumns());
    Files.writeString(companion(csv), RoundFile.yaml(info));
    this.file = Files.newOutputStream(csv);
    CsvText header = new CsvText(1 << 14);
    header.record(
        tables.nominationColumns(),
        prefixed("agencies", tables.agencyColumns()),
        prefixed("desk", tables.sheetColumns()),
        prefixed("field", tables.sheetColumns()),
        prefixed("surveys", tables.surveyColumns()));
    file.write(header.toBytes());
  }

  /** The YAML file that belongs to a flat file. */
  static Path companion(Path csv) {
    return csv.resolveSibling(MoreFiles.getNameWithoutExtension(csv) + ".yaml");
  }

  @Override
  public byte[] render(ImmutableList<UnitRows> units) {
    CsvText text = new CsvText(units.size() * EXPECTED_PER_UNIT);
    for (UnitRows unit : units) {
      List<String> desk = answers(unit.desk(), noSheet);
      List<String> field = answers(unit.field(), noSheet);
      List<String> surveys = answers(unit.surveys(), noSurveys);
      for (String[] nomination : unit.nominations()) {
        text.record(Arrays.asList(nomination), agencies.get(unit.agency()), desk, field, surveys);
      }
    }
    return text.toBytes();
  }

  @Override
  public void write(byte[] block) throws IOException {
    file.write(block);
  }

  @Override
  public void finish() throws IOException {
    file.close();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The cells behind the unit's id, which stands in nominations already. */
  private static List<String> answers(Optional<String[]> row, List<String> none) {
    return row.map(cells -> Arrays.asList(cells).subList(1, cells.length)).orElse(none);
  }

  private static ImmutableList<String> prefixed(String table, ImmutableList<String> columns) {
    return columns.stream()
        .skip(1)
        .map(column -> table + "." + column)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> blanks(ImmutableList<String> columns) {
    return columns.stream().skip(1).map(column -> "").collect(ImmutableList.toImmutableList());
  }
}
