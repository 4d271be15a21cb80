package org.predikat.publication;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON laid out for people, with the same line ends on every machine. */
public final class Json {
  private Json() {}

  /** A generator that leaves the stream open. */
  public static JsonGenerator pretty(OutputStream out) {
    // From the factory rather than a mapper: nothing is bound to classes here, and the four
    // hundred classes of the mapper would cost a small round a tenth of its time.
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(new Layout(), out);
  }

  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }
  }
}
