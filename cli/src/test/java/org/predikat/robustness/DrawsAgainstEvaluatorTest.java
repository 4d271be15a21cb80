package org.predikat.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RandomRounds;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.TestRounds;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.intake.AskedLaw;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.SheetDraft;
import org.predikat.standing.Standing;
import org.predikat.worksheet.advice.SheetEdit;

/**
 * The quick way of judging a draw is no second law: every draw is what the evaluator finds on the
 * same sheets under the same rulebook, written out.
 */
class DrawsAgainstEvaluatorTest {
  private static final int DRAWS = 5;

  @ParameterizedTest
  @CsvSource({
    "permenpanrb-90-2021, blank_answer=refuse, 1",
    "permenpanrb-90-2021, blank_answer=zero, 2",
    "permenpanrb-90-2021, blank_answer=skip, 3",
    "permenpanrb-90-2021, worksheet_defects=reproduce, 4",
    "permenpanrb-5-2024, blank_answer=zero, 5",
    "permenpanrb-10-2019, blank_answer=refuse, 6",
    "permenpanrb-10-2019, blank_answer=skip, 7",
    "permenpanrb-52-2014, blank_answer=zero, 8"
  })
  void everyDrawIsWhatTheEvaluatorFinds(String id, String setting, long seed)
      throws InterruptedException {
    Rulebook shipped = RulebookReader.shipped(id);
    String[] pair = setting.split("=", 2);
    Rulebook law = AskedLaw.with(shipped, ImmutableMap.of(pair[0], pair[1]));
    Round round = withGaps(RandomRounds.of(law, 60, seed, Optional.empty()), seed);
    compare(round, new Experiment(DRAWS, seed, new Bounds(300, 500, 800, 700, 1500)));
    compare(round, new Experiment(2, seed, new Bounds(0, 0, 0, 700, 0)));
    compare(round, new Experiment(2, seed, new Bounds(10_000, 0, 10_000, 40_000, 5_000)));
  }

