package org.predikat.agreement;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.Points;

/** A sheet with, for each question, the answer of one of several assessors. */
final class Mixture {
  private final Layout layout;
  private final byte[] options;
  private final long[] slots;
  private final TreeMap<Integer, Integer> cutoffs = new TreeMap<>();

  private Mixture(Layout layout) {
    this.layout = layout;
    this.options = new byte[layout.questions().size()];
    this.slots = new long[layout.slots().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
  }

  /**
   * Whose answer to a question counts most, or least.
   *
   * @return code of an assessor; of several with the same value the first, and null where nobody
   *     answered
   */
  static String chosen(Map<String, AnswerValues> assessors, int question, boolean best) {
    String chosen = null;
    Points value = null;
    for (Map.Entry<String, AnswerValues> each : assessors.entrySet()) {
      Points other = each.getValue().value(question);
      if (other != null
          && (value == null || (best ? other.compareTo(value) > 0 : other.compareTo(value) < 0))) {
        chosen = each.getKey();
        value = other;
      }
    }
    return chosen;
  }

  /**
   * Puts a sheet together.
   *
   * @param choices code of the assessor whose answer counts, by question; null for a blank
   */
  static AnswerSheet of(Layout layout, String[] choices, Map<String, AnswerSheet> sheets) {
    Mixture mixture = new Mixture(layout);
    for (int question = 0; question < choices.length; question++) {
      if (choices[question] != null) {
        mixture.take(question, sheets.get(choices[question]));
      }
    }
    return AnswerSheet.owning(mixture.options, mixture.slots, new TreeMap<>(), mixture.cutoffs);
  }

  private void take(int question, AnswerSheet from) {
    options[question] = (byte) from.option(question);
    Integer cutoff = from.cutoffs().get(question);
    if (cutoff != null) {
      cutoffs.put(question, cutoff);
    }
    if (layout.questions().get(question).type() instanceof AnswerType.Choice) {
      return;
    }
    for (int slot = layout.firstSlot().get(question);
        slot < slots.length && layout.slots().get(slot).question() == question;
        slot++) {
      slots[slot] = from.slot(slot);
    }
  }
}
