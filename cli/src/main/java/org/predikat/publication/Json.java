package org.predikat.publication;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON laid out for people, with the same line ends on every machine. */
final class Json {
  private Json() {}

  /** A generator that leaves the stream open. */
  static JsonGenerator pretty(OutputStream out) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return JsonMapper.shared()
        .writer()
        .with(
            new DefaultPrettyPrinter(
                    Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines))
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .createGenerator(out);
  }
}
