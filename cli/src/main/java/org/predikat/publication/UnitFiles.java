package org.predikat.publication;

import com.google.common.collect.ImmutableList;
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
  private static final byte[] NOTHING = {};

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
        (from, to) -> block(from, to, rows, jsonRows),
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

  private byte[][] block(int from, int to, Optional<ResultRows> rows, Optional<JsonRows> json) {
    CsvRows csv = rows.map(each -> each.room(to - from)).orElse(null);
    ImmutableList.Builder<UnitRow> units = ImmutableList.builderWithExpectedSize(to - from);
    for (int place = from; place < to; place++) {
      UnitRow unit = listing.row(place);
      if (rows.isPresent()) {
        rows.get().append(unit, csv);
      }
      if (json.isPresent()) {
        units.add(unit);
      }
    }
    return new byte[][] {
      csv == null ? NOTHING : csv.take(), json.map(each -> each.of(units.build())).orElse(NOTHING)
    };
  }
}
