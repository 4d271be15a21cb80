package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;
import org.predikat.worksheet.reading.StoredScores.Stored;

/** Sums of counts that were typed over their formula and are not the sums of their parts. */
final class TypedSums {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private TypedSums() {}

  /** Lines of such sums by question. */
  static ImmutableSortedMap<Integer, Integer> of(
      AnswerSheet answers, StoredScores scores, Outline outline) {
    ImmutableSortedMap.Builder<Integer, Integer> sums = ImmutableSortedMap.naturalOrder();
    for (Map.Entry<Integer, Stored> entry : scores.lines().entrySet()) {
      if (outline.lines().get(entry.getKey()).content() instanceof Line.Sum sum
          && isTyped(entry.getValue())
          && differs(sum, entry.getValue().value().orElseThrow(), answers)) {
        sums.put(sum.question(), entry.getKey());
      }
    }
    return sums.buildOrThrow();
  }

  /**
   * The answers with each such sum in place of its parts: a table of answers holds parts alone, so
   * the last of them is brought up or down, and those before it where it has too little.
   */
  static AnswerSheet applied(AnswerSheet answers, StoredScores scores, Outline outline) {
    ImmutableSortedMap<Integer, Integer> sums = of(answers, scores, outline);
    if (sums.isEmpty()) {
      return answers;
    }
    byte[] options = new byte[answers.questionCount()];
    long[] slots = new long[answers.slotCount()];
    for (int i = 0; i < options.length; i++) {
      options[i] = (byte) answers.option(i);
    }
    for (int i = 0; i < slots.length; i++) {
      slots[i] = answers.slot(i);
    }
    for (int line : sums.values()) {
      Line.Sum sum = (Line.Sum) outline.lines().get(line).content();
      long missing = scores.lines().get(line).value().orElseThrow().longValueExact();
      for (int slot : sum.slots()) {
        missing -= slots[slot];
      }
      for (int slot : sum.slots().reverse()) {
        long part = Math.max(0, slots[slot] + missing);
        missing -= part - slots[slot];
        slots[slot] = part;
      }
    }
    return AnswerSheet.owning(options, slots, new TreeMap<>(answers.given()));
  }

  private static boolean isTyped(Stored stored) {
    return !stored.formula()
        && stored.value().isPresent()
        && stored.value().orElseThrow().stripTrailingZeros().scale() <= 0
        && stored.value().orElseThrow().signum() >= 0
        && stored.value().orElseThrow().compareTo(MOST) <= 0;
  }

  private static boolean differs(Line.Sum sum, BigDecimal typed, AnswerSheet answers) {
    long parts = 0;
    for (int slot : sum.slots()) {
      if (answers.slot(slot) == AnswerSheet.MISSING) {
        return false;
      }
      parts += answers.slot(slot);
    }
    return BigDecimal.valueOf(parts).compareTo(typed) != 0;
  }
}
