package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lists the units in {@code results.csv} and {@code results.json}. In one pass over the listing
 * each unit is worked out once more, for both files together: to keep the rows of a million units
 * until their ranks are known takes as long, and room for all of them.
 */
final class UnitFiles {
  private final UnitListing listing;
  private final Words words;
  private final RunContent.Manner manner;

  UnitFiles(UnitListing listing, Words words, RunContent.Manner manner) {
    this.listing = listing;
    this.words = words;
    this.manner = manner;
  }

  /**
   * Writes every unit to the streams that are given.
   *
   * @throws IOException if a stream fails
   */
  void write(Optional<OutputStream> csv, Optional<OutputStream> json) throws IOException {
    if (csv.isEmpty() && json.isEmpty()) {
      return;
    }
    Optional<ResultRows> rows =
        csv.map(out -> new ResultRows(listing.evaluation().round(), words, manner.dialect()));
    Optional<JsonRows> jsonRows =
        json.map(out -> new JsonRows(listing.evaluation().round().rulebook(), words));
    if (csv.isPresent()) {
      csv.get().write(CsvRows.preamble(manner.dialect()));
      csv.get().write(rows.get().header());
    }
    int units = listing.size();
    OrderedBlocks.run(
        units,
        manner.threads(),
        () -> new Block(new CsvRows(manner.dialect(), 0), new ByteArrayOutputStream()),
        (block, from, to) -> format(block, from, to, rows, jsonRows),
        (block, to) -> {
          if (csv.isPresent()) {
            block.csv.writeTo(csv.get());
          }
          if (json.isPresent()) {
            block.json.writeTo(json.get());
            block.json.reset();
            json.get().write((to < units ? ",\n" : "\n").getBytes(StandardCharsets.US_ASCII));
          }
          manner.progress().progress(to, units);
        });
  }

  private void format(
      Block block, int from, int to, Optional<ResultRows> rows, Optional<JsonRows> json) {
    ImmutableList<UnitRow> units = listing.rows(from, to);
    if (rows.isPresent()) {
      for (int i = 0; i < units.size(); i++) {
        rows.get().append(units.get(i), block.csv);
      }
    }
    json.ifPresent(each -> each.write(units, block.json));
  }

  /** A run of units for each of the files. */
  private record Block(CsvRows csv, ByteArrayOutputStream json) {}
}
