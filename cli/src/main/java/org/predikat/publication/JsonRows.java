package org.predikat.publication;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.predikat.rulebook.Rulebook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Units as JSON, a block of them at a time. */
final class JsonRows {
  private static final int BLOCK_BYTES = 1 << 20;

  private final UnitJson units;
  private final JsonFactory factory = JsonFactory.builder().rootValueSeparator(",\n").build();

  JsonRows(Rulebook rulebook, Words words) {
    this.units = new UnitJson(rulebook, words);
  }

  /** Bytes of the units, a comma and a line end between two. */
  byte[] of(List<UnitRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK_BYTES);
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
      rows.forEach(row -> units.write(generator, row));
    }
    return bytes.toByteArray();
  }
}
