package org.predikat.lawtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.predikat.rulebook.reading.RulebookProblem;
import org.predikat.rulebook.reading.RulebookTexts;

/** Problems of law tests, and what tests came to, in words. */
public final class LawTexts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private LawTexts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts in English for an English locale, else in Indonesian. */
  public static LawTexts in(Locale locale) {
    String file = "lawtest_" + (locale.getLanguage().equals("en") ? "en" : "id") + ".properties";
    try (InputStream in = LawTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its texts: " + file);
      }
      return new LawTexts(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line: place, and what is wrong. */
  public String line(LawProblem problem) {
    StringBuilder line = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      line.append(':').append(problem.line());
    }
    if (!problem.path().isEmpty()) {
      line.append(": ").append(problem.path());
    }
    return line.append(": ").append(text(problem)).toString();
  }

  private String text(LawProblem problem) {
    if (problem.yaml().isPresent()) {
      RulebookProblem said = problem.yaml().get();
      RulebookTexts texts = RulebookTexts.in(locale);
      return problem.code() == LawProblem.Code.YAML ? texts.text(said) : texts.line(said);
    }
    Object[] args =
        problem.args().stream()
            .map(arg -> arg.startsWith("@") ? bundle.getString("kind." + arg.substring(1)) : arg)
            .toArray();
    return text(problem.code().messageKey(), args);
  }

  /** The text of a key with its places filled. */
  public String text(String key, Object... args) {
    return new MessageFormat(bundle.getString(key), locale).format(args);
  }
}
