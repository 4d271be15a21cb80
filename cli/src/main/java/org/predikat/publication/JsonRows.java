package org.predikat.publication;

import java.io.OutputStream;
import java.util.List;
import org.predikat.rulebook.Rulebook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Units as JSON, a block of them at a time. */
final class JsonRows {
  private final UnitJson units;
  private final JsonFactory factory = JsonFactory.builder().rootValueSeparator(",\n").build();

  JsonRows(Rulebook rulebook, Words words) {
    this.units = new UnitJson(rulebook, words);
  }

  /** Writes the units, a comma and a line end between two. */
  void write(List<UnitRow> rows, OutputStream out) {
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      rows.forEach(row -> units.write(generator, row));
    }
  }
}
