package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.FormWords;

/** What the cells of the type column mean under a rulebook. */
final class TypeWords {
  /** Stands for a count among the codes of answer types. */
  static final String COUNT = "#";

  private final ImmutableMap<String, ImmutableSet<String>> words;

  private TypeWords(ImmutableMap<String, ImmutableSet<String>> words) {
    this.words = words;
  }

  /** The words for the answer types of a rulebook. */
  static TypeWords of(Rulebook rulebook) {
    Map<String, ImmutableSet<String>> words = new HashMap<>();
    for (AnswerType type : rulebook.answerTypes().values()) {
      add(words, FormWords.type(type), type.code());
      if (type instanceof AnswerType.Scale scale) {
        String range = scale.least().value().toPlainString() + scale.most().value().toPlainString();
        add(words, range, type.code());
        add(words, "INDEKS" + range, type.code());
        if (scale.most().value().intValue() == 100) {
          add(words, "%", type.code());
          add(words, "PERSEN", type.code());
        }
      } else if (type instanceof AnswerType.Ratio) {
        add(words, "%", type.code());
        add(words, "PERSEN", type.code());
      }
    }
    add(words, FormWords.COUNT, COUNT);
    add(words, "ANGKA", COUNT);
    return new TypeWords(ImmutableMap.copyOf(words));
  }

  /** Codes of the answer types that a cell may mean; empty when it means none. */
  Optional<ImmutableSet<String>> codes(String cell) {
    return Optional.ofNullable(words.get(key(cell)));
  }

  private static void add(Map<String, ImmutableSet<String>> words, String text, String code) {
    words.merge(
        key(text),
        ImmutableSet.of(code),
        (a, b) -> ImmutableSet.<String>builder().addAll(a).addAll(b).build());
  }

  /** Letters, digits and percent signs in capitals: {@code Ya/Tidak} and {@code YA_TIDAK} agree. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length() && key.length() < 40; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '%') {
        key.append(c);
      }
    }
    return key.toString().toUpperCase(Locale.ROOT);
  }
}
