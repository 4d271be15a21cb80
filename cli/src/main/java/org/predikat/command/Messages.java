package org.predikat.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The texts of one language. The files are read by name rather than through the platform's bundle
 * search, which would fall back on the machine's locale and could mix two languages.
 */
public final class Messages {
  private final Language language;
  private final ResourceBundle texts;
  private final ResourceBundle help;

  private Messages(Language language) {
    this.language = language;
    this.texts = read("messages", language);
    this.help = read("help", language);
  }

  /** The texts in the given language. */
  public static Messages in(Language language) {
    return new Messages(language);
  }

  /** The language of these texts. */
  public Language language() {
    return language;
  }

  /**
   * The text of {@code key} with its places filled. Arguments appear as their {@code toString()}: a
   * year must not come out with a thousands separator. The patterns are those of {@link
   * MessageFormat}, where an apostrophe is written twice.
   */
  public String text(String key, Object... args) {
    Object[] shown = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      shown[i] = String.valueOf(args[i]);
    }
    return new MessageFormat(texts.getString(key), language.locale()).format(shown);
  }

  /** The help texts, keyed the way picocli looks them up. */
  ResourceBundle help() {
    return help;
  }

  private static ResourceBundle read(String name, Language language) {
    String file = name + "_" + language.code() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its texts: " + file);
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
