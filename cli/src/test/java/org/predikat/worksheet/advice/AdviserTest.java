package org.predikat.worksheet.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.evaluation.MinimumResult;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/** The search held against every possible set of improvements, on rulebooks small enough for it. */
class AdviserTest {
  private static final int RULEBOOKS = 400;

  @ParameterizedTest
  @CsvSource({"false, false, 1", "false, true, 2", "true, false, 3"})
  void findsWhatTryingEverySetFinds(boolean sumsAcross, boolean defect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SmallRulebooks rulebooks = new SmallRulebooks(random, sumsAcross, defect);
    Map<Reach, Integer> seen = new EnumMap<>(Reach.class);
    for (int i = 0; i < RULEBOOKS; i++) {
      Rulebook rulebook = rulebooks.next();
      AnswerSheet sheet = sheet(rulebook, random);
      Advice advice = Adviser.on(ScorePlan.compile(rulebook), sheet).advise(Predikat.WBK);
      seen.merge(advice.reach(), 1, Integer::sum);
      Optional<BruteForce.Best> best = new BruteForce(rulebook, sheet).search();
      String about = "rulebook " + i;
      switch (advice.reach()) {
        case REACHED -> {
          assertEquals(0, best.orElseThrow().steps(), about);
          assertTrue(advice.surveyGaps().isEmpty(), about);
        }
        case REACHABLE -> {
          assertEquals(best.orElseThrow().steps(), advice.steps(), about);
          assertEquals(best.orElseThrow().total(), total(advice), about);
          assertTrue(advice.after().stream().allMatch(MinimumResult::reached), about);
          assertFalse(advice.improvements().isEmpty() && advice.surveyGaps().isEmpty(), about);
          advice.improvements().forEach(each -> assertFalse(each.serves().isEmpty(), about));
        }
        case OUT_OF_REACH -> {
          assertEquals(Optional.empty(), best, about);
          assertFalse(advice.after().stream().allMatch(MinimumResult::reached), about);
        }
        case UNSURE -> {
          assertTrue(advice.steps() <= best.orElseThrow().steps(), about);
          assertFalse(advice.unjudged().isEmpty(), about);
        }
        case TOO_FAR -> throw new AssertionError(about);
      }
    }
    assertTrue(seen.getOrDefault(Reach.REACHED, 0) >= RULEBOOKS / 20, seen::toString);
    assertTrue(seen.getOrDefault(Reach.REACHABLE, 0) >= RULEBOOKS / 4, seen::toString);
    assertTrue(seen.getOrDefault(Reach.OUT_OF_REACH, 0) >= 1, seen::toString);
    int mostUnsure = sumsAcross || defect ? RULEBOOKS / 3 : 0;
    assertTrue(seen.getOrDefault(Reach.UNSURE, 0) <= mostUnsure, seen::toString);
  }

  private static BigFraction total(Advice advice) {
    Points total =
        advice.after().stream()
            .filter(each -> each.minimum().code().equals("total"))
            .findFirst()
            .orElseThrow()
            .actual();
    return BruteForce.exact(total.numerator(), total.denominator());
  }

  private static AnswerSheet sheet(Rulebook rulebook, SplittableRandom random) {
    Layout layout = rulebook.layout();
    byte[] options = new byte[layout.questions().size()];
    long[] slots = new long[layout.slots().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
    for (int i = 0; i < options.length; i++) {
      Question question = layout.questions().get(i);
      int first = layout.firstSlot().get(i);
      if (question.type() instanceof AnswerType.Choice choice) {
        options[i] = (byte) (random.nextInt(choice.options().size() + 1) - 1);
      } else if (question.type() instanceof AnswerType.Scale) {
        boolean survey = question.origin() == Question.Origin.SURVEY;
        if (random.nextInt(5) > 0) {
          slots[first] = survey ? random.nextInt(40_001) : 10 + random.nextInt(26);
        }
      } else {
        for (int slot = first; slot < first + 2; slot++) {
          if (random.nextInt(5) > 0) {
            slots[slot] = random.nextInt(5);
          }
        }
      }
    }
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }
}
