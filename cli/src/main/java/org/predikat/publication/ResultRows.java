package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.predikat.evaluation.Decision;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;

/**
 * Makes the rows of {@code results.csv}. What units share, the cells about an agency or a decision,
 * is put together once.
 */
final class ResultRows {
  private static final int ROW_BYTES = 500;

  private final CsvDialect dialect;
  private final ResultColumns columns;
  private final byte[] noAgency;
  private final ImmutableList<byte[]> agencies;
  private final ImmutableList<byte[]> decisions;

  ResultRows(Round round, Words words, CsvDialect dialect) {
    this.dialect = dialect;
    this.columns = new ResultColumns(round.rulebook(), words, dialect.decimalMark());
    this.noAgency = prepared(cells -> ResultColumns.agency(Optional.empty(), cells));
    this.agencies =
        round.agencies().stream()
            .map(agency -> prepared(cells -> ResultColumns.agency(Optional.of(agency), cells)))
            .collect(ImmutableList.toImmutableList());
    this.decisions =
        Decision.all().stream()
            .map(decision -> prepared(cells -> columns.decision(decision, cells)))
            .collect(ImmutableList.toImmutableList());
  }

  private byte[] prepared(Consumer<Cells> writer) {
    CsvRows cells = new CsvRows(dialect, ROW_BYTES).resume();
    writer.accept(cells);
    return cells.toBytes();
  }

  /** The row of headings. */
  byte[] header() {
    CsvRows header = new CsvRows(dialect, columns.all().size() * ROW_BYTES);
    columns.all().forEach(column -> header.word(column.header()));
    return header.end().toBytes();
  }

  /** Appends the row of a unit. */
  void append(UnitRow row, CsvRows to) {
    UnitDossier unit = row.outcome().dossier();
    columns.place(row, to);
    ResultColumns.unit(unit, to);
    to.cells(unit.agency() < 0 ? noAgency : agencies.get(unit.agency()));
    to.cells(decisions.get(row.outcome().decision().index()));
    columns.found(row, to);
    to.end();
  }
}
