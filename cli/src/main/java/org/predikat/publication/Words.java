package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of results and explanations in one language. Files are always written with {@link
 * #indonesian}; only explanations on the console know another language.
 */
public final class Words {
  private final ResourceBundle texts;
  private final String language;
  private final char decimalMark;

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
    String file = "words_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no words in " + language);
      }
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

  /** The text of a key with its places filled; numbers appear as they are. */
  public String text(String key, Object... args) {
    String pattern = texts.getString(key);
    if (args.length == 0) {
      return pattern.replace("''", "'");
    }
    Object[] shown = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      shown[i] = String.valueOf(args[i]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(shown);
  }

  /**
   * A text with so many places, taken apart once: for texts that are filled a million times, since
   * {@link #text} reads the pattern anew each time.
   */
  Template template(String key, int places) {
    Object[] markers = new Object[places];
    for (int i = 0; i < places; i++) {
      markers[i] = Character.toString(Template.FIRST_MARKER + i);
    }
    String marked = text(key, markers);
    ImmutableList.Builder<String> pieces = ImmutableList.builder();
    int from = 0;
    for (int i = 0; i < places; i++) {
      int at = marked.indexOf(Template.FIRST_MARKER + i);
      Preconditions.checkArgument(at >= from, "%s must have %s places in order", key, places);
      pieces.add(marked.substring(from, at));
      from = at + 1;
    }
    return new Template(pieces.add(marked.substring(from)).build());
  }

  /**
   * A text with places to be filled, which come in the order of the arguments.
   *
   * @param pieces what stands before, between and behind the places
   */
  record Template(ImmutableList<String> pieces) {
    private static final char FIRST_MARKER = '\uE000';

    /** The text with its places filled. */
    String fill(String... args) {
      StringBuilder text = new StringBuilder(160).append(pieces.get(0));
      for (int i = 0; i < args.length; i++) {
        text.append(args[i]).append(pieces.get(i + 1));
      }
      return text.toString();
    }
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
