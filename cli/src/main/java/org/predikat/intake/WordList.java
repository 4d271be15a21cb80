package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.predikat.intake.cells.PackedWords;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.NoticeCode;

/**
 * The words that a column allows, found without making garbage when they are written as they should
 * be, and with a remark when only case or spaces differ.
 */
final class WordList {
  /** A blank cell. */
  static final int BLANK = -1;

  private final ImmutableList<String> words;
  private final ImmutableMap<String, Integer> exact;
  private final PackedWords packed;
  private final ImmutableMap<String, Integer> folded;
  private final NoticeCode unknown;

  private WordList(
      ImmutableList<String> words,
      ImmutableList<ImmutableList<String>> aliases,
      NoticeCode unknown) {
    this.words = words;
    this.unknown = unknown;
    Map<String, Integer> spellings = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      spellings.putIfAbsent(words.get(i), i);
    }
    for (int i = 0; i < aliases.size(); i++) {
      for (String alias : aliases.get(i)) {
        spellings.putIfAbsent(alias, i);
      }
    }
    Map<String, Integer> loose = new LinkedHashMap<>();
    spellings.forEach((spelling, word) -> loose.putIfAbsent(Texts.fold(spelling), word));
    folded = ImmutableMap.copyOf(loose);
    exact = ImmutableMap.copyOf(spellings);
    packed = new PackedWords(spellings);
  }

  /**
   * A list of words.
   *
   * @param aliases further spellings of each word
   * @param unknown the notice for other words
   */
  static WordList of(
      ImmutableList<String> words,
      ImmutableList<ImmutableList<String>> aliases,
      NoticeCode unknown) {
    return new WordList(words, aliases, unknown);
  }

  /** A list of words without further spellings. */
  static WordList of(String... words) {
    return new WordList(ImmutableList.copyOf(words), ImmutableList.of(), NoticeCode.UNKNOWN_VALUE);
  }

  /** Ya (0) and Tidak (1) with the usual short forms. */
  static WordList yesNo() {
    return of(
        ImmutableList.of("Ya", "Tidak"),
        ImmutableList.of(
            ImmutableList.of("Y", "1", "TRUE"), ImmutableList.of("T", "TDK", "N", "0", "FALSE")),
        NoticeCode.UNKNOWN_VALUE);
  }

  /** Those that are short, to be found by the bytes of a cell. */
  PackedWords packed() {
    return packed;
  }

  /** The allowed words. */
  ImmutableList<String> words() {
    return words;
  }

  /** Index of the cell's word, or BLANK; what is no word is reported and counts as blank. */
  int find(String text, RawRow.Kind kind, ColumnRef column, RowDraft draft) {
    Integer word = exact.get(text);
    return word == null ? findLoosely(text, kind, column, draft) : word;
  }

  private int findLoosely(String text, RawRow.Kind kind, ColumnRef column, RowDraft draft) {
    String trimmed = Texts.trim(text);
    if (trimmed.isEmpty()) {
      return BLANK;
    }
    Integer word = kind == RawRow.Kind.DATE ? null : folded.get(Texts.fold(trimmed));
    if (word == null) {
      draft.report(
          Texts.isErrorValue(trimmed) ? NoticeCode.EXCEL_ERROR_VALUE : unknown,
          column,
          text,
          String.join(", ", words));
      return BLANK;
    }
    if (trimmed.length() != text.length()) {
      draft.report(NoticeCode.STRAY_SPACES, column, text);
    }
    if (!exact.containsKey(trimmed)) {
      draft.report(NoticeCode.SPELLING, column, text, words.get(word));
    }
    return word;
  }
}
