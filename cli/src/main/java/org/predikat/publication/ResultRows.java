package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.predikat.round.Agency;
import org.predikat.round.Round;

/**
 * Makes the rows of {@code results.csv}. What units share, such as the cells about their agency, is
 * put together once.
 */
final class ResultRows {
  private static final int ROW_BYTES = 500;

  private final CsvDialect dialect;
  private final ResultColumns columns;
  private final ImmutableList<BiConsumer<UnitRow, Cells>> beforeAgency;
  private final ImmutableList<BiConsumer<UnitRow, Cells>> behindAgency;
  private final byte[] noAgency;
  private final ImmutableList<byte[]> agencies;

  ResultRows(Round round, Words words, CsvDialect dialect) {
    this.dialect = dialect;
    this.columns = new ResultColumns(round.rulebook(), words, dialect.decimalMark());
    this.beforeAgency = columns.beforeAgency();
    this.behindAgency = columns.behindAgency();
    this.noAgency = agency(Optional.empty());
    this.agencies =
        round.agencies().stream()
            .map(agency -> agency(Optional.of(agency)))
            .collect(ImmutableList.toImmutableList());
  }

  private byte[] agency(Optional<Agency> agency) {
    CsvRows cells = new CsvRows(dialect, ROW_BYTES).resume();
    ResultColumns.agency(agency, cells);
    return cells.take();
  }

  /** The row of headings. */
  byte[] header() {
    CsvRows header = new CsvRows(dialect, columns.all().size() * ROW_BYTES);
    columns.all().forEach(column -> header.word(column.header()));
    return header.end().take();
  }

  /** Room for so many rows. */
  CsvRows room(int rows) {
    return new CsvRows(dialect, rows * ROW_BYTES);
  }

  /** Appends the row of a unit. */
  void append(UnitRow row, CsvRows to) {
    int agency = row.outcome().dossier().agency();
    columns.place(row.rank(), row.tied(), to);
    append(row, beforeAgency, to);
    to.cells(agency < 0 ? noAgency : agencies.get(agency));
    append(row, behindAgency, to);
    to.end();
  }

  private static void append(
      UnitRow row, ImmutableList<BiConsumer<UnitRow, Cells>> writers, CsvRows to) {
    for (int column = 0; column < writers.size(); column++) {
      writers.get(column).accept(row, to);
    }
  }
}
