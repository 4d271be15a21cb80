package org.predikat.intake;

import org.predikat.round.Place;

/**
 * Where rows come from.
 *
 * @param file name relative to the round
 * @param sheet name of the sheet; empty for a plain file
 * @param table the table; NOMINATIONS for a flat file
 * @param flat whether rows hold all tables side by side
 * @param spreadsheet whether cells know their kind
 */
record TableSource(String file, String sheet, Table table, boolean flat, boolean spreadsheet) {
  Place place() {
    return new Place(file, sheet, 0, 0, "");
  }

  Place place(long row) {
    return new Place(file, sheet, row, 0, "");
  }
}
