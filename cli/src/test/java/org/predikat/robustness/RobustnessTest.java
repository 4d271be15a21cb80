package org.predikat.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RandomRounds;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.TestRounds;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetDraft;
import org.predikat.standing.Standing;

class RobustnessTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");
  private static final Round ROUND = RandomRounds.of(LAW, 250, 3, Optional.empty());

  private static Robustness of(Round round, Experiment experiment, int threads)
      throws InterruptedException {
    Evaluation evaluation = RoundEvaluator.run(round, 1, ProgressListener.NONE);
    return Robustness.of(
        evaluation, Standing.of(evaluation), experiment, threads, ProgressListener.NONE);
  }

  @Test
  void withoutUncertaintyEveryDrawIsTheRoundItself() throws InterruptedException {
    Robustness robustness = of(ROUND, new Experiment(20, 1, Bounds.NONE), 2);
    assertFalse(robustness.units().isEmpty());
    for (UnitRobustness unit : robustness.units()) {
      assertEquals(0, unit.changed());
      assertEquals(unit.outcome().status() == FinalStatus.AWARDED ? 20 : 0, unit.awarded());
      assertEquals(ImmutableList.of(), unit.causes());
      int rank = unit.nominalRank();
      assertEquals(
          rank == 0 ? Optional.empty() : Optional.of(new Spread(rank, rank, rank, rank)),
          unit.rank());
      for (Margin margin : unit.margins()) {
        assertEquals(margin.result().reached() ? 20 : 0, margin.reached());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void anyNumberOfThreadsFindsTheSame(int threads) throws InterruptedException {
    Experiment experiment = new Experiment(300, 7, Bounds.USUAL);
    assertEquals(texts(of(ROUND, experiment, 1)), texts(of(ROUND, experiment, threads)));
  }

  @Test
  void anotherSeedDrawsOtherwise() throws InterruptedException {
    assertNotEquals(
        texts(of(ROUND, new Experiment(50, 7, Bounds.USUAL), 1)),
        texts(of(ROUND, new Experiment(50, 8, Bounds.USUAL), 1)));
  }

  @Test
  void theDrawsOfAUnitAreItsOwn() throws InterruptedException {
    List<UnitDossier> half = new ArrayList<>();
    for (int i = 0; i < ROUND.dossiers().size(); i += 2) {
      half.add(ROUND.dossiers().get(i));
    }
    Round smaller = TestRounds.round(ROUND.info(), LAW, ROUND.agencies(), half);
    Experiment experiment = new Experiment(100, 5, Bounds.USUAL);
    Robustness all = of(ROUND, experiment, 1);
    for (UnitRobustness unit : of(smaller, experiment, 1).units()) {
      UnitRobustness same =
          all.units().stream().filter(each -> id(each).equals(id(unit))).findFirst().orElseThrow();
      assertEquals(same.changed(), unit.changed());
      assertEquals(same.total(), unit.total());
    }
  }

  private static String id(UnitRobustness unit) {
    return unit.outcome().dossier().id();
  }

  /** Everything that was found, without the outcomes, which have no equality. */
  private static List<String> texts(Robustness robustness) {
    List<String> texts = new ArrayList<>();
    for (UnitRobustness unit : robustness.units()) {
      texts.add(
          id(unit)
              + unit.margins().stream().map(Margin::reached).toList()
              + unit.flips()
              + unit.changed()
              + unit.awarded()
              + unit.total()
              + unit.rank()
              + unit.causes());
    }
    texts.add(robustness.questions().toString());
    return texts;
  }

  @Test
  void exactlyThoseAnswersAreNamedThatTurnTheVerdict() throws InterruptedException {
    Evaluator evaluator = Evaluator.of(ROUND);
    RecordedAnswers recorded = new RecordedAnswers(LAW.layout());
    int found = 0;
    for (UnitRobustness unit : of(ROUND, new Experiment(1, 1, Bounds.NONE), 1).units()) {
      UnitDossier dossier = unit.outcome().dossier();
      List<String> expected = new ArrayList<>();
      for (RecordedAnswer answer : recorded.of(dossier)) {
        for (int step : new int[] {1, -1}) {
          if (answer.source() != Source.INDEX && answer.canMove(step)) {
            UnitOutcome after = evaluator.evaluate(answer.changed(dossier, step));
            boolean passed = after.status(unit.last()) == StageOutcome.Status.PASSED;
            if (passed != unit.passed()) {
              expected.add(answer.table() + " " + answer.question() + " " + (step > 0));
            }
          }
        }
      }
      assertEquals(
          expected,
          unit.flips().stream()
              .map(flip -> flip.table() + " " + flip.question() + " " + flip.better())
              .toList(),
          dossier.id());
      for (Flip flip : unit.flips()) {
        assertEquals(flip.better(), flip.points().signum() > 0);
        assertEquals(flip.better(), !unit.passed());
        assertFalse(flip.minimums().isEmpty());
      }
      found += expected.size();
    }
    assertTrue(found > 0);
  }

  @Test
  void betterAnswersNeverHurtAndWorseOnesNeverHelp() throws InterruptedException {
    Robustness better = of(ROUND, new Experiment(50, 2, new Bounds(0, 3000, 3000, 0, 0)), 2);
    Robustness worse = of(ROUND, new Experiment(50, 2, new Bounds(3000, 0, 3000, 0, 0)), 2);
    for (UnitRobustness unit : better.units()) {
      assertTrue(!unit.passed() || unit.changed() == 0, id(unit));
      unit.margins().stream()
          .filter(margin -> margin.result().reached())
          .forEach(margin -> assertEquals(50, margin.reached()));
    }
    for (UnitRobustness unit : worse.units()) {
      assertTrue(unit.passed() || unit.changed() == 0, id(unit));
      unit.margins().stream()
          .filter(margin -> !margin.result().reached())
          .forEach(margin -> assertEquals(0, margin.reached()));
    }
    assertTrue(better.changes() > 0 && worse.changes() > 0);
  }

  @Test
  void aUnitOnAMinimumOfASurveyPassesAboutHalfTheTime() throws InterruptedException {
    SheetDraft sheet = SheetDraft.best(LAW);
    // 3.6 of 4 is 15.75 of 17.5 points, the minimum of SPAK.
    sheet.slot(LAW.layout().slotIndex().get("SPAK.indeks"), 36_000);
    Round round = TestRounds.round(LAW, TestRounds.unit(LAW, "U1", Predikat.WBK, sheet));
    Bounds surveys = new Bounds(0, 0, 0, 500, 0);
    UnitRobustness unit = of(round, new Experiment(10_000, 1, surveys), 1).units().get(0);
    // The desk's index and the field's are two, and both must hold: a quarter, and a little for the
    // draws that stay exactly on the minimum, which is inclusive.
    assertEquals(0.25, unit.awarded() / 10_000.0, 0.015);
    for (Margin margin : unit.margins()) {
      if (margin.result().minimum().code().equals("SPAK")) {
        assertEquals(0, margin.result().distance().signum());
        assertEquals(0.5, margin.reached() / 10_000.0, 0.015);
      }
    }
    assertEquals("SPAK", unit.deciding().orElseThrow().result().minimum().code());
    assertEquals(
        ImmutableList.of("INDEX", "BA", "SPAK.indeks"),
        unit.causes().stream().map(Cause::code).toList());
    assertEquals(unit.changed(), unit.causes().get(0).changes());
    assertEquals(ImmutableList.of(), unit.flips());
  }

  @Test
  void whatThePanelTurnedDownHangsOnNoScore() throws InterruptedException {
    UnitDossier unit =
        TestRounds.changed(
            TestRounds.unit(LAW, "U1", Predikat.WBK, SheetDraft.best(LAW)),
            TestRounds.bestConditions(LAW, Condition.Scope.UNIT),
            ImmutableSet.of(),
            Panel.REJECTED);
    UnitRobustness found =
        of(TestRounds.round(LAW, unit), new Experiment(50, 1, Bounds.USUAL), 1).units().get(0);
    assertFalse(found.byScores());
    assertEquals(0, found.changed());
    assertEquals(0, found.awarded());
    assertEquals(ImmutableList.of(), found.flips());
  }

  @Test
  void aRoundThatIsUnderWayHasVerdictsButNoRanks() throws InterruptedException {
    Round round =
        TestRounds.round(
            TestRounds.info(LAW, Stage.DESK, Optional.empty()),
            LAW,
            ImmutableList.of(TestRounds.agency(LAW, "A", "Instansi A", 0)),
            ImmutableList.of(TestRounds.unit(LAW, "U1", Predikat.WBK, SheetDraft.best(LAW))));
    UnitRobustness unit = of(round, new Experiment(50, 1, Bounds.USUAL), 1).units().get(0);
    assertEquals(FinalStatus.PENDING, unit.outcome().status());
    assertEquals(Stage.DESK, unit.last());
    assertEquals(Optional.empty(), unit.rank());
    assertEquals(0, unit.awarded());
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-90-2021", "permenpanrb-10-2019", "permenpanrb-52-2014"})
  void drawnWeightsKeepThoseAboveAndWhatMinimumsName(String id) {
    Frame frame = new Frame(ScorePlan.compile(RulebookReader.shipped(id)));
    Weighing weighing = new Weighing(frame, new Experiment(1, 4, new Bounds(0, 0, 0, 0, 1000)));
    long[] nominal = new long[frame.nodes()];
    put(frame, frame.weights(), nominal);
    boolean[] moved = new boolean[frame.subs()];
    for (int draw = 0; draw < 200; draw++) {
      long[] weights = weighing.weights(draw);
      long[] sums = new long[frame.nodes()];
      put(frame, weights, sums);
      for (int node = 0; node < frame.nodes(); node++) {
        boolean sub = Arrays.binarySearch(subs(frame), node) >= 0;
        if (!sub || !weighing.nodes().contains(node)) {
          assertEquals(nominal[node], sums[node], frame.layout().nodeCode(node));
        }
      }
      for (int sub = 0; sub < weights.length; sub++) {
        moved[sub] |= weights[sub] != frame.weights()[sub];
        // Scaling a group back may carry a weight past the bound, by no more than the bound again.
        assertEquals(1, weights[sub] / (double) frame.weights()[sub], 0.23);
      }
    }
    for (int sub = 0; sub < moved.length; sub++) {
      assertEquals(weighing.nodes().contains(frame.subNode(sub)), moved[sub]);
    }
  }

  private static int[] subs(Frame frame) {
    int[] subs = new int[frame.subs()];
    Arrays.setAll(subs, frame::subNode);
    return subs;
  }

  private static void put(Frame frame, long[] weights, long[] sums) {
    for (int sub = 0; sub < weights.length; sub++) {
      sums[frame.subNode(sub)] += weights[sub];
    }
    frame.addUp(sums, 0);
  }

  @Test
  void answersMoveAsOftenAsTheChancesSay() throws InterruptedException {
    SheetDraft middle = new SheetDraft(LAW);
    LAW.layout().questions().stream()
        .filter(question -> question.type() instanceof AnswerType.Choice)
        .forEach(question -> middle.option(question, 1));
    Round round = TestRounds.round(LAW, TestRounds.unit(LAW, "U1", Predikat.WBK, middle));
    Evaluator evaluator = Evaluator.of(round);
    UnitOutcome outcome = evaluator.evaluate(round.dossiers().get(0));
    Experiment experiment = new Experiment(4000, 1, new Bounds(600, 200, 0, 0, 0));
    Frame frame = new Frame(evaluator.plan());
    UnitModel unit =
        new UnitModel(
            frame,
            experiment,
            outcome,
            evaluator.gates(round.dossiers().get(0)),
            Stage.ADMINISTRATION);
    int[] worse = new int[unit.judged()];
    int[] better = new int[unit.judged()];
    int canFall = 0;
    for (int draw = 0; draw < experiment.draws(); draw++) {
      Trial trial = Redrawn.trial(unit, experiment, frame.weights(), draw);
      for (int answer = 0; answer < unit.judged(); answer++) {
        worse[answer] += trial.steps(answer) < 0 ? 1 : 0;
        better[answer] += trial.steps(answer) > 0 ? 1 : 0;
      }
    }
    for (int answer = 0; answer < unit.judged(); answer++) {
      assertEquals(0.02, better[answer] / 4000.0, 0.012);
      if (unit.answers().get(answer).canMove(-1)) {
        canFall++;
        assertEquals(0.06, worse[answer] / 4000.0, 0.018);
      } else {
        assertEquals(0, worse[answer]);
      }
    }
    assertTrue(canFall > 0);
  }
}
