package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextTest {
  private static final NoticeText ID = NoticeText.in("id");
  private static final NoticeText EN = NoticeText.in("en");

  @ParameterizedTest
  @EnumSource
  void everyCodeIsExplainedInBothLanguages(NoticeCode code) {
    Notice bare = new Notice(code, Place.NONE, "", "", ImmutableList.of());
    for (NoticeText text : ImmutableList.of(ID, EN)) {
      assertFalse(text.title(code).isBlank());
      assertFalse(text.message(bare).isBlank());
      assertFalse(text.explanation(code).isBlank());
    }
    assertEquals(ID.hint(code).isEmpty(), EN.hint(code).isEmpty(), "hint in one language only");
    if (code.severity() != Severity.INFO) {
      assertFalse(EN.hint(code).isEmpty(), "a problem needs a hint");
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothLanguagesShowTheSameValues(NoticeCode code) {
    Notice full =
        new Notice(
            code,
            new Place("<file>", "<sheet>", 7, 28, "<header>"),
            "<unit>",
            "<value>",
            ImmutableList.of("<0>", "<1>", "<2>", "<3>", "<4>"));
    assertEquals(values(ID.message(full)), values(EN.message(full)));
    assertEquals(values(ID.hint(full)), values(EN.hint(full)));
    String both = ID.message(full) + ID.hint(full) + EN.message(full) + EN.hint(full);
    assertFalse(both.contains("{") || both.contains("["), both);
  }

  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    for (String piece : Splitter.on('<').split(text)) {
      if (piece.contains(">")) {
        values.add(piece.substring(0, piece.indexOf('>')));
      }
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nama_unit"})
  void whatHasNothingToShowIsLeftOut(String nearest) {
    Notice notice =
        new Notice(
            NoticeCode.HEADER_UNKNOWN,
            new Place("a.csv", "", 1, 2, "nama_uni"),
            "",
            "nama_uni",
            ImmutableList.of(nearest));
    String expected =
        "The column nama_uni is not read." + (nearest.isEmpty() ? "" : " Nearest: nama_unit");
    assertEquals(expected, EN.message(notice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baris\nkedua", "\u001B[31mmerah"})
  void valuesCannotDisturbATerminal(String value) {
    Notice notice = new Notice(NoticeCode.NOT_A_NUMBER, Place.NONE, "", value, ImmutableList.of());
    assertTrue(EN.message(notice).chars().noneMatch(Character::isISOControl));
  }
}
