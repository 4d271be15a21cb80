package org.predikat.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes the units to {@code results.csv} and {@code results.json} in one pass, in listing order.
 */
final class UnitFiles {
  private static final int HEADER_BYTES = 1 << 12;

  private final UnitListing listing;
  private final UnitRows rows;
  private final Words words;

  UnitFiles(UnitListing listing, UnitRows rows, Words words) {
    this.listing = listing;
    this.rows = rows;
    this.words = words;
  }

  /** Writes every unit to the streams that are given. */
  void write(Optional<OutputStream> csv, Optional<OutputStream> json, RunContent.Manner manner)
      throws IOException {
    if (csv.isEmpty() && json.isEmpty()) {
      return;
    }
    if (csv.isPresent()) {
      csv.get().write(CsvRows.preamble(manner.dialect()));
      CsvRows header = new CsvRows(manner.dialect(), HEADER_BYTES);
      rows.columns().all().forEach(column -> header.word(column.header()));
      csv.get().write(header.end().take());
      rows.finish();
    }
    Optional<JsonRows> jsonRows = json.map(out -> new JsonRows(listing, words));
    int units = listing.size();
    OrderedBlocks.run(
        units,
        manner.threads(),
        (from, to) ->
            new byte[][] {
              csv.isPresent() ? rows.listed(listing.standing(), from, to) : new byte[0],
              jsonRows.isPresent() ? jsonRows.get().listed(from, to) : new byte[0]
            },
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
}
