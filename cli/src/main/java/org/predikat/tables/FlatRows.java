package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of the flat form: what stands in all tables about a unit, beside each other. */
final class FlatRows {
  private final ImmutableList<String> header;
  private final ImmutableList<List<String>> agencies;
  private final List<String> noSheet;
  private final List<String> noSurveys;

  FlatRows(Tables tables) {
    this.header =
        ImmutableList.copyOf(
            Iterables.concat(
                tables.columns().nominations(),
                prefixed("agencies", tables.columns().agencies()),
                prefixed("desk", tables.columns().answers()),
                prefixed("field", tables.columns().answers()),
                prefixed("surveys", tables.columns().surveys())));
    this.agencies =
        tables.agencies().stream()
            .map(agency -> Arrays.asList(tables.cells().agency(agency)))
            .map(cells -> cells.subList(1, cells.size()))
            .collect(ImmutableList.toImmutableList());
    this.noSheet = blanks(tables.columns().answers());
    this.noSurveys = blanks(tables.columns().surveys());
  }

  /** The YAML file that belongs to a flat file. */
  static Path companion(Path flat) {
    return flat.resolveSibling(MoreFiles.getNameWithoutExtension(flat) + ".yaml");
  }

  /** The column names. */
  ImmutableList<String> header() {
    return header;
  }

  /** The rows of a unit, one for each nomination, in parts that follow each other. */
  ImmutableList<ImmutableList<List<String>>> of(UnitRows unit) {
    List<String> desk = answers(unit.desk(), noSheet);
    List<String> field = answers(unit.field(), noSheet);
    List<String> surveys = answers(unit.surveys(), noSurveys);
    return unit.nominations().stream()
        .map(
            nomination ->
                ImmutableList.of(
                    Arrays.asList(nomination), agencies.get(unit.agency()), desk, field, surveys))
        .collect(ImmutableList.toImmutableList());
  }

  /** The parts of a row as one list. */
  static List<String> joined(ImmutableList<List<String>> parts) {
    List<String> cells = new ArrayList<>();
    parts.forEach(cells::addAll);
    return cells;
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
