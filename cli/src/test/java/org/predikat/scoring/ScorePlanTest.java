package org.predikat.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

class ScorePlanTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");
  private static final ScorePlan PLAN = ScorePlan.compile(LAW);

  private static int node(String code) {
    return LAW.layout().nodeIndex().get(code);
  }

  private static int question(String code) {
    return LAW.layout().questionIndex().get(code);
  }

  private static SheetDraft best() {
    return SheetDraft.best(LAW);
  }

  private static SheetDraft ratio(SheetDraft draft, String code, long part, long whole) {
    return draft.ratio(LAW.layout().questions().get(question(code)), part, whole);
  }

  private static Points points(String decimal) {
    return Points.of(new BigDecimal(decimal));
  }

  @Test
  void oneThirdAndTwoThirdsMakeOne() {
    AnswerSheet thirds = ratio(ratio(best(), "R1.i.a", 1, 3), "R1.i.b", 2, 3).sheet();
    AnswerSheet halves = ratio(ratio(best(), "R1.i.a", 1, 2), "R1.i.b", 1, 2).sheet();
    NodeScores scores = PLAN.score(thirds);
    assertEquals(points("1"), scores.points(node("R1.i")));
    assertEquals(0, scores.compareTo(node("R1.i"), PLAN.score(halves)));
    assertEquals(0, scores.compareTo(node("R1.i"), Threshold.at(points("1"))));
    assertEquals(points("99"), scores.points(node("total")));
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 1, 3, 0", "1, 3, 33333333, 100000000, 1", "33333333, 100000000, 1, 3, -1"})
  void sheetsCompareExactlyAcrossDenominators(
      long part, long whole, long otherPart, long otherWhole, int expected) {
    NodeScores one = PLAN.score(ratio(best(), "R4.i.a", part, whole).sheet());
    NodeScores other = PLAN.score(ratio(best(), "R4.i.a", otherPart, otherWhole).sheet());
    assertEquals(expected, Integer.signum(one.compareTo(node("total"), other)));
    assertEquals(-expected, Integer.signum(other.compareTo(node("total"), one)));
  }

  @Test
  void hugeCountsSwitchToBigIntegersAndGiveTheSame() {
    SheetDraft draft = best();
    String[] ratios = {"R1.i.a", "R1.i.b", "R4.i.a", "R5.ii.a", "R6.i.b"};
    long[] primes = {999_999_937L, 999_999_929L, 999_999_893L, 999_999_883L, 999_999_797L};
    for (int i = 0; i < ratios.length; i++) {
      ratio(draft, ratios[i], primes[i] - 1, primes[i]);
    }
    NodeScores scores = PLAN.score(draft.sheet());
    assertFalse(scores.fitsLong());
    assertEquals(-1, scores.compareTo(node("total"), Threshold.at(points("100"))));
    assertEquals(1, scores.compareTo(node("total"), Threshold.at(points("99.99999"))));
    assertEquals(-1, scores.compareTo(node("total"), PLAN.score(best().sheet())));
    assertEquals(points("40"), scores.points(node("hasil")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void longsAndBigIntegersAgree(String id) {
    Rulebook law = RulebookReader.shipped(id);
    ScorePlan plan = ScorePlan.compile(law);
    RandomSheets sheets = new RandomSheets(law, 90);
    for (int i = 0; i < 2_000; i++) {
      AnswerSheet sheet = sheets.next();
      NodeScores scores = plan.score(sheet);
      NodeScores big = plan.scoreBig(sheet);
      for (int node = 0; node < scores.size(); node++) {
        assertEquals(scores.known(node), big.known(node));
        if (scores.known(node)) {
          assertEquals(big.points(node), scores.points(node));
          assertEquals(0, big.compareTo(node, scores));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuse", "zero", "skip"})
  void aWhollyBlankSheetIsWorthNothing(String blankAnswer) {
    Rulebook law = OracleTest.with(LAW, "blank_answer", blankAnswer);
    NodeScores scores = ScorePlan.compile(law).score(new SheetDraft(law).sheet());
    for (int node = 0; node < scores.size(); node++) {
      assertEquals(Points.ZERO, scores.points(node));
    }
  }

  @ParameterizedTest
  @CsvSource({"refuse, 0.25", "zero, 0.25", "skip, 0.5"})
  void aBlankCountsAsTheSettingsSay(String blankAnswer, String expected) {
    Rulebook law = OracleTest.with(LAW, "blank_answer", blankAnswer);
    ScorePlan plan = ScorePlan.compile(law);
    AnswerSheet sheet = best().answer("P1.i.a", "blank").sheet();
    assertEquals(points(expected), plan.score(sheet).points(node("P1.i")));
    assertEquals(ImmutableIntArray.of(question("P1.i.a")), plan.blanks(sheet));
    assertFalse(plan.isComplete(sheet));
    assertTrue(plan.isComplete(best().sheet()));
  }

  @Test
  void aCountThatEntersNoFormulaMustStillBeFilledIn() {
    AnswerSheet sheet = best().answer("R3.iii.a.sanksi", "blank").sheet();
    assertEquals(ImmutableIntArray.of(question("R3.iii.a")), PLAN.blanks(sheet));
    assertEquals(points("100"), PLAN.score(sheet).points(0));
  }

  @Test
  void aGivenScoreStandsForAllBelowIt() {
    SheetDraft draft = best().answer("P1.i.a", "blank").give("MP", "7.123456").give("PP", "0");
    AnswerSheet sheet = draft.sheet();
    NodeScores scores = PLAN.score(sheet);
    assertEquals(points("7.123456"), scores.points(node("MP")));
    assertEquals(points("89.123456"), scores.points(node("total")));
    assertFalse(scores.known(node("P1")));
    assertFalse(scores.known(node("R6.i")));
    assertFalse(scores.known(node("pemenuhan")));
    assertTrue(scores.known(node("P2")));
    assertTrue(PLAN.isComplete(sheet));
    assertThrows(IllegalStateException.class, () -> scores.points(node("P1")));
  }

  @Test
  void theDefectOfTheWorkbookIsReproducedOnRequest() {
    AnswerSheet sheet = ratio(best(), "R5.iii.a", 13, 15).sheet();
    Rulebook workbook = OracleTest.with(LAW, "worksheet_defects", "reproduce");
    Points loss = Points.of(2, 15);
    assertEquals(points("100").minus(loss), PLAN.score(sheet).points(0));
    assertEquals(
        points("100").minus(loss).minus(loss), ScorePlan.compile(workbook).score(sheet).points(0));
    SheetExplanation.QuestionExplanation line =
        ScorePlan.compile(workbook).explain(sheet).questions().get(question("R5.iii.b"));
    assertEquals(Optional.of(question("R5.iii.a")), line.insteadOf());
    assertEquals(Optional.of(Points.of(13, 15)), line.contribution());
  }

  @Test
  void numbersOffTheirScaleAreNoScores() {
    AnswerSheet sheet = best().answer("SPAK.indeks", "4.0001").sheet();
    assertThrows(IllegalArgumentException.class, () -> PLAN.score(sheet));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void contributionsOfTheQuestionsSumToTheScore(String id) {
    for (String blank : new String[] {"zero", "skip"}) {
      Rulebook law = OracleTest.with(RulebookReader.shipped(id), "blank_answer", blank);
      ScorePlan plan = ScorePlan.compile(law);
      RandomSheets sheets = new RandomSheets(law, 7);
      for (int i = 0; i < 200; i++) {
        AnswerSheet sheet = sheets.next();
        NodeScores scores = plan.score(sheet);
        Points[] sums = new Points[law.layout().nodes().size()];
        for (SheetExplanation.QuestionExplanation line : plan.explain(sheet).questions()) {
          int sub = law.layout().questionSub().get(line.question());
          assertEquals(
              scores.known(sub) && !sheet.given().containsKey(sub), line.given().isEmpty());
          sums[sub] =
              (sums[sub] == null ? Points.ZERO : sums[sub])
                  .plus(line.contribution().orElse(Points.ZERO));
        }
        for (int node = 0; node < sums.length; node++) {
          if (sums[node] != null && scores.known(node) && !sheet.given().containsKey(node)) {
            assertEquals(scores.points(node), sums[node]);
          }
        }
      }
    }
  }

  @Test
  void explainsAnswersInWords() {
    SheetExplanation lines =
        PLAN.explain(ratio(best(), "R4.i.a", 3, 5).answer("SPAK.indeks", "3.60").sheet());
    assertEquals("Ya", lines.questions().get(question("P1.i.a")).answer());
    assertEquals("3.6", lines.questions().get(question("SPAK.indeks")).answer());
    assertEquals(
        Optional.of(points("15.75")),
        lines.questions().get(question("SPAK.indeks")).contribution());
    assertTrue(lines.questions().get(question("R4.i.a")).answer().contains("=5; "));
    assertEquals(
        Optional.of(points("1.2")), lines.questions().get(question("R4.i.a")).contribution());
  }

  @Test
  void boundsAreCheckedOnce() {
    Rulebook fine = RulebookReader.shipped("permenpanrb-90-2021");
    Rulebook absurd = FineRulebook.dividedBeyondLongs(fine);
    ScoreBoundsException refusal =
        assertThrows(ScoreBoundsException.class, () -> ScorePlan.compile(absurd));
    assertEquals("permenpanrb-90-2021", refusal.rulebook());
    assertTrue(refusal.bits() > 62);
  }
}
