package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collections;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Place;
import org.predikat.rulebook.Layout;

/** Sheets without a single answer. */
final class BlankSheets {
  private BlankSheets() {}

  static AnswerSheet of(Layout layout) {
    byte[] options = new byte[layout.questions().size()];
    long[] slots = new long[layout.slots().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }

  static ImmutableList<QuestionReading> questions(Layout layout, String file) {
    QuestionReading blank = new QuestionReading(QuestionReading.State.BLANK, Place.file(file));
    return ImmutableList.copyOf(Collections.nCopies(layout.questions().size(), blank));
  }
}
