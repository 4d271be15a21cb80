package org.predikat.worksheet.advice;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.FractionOracle;

/**
 * Tries every combination of better answers on a small sheet and scores each with the oracle.
 * Shares nothing with the search but the positions in a sheet.
 */
final class BruteForce {
  /**
   * The best that there is.
   *
   * @param steps fewest steps
   * @param total the highest total among the sets of so many steps
   */
  record Best(int steps, BigFraction total) {}

  /** A way to answer one question: what it costs and what it puts into slots. */
  private record Way(int steps, int option, ImmutableLongArray numbers) {}

  private final Rulebook rulebook;
  private final Layout layout;
  private final FractionOracle oracle;
  private final AnswerSheet sheet;
  private final List<List<Way>> ways = new ArrayList<>();
  private Best best;

  BruteForce(Rulebook rulebook, AnswerSheet sheet) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.oracle = new FractionOracle(rulebook);
    this.sheet = sheet;
    for (int i = 0; i < layout.questions().size(); i++) {
      ways.add(ways(i));
    }
  }

  Optional<Best> search() {
    byte[] options = new byte[sheet.questionCount()];
    long[] slots = new long[sheet.slotCount()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    search(0, 0, options, slots);
    return Optional.ofNullable(best);
  }

  private void search(int question, int steps, byte[] options, long[] slots) {
    if (best != null && steps > best.steps()) {
      return;
    }
    if (question == ways.size()) {
      judge(steps, options, slots);
      return;
    }
    int first = layout.firstSlot().get(question);
    for (Way way : ways.get(question)) {
      options[question] = (byte) way.option();
      for (int i = 0; i < way.numbers().length(); i++) {
        slots[first + i] = way.numbers().get(i);
      }
      search(question + 1, steps + way.steps(), options, slots);
    }
  }

  private void judge(int steps, byte[] options, long[] slots) {
    Map<String, BigFraction> scores =
        oracle.score(AnswerSheet.owning(options.clone(), slots.clone(), new TreeMap<>()));
    for (Minimum minimum : rulebook.minimums()) {
      if (scores.get(minimum.node()).compareTo(oracle.required(minimum, Predikat.WBK)) < 0) {
        return;
      }
    }
    BigFraction total = scores.get("total");
    if (best == null || steps < best.steps() || total.compareTo(best.total()) > 0) {
      best = new Best(steps, total);
    }
  }

  private List<Way> ways(int index) {
    Question question = layout.questions().get(index);
    List<Way> all = new ArrayList<>();
    if (question.type() instanceof AnswerType.Choice choice) {
      int now =
          sheet.option(index) == AnswerSheet.BLANK
              ? choice.options().size() - 1
              : sheet.option(index);
      for (int option = 0; option <= now; option++) {
        all.add(new Way(now - option, option, ImmutableLongArray.of()));
      }
      return all;
    }
    if (question.origin() == Question.Origin.SURVEY) {
      all.add(new Way(0, AnswerSheet.BLANK, ImmutableLongArray.of(survey(index))));
      return all;
    }
    if (question.type() instanceof AnswerType.Scale) {
      long number = sheet.slot(layout.firstSlot().get(index));
      long now = number == AnswerSheet.MISSING ? 10 : number;
      for (int steps = 0; ; steps++) {
        long then = Math.min(35, now + steps * 10L);
        all.add(new Way(steps, AnswerSheet.BLANK, ImmutableLongArray.of(then)));
        if (then == 35) {
          return all;
        }
      }
    }
    return ratio(index, question.ratio().orElseThrow());
  }

  /** Of a ratio that is not counted, the value alone is tried: nothing, or all. */
  private List<Way> ratio(int index, RatioRule rule) {
    long whole = sheet.slot(layout.firstSlot().get(index));
    long part = sheet.slot(layout.firstSlot().get(index) + 1);
    boolean share = rule.formula() == RatioRule.Formula.SHARE;
    List<Way> all = new ArrayList<>();
    if (whole == AnswerSheet.MISSING) {
      all.add(new Way(0, AnswerSheet.BLANK, ImmutableLongArray.of(1, share ? 0 : 1)));
      all.add(new Way(1, AnswerSheet.BLANK, ImmutableLongArray.of(1, share ? 1 : 0)));
      return all;
    }
    if (part == AnswerSheet.MISSING) {
      part = share ? 0 : Math.max(1, whole);
    }
    for (int steps = 0; steps <= 12; steps++) {
      long then = share ? part + steps : part - steps;
      if (then >= 0 && (!share || steps == 0 || then <= whole)) {
        all.add(new Way(steps, AnswerSheet.BLANK, ImmutableLongArray.of(whole, then)));
      }
    }
    return all;
  }

  /** The index, or its own minimum where it is below that: the least of four decimals. */
  private long survey(int index) {
    long now = sheet.slot(layout.firstSlot().get(index));
    BigFraction share = BigFraction.ZERO;
    for (Minimum minimum : rulebook.minimums()) {
      if (minimum.node().equals("S")) {
        share =
            oracle
                .required(minimum, Predikat.WBK)
                .divide(oracle.exact(oracle.weight(minimum.node())));
      }
    }
    BigFraction least = share.multiply(40_000);
    BigInteger[] parts = least.getNumerator().divideAndRemainder(least.getDenominator());
    long needed = parts[0].longValueExact() + parts[1].signum();
    return Math.max(now == AnswerSheet.MISSING ? 0 : now, needed);
  }

  /** Exact points of a decimal, for comparisons with {@link Best#total}. */
  static BigFraction exact(BigInteger numerator, BigInteger denominator) {
    return BigFraction.of(numerator, denominator);
  }
}
