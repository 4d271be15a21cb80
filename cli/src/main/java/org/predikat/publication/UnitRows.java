package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.predikat.evaluation.OutcomeListener;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.Round;
import org.predikat.standing.Standing;

/**
 * The rows of {@code results.csv}, made while the units are judged: in a large round, reading and
 * scoring each unit once more to list it would be most of the work. Only the rank waits for the
 * whole round, so it is put in front when the rows are listed. Also counts how many units each
 * unverified figure decided.
 */
public final class UnitRows implements OutcomeListener, Closeable {
  private static final String STORE = ".rows";
  private static final long MEMORY = 16L << 20;
  private static final int ROW_BYTES = 500;

  private final CsvDialect dialect;
  private final ResultColumns columns;
  private final ImmutableList<BiConsumer<UnitRow, Cells>> beforeAgency;
  private final ImmutableList<BiConsumer<UnitRow, Cells>> behindAgency;
  private final byte[] noAgency;
  private final ImmutableList<byte[]> agencies;
  private final Optional<RowStore> store;
  private final TreeMap<String, Integer> unverified = new TreeMap<>();

  private UnitRows(Round round, CsvDialect dialect, Optional<RowStore> store) {
    this.dialect = dialect;
    this.columns = new ResultColumns(round.rulebook(), Words.indonesian(), dialect.decimalMark());
    this.beforeAgency = columns.beforeAgency();
    this.behindAgency = columns.behindAgency();
    this.noAgency = agency(Optional.empty());
    this.agencies =
        store.isPresent()
            ? round.agencies().stream()
                .map(agency -> agency(Optional.of(agency)))
                .collect(ImmutableList.toImmutableList())
            : ImmutableList.of();
    this.store = store;
  }

  /**
   * Rows of a round.
   *
   * @param wanted whether rows are wanted at all, or only the counts
   * @param directory where many rows are kept until they are listed
   */
  public static UnitRows of(
      Round round, CsvDialect dialect, boolean wanted, RunDirectory directory) {
    return new UnitRows(
        round,
        dialect,
        wanted
            ? Optional.of(new RowStore(round.dossiers().size(), directory.path(STORE), MEMORY))
            : Optional.empty());
  }

  private byte[] agency(Optional<Agency> agency) {
    CsvRows cells = new CsvRows(dialect, ROW_BYTES).resume();
    ResultColumns.agency(agency, cells);
    return cells.take();
  }

  @Override
  public void outcomes(int first, List<UnitOutcome> outcomes) {
    // Units share few lists of figures, so that each list need be counted through only once.
    IdentityHashMap<ImmutableList<String>, Integer> deciding = new IdentityHashMap<>();
    CsvRows rows = new CsvRows(dialect, store.isPresent() ? outcomes.size() * ROW_BYTES : 0);
    int[] ends = new int[outcomes.size()];
    for (int i = 0; i < ends.length; i++) {
      UnitOutcome outcome = outcomes.get(i);
      if (store.isPresent()) {
        append(outcome, rows.resume());
        ends[i] = rows.length();
      }
      deciding.merge(outcome.unverified(), 1, Integer::sum);
    }
    count(deciding);
    if (store.isPresent()) {
      try {
        store.get().put(first, rows.take(), ends);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void append(UnitOutcome outcome, CsvRows rows) {
    int agency = outcome.dossier().agency();
    UnitRow row = UnitRow.of(0, false, outcome, Optional.empty());
    append(row, beforeAgency, rows);
    rows.cells(agency < 0 ? noAgency : agencies.get(agency));
    append(row, behindAgency, rows);
    rows.end();
  }

  private static void append(
      UnitRow row, ImmutableList<BiConsumer<UnitRow, Cells>> writers, CsvRows rows) {
    for (int column = 0; column < writers.size(); column++) {
      writers.get(column).accept(row, rows);
    }
  }

  private synchronized void count(Map<ImmutableList<String>, Integer> deciding) {
    deciding.forEach(
        (paths, units) -> paths.forEach(path -> unverified.merge(path, units, Integer::sum)));
  }

  /** The columns of the rows. */
  ResultColumns columns() {
    return columns;
  }

  /** Makes ready for listing, when every unit has been judged. */
  void finish() throws IOException {
    if (store.isPresent()) {
      store.get().finish();
    }
  }

  /** Bytes of the units at places from..to-1 of the listing. */
  byte[] listed(Standing standing, int from, int to) {
    CsvRows rows = new CsvRows(dialect, (to - from) * ROW_BYTES);
    for (int place = from; place < to; place++) {
      int unit = standing.unitAt(place);
      columns.place(standing.rank(unit), standing.tied(unit), rows);
      store.orElseThrow().take(unit, rows);
    }
    return rows.take();
  }

  /** How many units each unverified figure decided, by its path. */
  synchronized ImmutableSortedMap<String, Integer> unverified() {
    return ImmutableSortedMap.copyOf(unverified);
  }

  @Override
  public void close() throws IOException {
    if (store.isPresent()) {
      store.get().close();
    }
  }
}
