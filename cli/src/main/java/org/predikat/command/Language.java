package org.predikat.command;

import java.util.Locale;

/** The languages that the console speaks. */
public enum Language {
  /** Indonesian. */
  ID,
  /** English. */
  EN;

  private static final String OPTION = "--lang";

  /** The code that the user writes after {@code --lang}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale of this language. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /**
   * Finds the language before the command line is parsed, because the parser's own texts depend on
   * it. A value that is no language is left for the parser to refuse.
   */
  static Language choose(String[] args, Locale machine) {
    Language chosen = machine.getLanguage().equals(EN.code()) ? EN : ID;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String value = null;
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        value = args[i + 1];
      } else if (args[i].startsWith(OPTION + "=")) {
        value = args[i].substring(OPTION.length() + 1);
      }
      for (Language language : values()) {
        if (language.code().equals(value)) {
          chosen = language;
        }
      }
    }
    return chosen;
  }
}
