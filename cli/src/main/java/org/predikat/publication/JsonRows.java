package org.predikat.publication;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Units as JSON, a block of them at a time. */
final class JsonRows {
  private static final int BLOCK_BYTES = 1 << 20;

  private final UnitListing listing;
  private final UnitJson units;
  private final JsonFactory factory = JsonFactory.builder().rootValueSeparator(",\n").build();

  JsonRows(UnitListing listing, Words words) {
    this.listing = listing;
    this.units = new UnitJson(listing.evaluation().round().rulebook(), words);
  }

  /** Bytes of the units at places from..to-1 of the listing, a comma and a line end between two. */
  byte[] listed(int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK_BYTES);
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
      for (int position = from; position < to; position++) {
        units.write(generator, listing.row(position));
      }
    }
    return bytes.toByteArray();
  }
}
