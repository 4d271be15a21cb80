package org.predikat.rulebook.comparing;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.comparing.Subject.Aspect;

/** Changes of rulebooks in words. */
public final class ChangeTexts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private ChangeTexts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts in English for an English locale, else in Indonesian. */
  public static ChangeTexts in(Locale locale) {
    String file = "changes_" + (locale.getLanguage().equals("en") ? "en" : "id") + ".properties";
    try (InputStream in = Rulebook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its texts: " + file);
      }
      return new ChangeTexts(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a change is about, such as "minimum MP (Manajemen Perubahan), for WBK". */
  public String subject(Change change) {
    Subject subject = change.subject();
    String thing = text("thing", subject.thing(), subject.names().toArray());
    return subject.aspect() == Aspect.PRESENCE
        ? thing
        : thing + ", " + text("aspect", subject.aspect());
  }

  /** What happened to it, with the values before and after. */
  public String happening(Change change) {
    return text("kind", change.kind(), shown(change.before()), shown(change.after()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "-" : value;
  }

  /** Both in one line, without sources. */
  public String line(Change change) {
    return subject(change) + ": " + happening(change);
  }

  /** Where it stands and how certain that is, before and after where they differ; may be empty. */
  public String sources(Change change) {
    String before = source(change.citationBefore());
    String after = source(change.citationAfter());
    if (before.equals(after) || before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? after : before;
    }
    return before + " → " + after;
  }

  private String source(Optional<Citation> citation) {
    return citation
        .map(
            each ->
                each.display()
                    + "; "
                    + text("status", each.status())
                    + (each.reason().isEmpty() ? "" : "; " + each.reason()))
        .orElse("");
  }

  /** What a page about a difference is called. */
  public String title() {
    return bundle.getString("page.title");
  }

  /** Heads of the columns: what, before and after, sources, place. */
  public ImmutableList<String> columns() {
    return ImmutableList.copyOf(
        Splitter.on(',').trimResults().split(bundle.getString("page.columns")));
  }

  /** Which rulebooks are compared. */
  public String from(String before, String after) {
    return format(bundle.getString("page.from"), before, after);
  }

  /** How many changes there are, or that there is none. */
  public String count(int changes) {
    return format(bundle.getString("page.count"), changes);
  }

  /** An effect as a heading. */
  public String effect(Effect effect) {
    return text("effect", effect);
  }

  private String text(String group, Enum<?> which, Object... args) {
    String pattern = bundle.getString(group + "." + Ascii.toLowerCase(which.name()));
    return format(pattern, args);
  }

  private String format(String pattern, Object... args) {
    return new MessageFormat(pattern, locale).format(args);
  }
}
