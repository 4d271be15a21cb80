package org.predikat.corpus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What a round came to: of the columns of {@code results.csv} those that nobody may change by
 * mistake, in order of the ids of units.
 *
 * @param units the cells of {@link #COLUMNS} behind the id, by id
 */
record Results(ImmutableSortedMap<String, ImmutableList<String>> units) {
  static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "id_unit",
          "status_akhir",
          "predikat",
          "peringkat",
          "desk_total_persis",
          "lapangan_total_persis");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setRecordSeparator('\n')
          .get();

  /** Reads the columns from a {@code results.csv} or from a file that {@link #write} made. */
  static Results read(Path file) throws IOException {
    ImmutableSortedMap.Builder<String, ImmutableList<String>> units =
        ImmutableSortedMap.naturalOrder();
    for (CSVRecord row : rows(file)) {
      units.put(
          row.get(COLUMNS.get(0)),
          COLUMNS.stream().skip(1).map(row::get).collect(ImmutableList.toImmutableList()));
    }
    return new Results(units.buildOrThrow());
  }

  /** The rows of a CSV file with a header. */
  static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return parser.getRecords();
    }
  }

  void write(Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(COLUMNS);
      for (String unit : units.keySet()) {
        printer.print(unit);
        printer.printRecord(units.get(unit));
      }
    }
    Files.writeString(file, text.toString());
  }

  /** What is another in {@code now}, in order of units and columns. */
  ImmutableList<Difference> differences(Pair pair, Results now) {
    ImmutableList.Builder<Difference> found = ImmutableList.builder();
    for (String unit : Sets.union(units.keySet(), now.units.keySet()).stream().sorted().toList()) {
      ImmutableList<String> before = units.get(unit);
      ImmutableList<String> after = now.units.get(unit);
      if (before == null) {
        found.add(new Difference(pair, unit, COLUMNS.get(0), "", unit));
      } else if (after == null) {
        found.add(new Difference(pair, unit, COLUMNS.get(0), unit, ""));
      } else {
        for (int i = 0; i < before.size(); i++) {
          if (!before.get(i).equals(after.get(i))) {
            found.add(new Difference(pair, unit, COLUMNS.get(i + 1), before.get(i), after.get(i)));
          }
        }
      }
    }
    return found.build();
  }
}