  /** Leaves single counts of field values to the desk. */
  private static Round withGaps(Round round, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<UnitDossier> units = new ArrayList<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      UnitDossier unit = round.dossiers().get(i);
      if (unit.field().isPresent() && random.nextInt(4) == 0) {
        SheetEdit edit = new SheetEdit(unit.field().orElseThrow());
        for (int slot = 0; slot < round.rulebook().layout().slots().size(); slot++) {
          if (random.nextInt(3) == 0) {
            edit.slot(slot, AnswerSheet.MISSING);
          }
        }
        unit = RecordedAnswer.withSheets(unit, unit.desk(), Optional.of(edit.sheet()));
      }
      units.add(unit);
    }
    return TestRounds.round(round.info(), round.rulebook(), round.agencies(), units);
  }

  private static void compare(Round round, Experiment experiment) throws InterruptedException {
    Evaluation evaluation = RoundEvaluator.run(round, 1, ProgressListener.NONE);
    Robustness robustness =
        Robustness.of(evaluation, Standing.of(evaluation), experiment, 2, ProgressListener.NONE);
    Frame frame = new Frame(evaluation.plan());
    List<UnitModel> models = models(round, evaluation, frame, experiment);
    assertEquals(models.size(), robustness.units().size());
    int[] changed = new int[models.size()];
    int[] awarded = new int[models.size()];
    List<List<Integer>> ranks = new ArrayList<>();
    models.forEach(unit -> ranks.add(new ArrayList<>()));
    for (int draw = 0; draw < experiment.draws(); draw++) {
      Round redrawn = Redrawn.round(round, frame, models, experiment, draw);
      Evaluation drawn = RoundEvaluator.run(redrawn, 1, ProgressListener.NONE);
      Standing standing = Standing.of(drawn);
      long[] weights = new Weighing(frame, experiment).weights(draw);
      for (int i = 0; i < models.size(); i++) {
        UnitModel unit = models.get(i);
        int position = robustness.units().get(i).unit();
        UnitOutcome outcome = drawn.outcome(position);
        Trial trial = Redrawn.trial(unit, experiment, weights, draw);
        String about = outcome.dossier().id() + " in draw " + draw;
        assertEquals(passed(outcome), trial.passed(), about);
        scores(unit, trial, drawn, outcome.dossier(), about);
        changed[i] += unit.stages().holds(passed(outcome)) ? 0 : 1;
        awarded[i] += outcome.status() == FinalStatus.AWARDED ? 1 : 0;
        if (standing.rank(position) > 0) {
          ranks.get(i).add(standing.rank(position));
        }
      }
    }
    for (int i = 0; i < models.size(); i++) {
      UnitRobustness unit = robustness.units().get(i);
      assertEquals(changed[i], unit.changed());
      assertEquals(awarded[i], unit.awarded());
      List<Integer> own = ranks.get(i);
      assertEquals(
          own.isEmpty()
              ? Optional.empty()
              : Optional.of(Spread.of(own.stream().mapToInt(Integer::intValue).toArray(), 1)),
          unit.rank());
    }
  }

  private static List<UnitModel> models(
      Round round, Evaluation evaluation, Frame frame, Experiment experiment) {
    Evaluator evaluator = Evaluator.of(round);
    List<UnitModel> models = new ArrayList<>();
    for (int i = 0; i < evaluation.size(); i++) {
      if (evaluation.status(i) != FinalStatus.ADMINISTRATION_FAILED
          && evaluation.status(i) != FinalStatus.NOT_EVALUATED) {
        UnitOutcome outcome = evaluation.outcome(i);
        models.add(
            new UnitModel(
                frame,
                experiment,
                outcome,
                evaluator.gates(outcome.dossier()),
                outcome.failed().orElse(Stage.DETERMINATION)));
      }
    }
    return models;
  }

  private static int passed(UnitOutcome outcome) {
    int passed = 0;
    for (Stage stage : Stage.values()) {
      passed += outcome.status(stage) == StageOutcome.Status.PASSED ? 1 : 0;
    }
    return passed;
  }

  /** Every score that the trial holds, and that of exact fractions, against the plan's. */
  private static void scores(
      UnitModel unit, Trial trial, Evaluation drawn, UnitDossier dossier, String about) {
    AnswerSheet desk = dossier.desk().orElseThrow();
    List<NodeScores> sheets = new ArrayList<>();
    sheets.add(drawn.plan().score(desk));
    dossier.field().map(desk::replacedBy).map(drawn.plan()::score).ifPresent(sheets::add);
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      for (int node = 0; node < unit.frame().nodes(); node++) {
        if (sheets.get(sheet).known(node)) {
          Points exact = sheets.get(sheet).points(node);
          Points low = points(unit, trial.numerator(sheet, node));
          assertEquals(exact, trial.points(sheet, node), about);
          if (unit.slack() == 0) {
            assertEquals(exact, low, about);
          } else {
            Points high = points(unit, trial.numerator(sheet, node) + unit.slack());
            assertTrue(low.compareTo(exact) <= 0 && exact.compareTo(high) < 0, about);
          }
        }
      }
    }
  }

  private static Points points(UnitModel unit, long numerator) {
    return Points.of(numerator, Math.multiplyExact(unit.units(), unit.frame().weightUnits()));
  }

  @Test
  void unitsWhoseRatiosNeedFractionsAreJudgedExactlyToo() throws InterruptedException {
    Rulebook law = RulebookReader.shipped("permenpanrb-90-2021");
    List<UnitDossier> units = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      units.add(TestRounds.unit(law, "U" + (10 + i), Predikat.WBBM, primes(law, i / 2)));
    }
    Round round =
        TestRounds.round(
            TestRounds.info(law, Stage.DETERMINATION, Optional.empty()),
            law,
            ImmutableList.of(TestRounds.agency(law, "A", "Instansi A", 0)),
            units);
    Experiment experiment = new Experiment(40, 9, new Bounds(40, 40, 100, 0, 0));
    Evaluation evaluation = RoundEvaluator.run(round, 1, ProgressListener.NONE);
    List<UnitModel> models = models(round, evaluation, new Frame(evaluation.plan()), experiment);
    assertTrue(models.stream().allMatch(unit -> unit.slack() > 0));
    compare(round, experiment);
  }

  /** A sheet whose ratios have prime wholes, all different, far beyond a common denominator. */
  private static SheetDraft primes(Rulebook law, int less) {
    long[] primes = {9973, 9967, 9949, 9941, 9931, 9929, 9923, 9907};
    SheetDraft draft = SheetDraft.best(law);
    int next = 0;
    for (Question question : law.layout().questions()) {
      if (question.ratio().isPresent()) {
        long whole = primes[next++];
        boolean share = question.ratio().orElseThrow().formula() == RatioRule.Formula.SHARE;
        draft.ratio(question, share ? whole - less : less, whole);
      }
    }
    return draft;
  }
}
