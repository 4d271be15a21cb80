package org.predikat.publication.differences;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.predikat.publication.Words;
import org.predikat.publication.differences.DiffPage.Limits;

/** A comparison as one page of HTML that needs nothing else. The template escapes every text. */
public final class DiffHtml {
  private static final Limits LIMITS = new Limits(2000, 300, 20, 500);

  private DiffHtml() {}

  /**
   * What the template sees.
   *
   * @param language language of the page
   * @param page the comparison
   * @param labels words of the template by name
   */
  record Model(String language, DiffPage page, ImmutableMap<String, String> labels) {}

  /** Writes the page and leaves the stream open. */
  public static void write(DiffReport report, Words words, OutputStream out) throws IOException {
    ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
    for (String label : new String[] {"unit", "agency", "change", "why", "over_mark"}) {
      labels.put(label, words.text("diff." + label));
    }
    Model model =
        new Model(words.language(), DiffPages.page(report, words, LIMITS), labels.buildOrThrow());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    template().execute(model, writer);
    writer.flush();
  }

  private static Template template() {
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .withLoader(DiffHtml::resource)
        .loadTemplate("differences.html");
  }

  private static Reader resource(String name) {
    InputStream in = DiffHtml.class.getResourceAsStream(name + ".mustache");
    if (in == null) {
      throw new IllegalStateException("The program lacks " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
