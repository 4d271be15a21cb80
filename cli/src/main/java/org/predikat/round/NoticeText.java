package org.predikat.round;

import com.google.common.base.Splitter;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Notices in words, in one language. The machine's locale plays no part.
 *
 * <p>A text may hold {@code {value}}, {@code {unit}}, {@code {header}}, {@code {table}}, {@code
 * {file}} and the notice's arguments {@code {0}}, {@code {1}} and so on. What stands in square
 * brackets is left out when a place inside it has nothing to show.
 */
public final class NoticeText {
  /** Languages that there are texts for. */
  public static final ImmutableMap<String, String> LANGUAGES =
      ImmutableMap.of("id", "notices_id.properties", "en", "notices_en.properties");

  private static final int LONGEST_VALUE = 80;

  /** Read when the first of them is asked for: many a round gives no notice at all. */
  private final Supplier<ImmutableMap<String, String>> texts;

  private NoticeText(Supplier<ImmutableMap<String, String>> texts) {
    this.texts = texts;
  }

  /** The texts in a language: {@code id} or {@code en}. */
  public static NoticeText in(String language) {
    String file = LANGUAGES.get(language);
    if (file == null) {
      throw new IllegalArgumentException(language);
    }
    return new NoticeText(Suppliers.memoize(() -> read(file)));
  }

  private static ImmutableMap<String, String> read(String file) {
    Properties properties = new Properties();
    try (InputStream in = NoticeText.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> sorted = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
    return ImmutableMap.copyOf(sorted);
  }

  /** A few words for a table of counts. */
  public String title(NoticeCode code) {
    return text(code.name() + ".title");
  }

  /** What was found, with the notice's value and arguments. */
  public String message(Notice notice) {
    return fill(text(notice.code().name() + ".message"), notice);
  }

  /** What is found, as a pattern. */
  public String message(NoticeCode code) {
    return text(code.name() + ".message");
  }

  /** Why it matters and what the program does about it. */
  public String explanation(NoticeCode code) {
    return text(code.name() + ".explanation");
  }

  /** What to do, with the notice's value and arguments. Empty when nothing needs doing. */
  public String hint(Notice notice) {
    return fill(hint(notice.code()), notice);
  }

  /** What to do, as a pattern. Empty when nothing needs doing. */
  public String hint(NoticeCode code) {
    return text(code.name() + ".hint");
  }

  /** The severity in words. */
  public String severity(Severity severity) {
    return text("severity." + severity.name());
  }

  /** Where it was found, such as {@code desk.csv, baris 7, kolom C (P1.i.a)}. */
  public String place(Place place) {
    StringBuilder shown = new StringBuilder(place.file());
    if (!place.sheet().isEmpty()) {
      shown.append(shown.length() == 0 ? "" : ", ").append(text("place.sheet")).append(' ');
      shown.append(place.sheet());
    }
    if (place.row() > 0) {
      shown.append(shown.length() == 0 ? "" : ", ").append(text("place.row")).append(' ');
      shown.append(place.row());
    }
    if (place.column() > 0) {
      shown.append(shown.length() == 0 ? "" : ", ").append(text("place.column")).append(' ');
      shown.append(place.columnLetters());
      if (!place.header().isEmpty()) {
        shown.append(" (").append(place.header()).append(')');
      }
    }
    return shown.toString();
  }

  private String text(String key) {
    String text = texts.get().get(key);
    if (text == null) {
      throw new IllegalStateException("The program lacks a text: " + key);
    }
    return text;
  }

  private static String fill(String pattern, Notice notice) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('[', at);
      int close = pattern.indexOf(']', at);
      if (open < 0 || close < open) {
        break;
      }
      fillPlain(pattern.substring(at, open), notice, filled);
      String part = pattern.substring(open + 1, close);
      if (fillPlain(part, notice, new StringBuilder())) {
        fillPlain(part, notice, filled);
      }
      at = close + 1;
    }
    fillPlain(pattern.substring(at), notice, filled);
    return filled.toString();
  }

  /** Appends a pattern with its places filled; returns whether something stood in each. */
  private static boolean fillPlain(String pattern, Notice notice, StringBuilder filled) {
    boolean complete = true;
    for (String piece : Splitter.on('{').split(pattern)) {
      int end = piece.indexOf('}');
      if (end < 0) {
        filled.append(piece);
      } else {
        String shown = shown(piece.substring(0, end), notice);
        complete &= !shown.isEmpty();
        filled.append(shown).append(piece, end + 1, piece.length());
      }
    }
    return complete;
  }

  private static String shown(String name, Notice notice) {
    return switch (name) {
      case "value" -> shortened(notice.value());
      case "unit" -> notice.unit();
      case "header" -> notice.place().header();
      case "table" -> notice.place().sheet();
      case "file" -> notice.place().file();
      default -> {
        int index = Integer.parseInt(name);
        yield index < notice.args().size() ? shortened(notice.args().get(index)) : "";
      }
    };
  }

  /** Cells can hold whole letters, and control characters that would disturb a terminal. */
  private static String shortened(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST_VALUE)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(shown::appendCodePoint);
    return value.codePointCount(0, value.length()) > LONGEST_VALUE ? shown + "…" : shown.toString();
  }
}
