package org.predikat.rulebook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.predikat.rulebook.Rulebook;

/**
 * Problems of rulebooks in words. Read only when there is a problem, so that a good rulebook costs
 * no bundle.
 */
public final class RulebookTexts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private RulebookTexts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts in English for an English locale, else in Indonesian. */
  public static RulebookTexts in(Locale locale) {
    String language = locale.getLanguage().equals("en") ? "en" : "id";
    String file = "rulebook_" + language + ".properties";
    try (InputStream in = Rulebook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its texts: " + file);
      }
      return new RulebookTexts(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong, without its place. */
  public String text(RulebookProblem problem) {
    Object[] shown = new Object[problem.args().size()];
    for (int i = 0; i < shown.length; i++) {
      String arg = problem.args().get(i);
      shown[i] = bundle.containsKey(arg) && arg.startsWith("@") ? bundle.getString(arg) : arg;
    }
    return new MessageFormat(bundle.getString(problem.code().messageKey()), locale).format(shown);
  }

  /** One line: place, severity, code, and what is wrong. */
  public String line(RulebookProblem problem) {
    StringBuilder line = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      line.append(':').append(problem.line());
    }
    line.append(": ").append(bundle.getString("@" + problem.severity()));
    if (!problem.path().isEmpty()) {
      line.append(": ").append(problem.path());
    }
    return line.append(": ").append(text(problem)).toString();
  }
}
