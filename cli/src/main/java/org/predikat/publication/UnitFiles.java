package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.rulebook.Rulebook;
import org.predikat.standing.Standing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the units to {@code results.csv} and {@code results.json} in one pass, so that each
 * outcome is made once for both, and counts how many units each unverified figure decided.
 */
final class UnitFiles {
  /** Units of a round from which a rehearsal pays. */
  private static final int REHEARSED_FROM = 50_000;

  /** Units of a rehearsal. */
  private static final int REHEARSED = 4_000;

  private static final int ROW_CHARS = 700;
  private static final int BLOCK_BYTES = 1 << 20;

  private final Evaluation evaluation;
  private final Standing standing;
  private final CsvDialect dialect;
  private final ResultColumns columns;
  private final ImmutableList<BiConsumer<UnitRow, Cells>> writers;
  private final UnitJson unitJson;
  private final JsonFactory jsonFactory = JsonFactory.builder().rootValueSeparator(",\n").build();
  private final ConcurrentHashMap<String, AtomicInteger> unverified = new ConcurrentHashMap<>();

  UnitFiles(Evaluation evaluation, Standing standing, CsvDialect dialect, Words words) {
    Rulebook rulebook = evaluation.round().rulebook();
    this.evaluation = evaluation;
    this.standing = standing;
    this.dialect = dialect;
    this.columns = new ResultColumns(rulebook, words, dialect.decimalMark());
    this.writers = columns.writers();
    this.unitJson = new UnitJson(rulebook, words);
  }

  /** The columns of the table of results. */
  ResultColumns columns() {
    return columns;
  }

  /** The unit at a position of the listing. */
  UnitRow row(int position) {
    int dossier = standing.unitAt(position);
    UnitOutcome outcome = evaluation.outcome(dossier);
    int agency = outcome.dossier().agency();
    Optional<Agency> known =
        agency < 0 ? Optional.empty() : Optional.of(evaluation.round().agencies().get(agency));
    return UnitRow.of(standing.rank(dossier), standing.tied(dossier), outcome, known);
  }

  /** Writes every unit to the streams that are given. */
  void write(Optional<OutputStream> csv, Optional<OutputStream> json, RunContent.Manner manner)
      throws IOException {
    int units = standing.size();
    if (csv.isPresent()) {
      csv.get().write(CsvRows.preamble(dialect));
      CsvRows header = new CsvRows(dialect, ROW_CHARS);
      columns.all().forEach(column -> header.word(column.header()));
      csv.get().write(header.end().take());
      if (units >= REHEARSED_FROM) {
        rehearse();
      }
    }
    OrderedBlocks.run(
        units,
        manner.threads(),
        (from, to) -> format(from, to, csv.isPresent(), json.isPresent()),
        (block, to) -> {
          if (csv.isPresent()) {
            csv.get().write(block[0]);
          }
          if (json.isPresent()) {
            json.get().write(block[1]);
            json.get().write((to < units ? ",\n" : "\n").getBytes(StandardCharsets.US_ASCII));
          }
          manner.progress().progress(to, units);
        });
  }

  private byte[][] format(int from, int to, boolean csv, boolean json) {
    // Units share few lists of figures, so that each list need be counted through only once.
    IdentityHashMap<ImmutableList<String>, AtomicInteger> deciding = new IdentityHashMap<>();
    CsvRows rows = new CsvRows(dialect, csv ? (to - from) * ROW_CHARS : 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json ? BLOCK_BYTES : 0);
    try (JsonGenerator generator =
        json ? jsonFactory.createGenerator(ObjectWriteContext.empty(), bytes) : null) {
      for (int position = from; position < to; position++) {
        UnitRow row = row(position);
        if (csv) {
          append(row, rows);
        }
        if (json) {
          unitJson.write(generator, row);
        }
        deciding
            .computeIfAbsent(row.outcome().unverified(), list -> new AtomicInteger())
            .incrementAndGet();
      }
    }
    deciding.forEach(
        (paths, units) ->
            paths.forEach(
                path ->
                    unverified
                        .computeIfAbsent(path, key -> new AtomicInteger())
                        .addAndGet(units.get())));
    return new byte[][] {rows.take(), bytes.toByteArray()};
  }

  private void append(UnitRow row, CsvRows rows) {
    for (int column = 0; column < writers.size(); column++) {
      writers.get(column).accept(row, rows);
    }
    rows.end();
  }

  /**
   * Makes rows of units from all over the listing and throws them away. The listing is long runs of
   * units that went the same way; Java would compile for the first run alone and have to begin anew
   * at each of the others, which costs a large round seconds.
   */
  private void rehearse() {
    CsvRows rows = new CsvRows(dialect, REHEARSED * ROW_CHARS);
    for (int i = 0; i < REHEARSED; i++) {
      append(row((int) ((long) i * standing.size() / REHEARSED)), rows);
    }
  }

  /** How many units each unverified figure decided, by its path. */
  ImmutableSortedMap<String, Integer> unverified() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    unverified.forEach((path, count) -> counts.put(path, count.get()));
    return ImmutableSortedMap.copyOf(counts);
  }
}
