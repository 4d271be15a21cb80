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
  static ImmutableSortedMap<Integer, Integer> of(Worksheet worksheet, Outline outline) {
    ImmutableSortedMap.Builder<Integer, Integer> sums = ImmutableSortedMap.naturalOrder();
    for (Map.Entry<Integer, Stored> entry : worksheet.stored().lines().entrySet()) {
      if (outline.lines().get(entry.getKey()).content() instanceof Line.Sum sum
          && isTyped(entry.getValue())
          && differs(sum, entry.getValue().value().orElseThrow(), worksheet.answers())) {
        sums.put(sum.question(), entry.getKey());
      }
    }
    return sums.buildOrThrow();
  }

  /** The answers with the first part of each such sum holding it all, fit for scoring only. */
  static AnswerSheet applied(Worksheet worksheet, Outline outline) {
    AnswerSheet answers = worksheet.answers();
    byte[] options = new byte[answers.questionCount()];
    long[] slots = new long[answers.slotCount()];
    for (int i = 0; i < options.length; i++) {
      options[i] = (byte) answers.option(i);
    }
    for (int i = 0; i < slots.length; i++) {
      slots[i] = answers.slot(i);
    }
    for (int line : of(worksheet, outline).values()) {
      Line.Sum sum = (Line.Sum) outline.lines().get(line).content();
      BigDecimal typed = worksheet.stored().lines().get(line).value().orElseThrow();
      sum.slots().forEach(slot -> slots[slot] = 0);
      slots[sum.slots().get(0)] = typed.longValueExact();
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
