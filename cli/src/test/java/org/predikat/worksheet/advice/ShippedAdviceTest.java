package org.predikat.worksheet.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.evaluation.MinimumResult;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.RandomSheets;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetDraft;

/** Advice under the shipped rulebooks, where no one can try every set. */
class ShippedAdviceTest {
  private static final int SHEETS = 60;

  static List<String> rulebooks() {
    return RulebookReader.shippedIds();
  }

  @ParameterizedTest
  @MethodSource("rulebooks")
  void everyStepOfASmallestSetIsNeeded(String id) {
    Rulebook rulebook = RulebookReader.shipped(id);
    ScorePlan plan = ScorePlan.compile(rulebook);
    RandomSheets sheets = new RandomSheets(rulebook, 11);
    int reachable = 0;
    for (int i = 0; i < SHEETS; i++) {
      AnswerSheet sheet = sheets.next();
      for (Predikat predikat : Predikat.values()) {
        Advice advice = Adviser.on(plan, sheet).advise(predikat);
        if (advice.reach() == Reach.REACHABLE) {
          reachable++;
          assertNeeded(plan, sheet, advice);
        }
      }
    }
    assertTrue(reachable > SHEETS / 2, id + ": " + reachable);
  }

  /** The set reaches everything, and does so no longer when any one of its steps is left out. */
  private static void assertNeeded(ScorePlan plan, AnswerSheet sheet, Advice advice) {
    Ladders ladders = Ladders.of(plan.rulebook(), sheet);
    ImmutableList<Required> minimums = Required.of(plan.rulebook(), advice.predikat());
    assertTrue(reaches(plan, ladders, advice, minimums, -1));
    for (Improvement improvement : advice.improvements()) {
      assertFalse(improvement.serves().isEmpty());
      assertFalse(reaches(plan, ladders, advice, minimums, improvement.question()));
    }
  }

  private static boolean reaches(
      ScorePlan plan,
      Ladders ladders,
      Advice advice,
      ImmutableList<Required> minimums,
      int oneLess) {
    SheetEdit edit = new SheetEdit(ladders.base());
    new SurveyGaps(plan.rulebook().layout()).close(advice.surveyGaps(), edit);
    for (Improvement improvement : advice.improvements()) {
      ladders.ladders().stream()
          .filter(each -> each.question() == improvement.question())
          .forEach(
              each -> each.put(improvement.steps() - (each.question() == oneLess ? 1 : 0), edit));
    }
    NodeScores scores = plan.score(edit.sheet());
    return minimums.stream().allMatch(each -> each.against(scores).reached());
  }

  @Test
  void aBestSheetLacksNothing() {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-90-2021");
    ScorePlan plan = ScorePlan.compile(rulebook);
    Advice advice = Adviser.on(plan, SheetDraft.best(rulebook).sheet()).advise(Predikat.WBBM);
    assertEquals(Reach.REACHED, advice.reach());
    assertEquals(ImmutableList.of(), advice.fragile());
    assertEquals(ImmutableList.of(), advice.improvements());
  }

  @Test
  void aWorstSheetHasASmallestSetToo() {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-90-2021");
    ScorePlan plan = ScorePlan.compile(rulebook);
    Advice advice = Adviser.on(plan, SheetDraft.worst(rulebook).sheet()).advise(Predikat.WBBM);
    assertEquals(Reach.REACHABLE, advice.reach());
    assertEquals(2, advice.surveyGaps().size());
    assertTrue(advice.after().stream().allMatch(MinimumResult::reached));
  }

  @Test
  void scoresGivenInPlaceOfAnswersAreNoAdvice() {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-90-2021");
    ScorePlan plan = ScorePlan.compile(rulebook);
    AnswerSheet sheet = SheetDraft.best(rulebook).give("pengungkit", "41").sheet();
    Advice advice = Adviser.on(plan, sheet).advise(Predikat.WBK);
    assertEquals(Reach.UNSURE, advice.reach());
    assertEquals(
        ImmutableList.of("MP", "TT", "SDM", "AK", "PW", "PP"),
        advice.unjudged().stream().map(Minimum::code).toList());
  }
}
