package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of results and explanations in one language. Files are always written with {@link
 * #indonesian}; only explanations on the console know another language.
 */
public final class Words {
  private static final ImmutableMap<String, Supplier<Words>> LANGUAGES =
      ImmutableMap.of(
          "id", Suppliers.memoize(() -> read("id")), "en", Suppliers.memoize(() -> read("en")));

  private final ResourceBundle texts;
  private final String language;
  private final char decimalMark;
  private final ConcurrentHashMap<String, Phrase> phrases = new ConcurrentHashMap<>();

  private Words(ResourceBundle texts, String language) {
    this.texts = texts;
    this.language = language;
    this.decimalMark = language.equals("id") ? ',' : '.';
  }

  /** The words of every file. */
  public static Words indonesian() {
    return in("id");
  }

  /** The words of a language, {@code id} or {@code en}. */
  public static Words in(String language) {
    Supplier<Words> words = LANGUAGES.get(language);
    if (words == null) {
      throw new IllegalArgumentException("no words in " + language);
    }
    return words.get();
  }

  private static Words read(String language) {
    String file = "words_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      return new Words(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language, {@code id} or {@code en}. */
  public String language() {
    return language;
  }

  /**
   * The text of a key with its places {0}, {1} and so on filled; arguments appear as they are. As
   * in every bundle of the program, an apostrophe is written twice.
   */
  public String text(String key, Object... args) {
    Utf8Text text = new Utf8Text(100);
    phrase(key).append(text, (place, to) -> to.text(String.valueOf(args[place])));
    return text.toString();
  }

  /** The text of a key, to be filled again and again. */
  Phrase phrase(String key) {
    return phrases.computeIfAbsent(key, each -> Phrase.of(texts.getString(each)));
  }

  /** The decimal mark. */
  char decimalMark() {
    return decimalMark;
  }

  /** The word for a value of an enum: its key is the type's and the value's name in lower case. */
  public String word(Enum<?> value) {
    return texts.getString(
        Ascii.toLowerCase(value.getDeclaringClass().getSimpleName() + "." + value.name()));
  }

  /** A number written with a decimal point as this language writes it. */
  public String number(String plain) {
    return plain.replace('.', decimalMark);
  }

  /** A date in words, such as 21 Desember 2020. */
  public String date(LocalDate date) {
    return date.getDayOfMonth()
        + " "
        + texts.getString("month." + date.getMonthValue())
        + " "
        + date.getYear();
  }

  /** A whole number with its thousands set apart, for people. */
  public String count(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(decimalMark == ',' ? '.' : ',');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }
}
