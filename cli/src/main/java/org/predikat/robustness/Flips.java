package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/**
 * Finds the single answers that turn a verdict. Whole numbers find them; the evaluator, on the
 * sheet so changed, says what they do. Indices of surveys are left out: nobody judges them.
 */
final class Flips {
  private final Evaluator evaluator;

  Flips(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  ImmutableList<Flip> of(UnitModel unit, Trial trial) {
    ImmutableList.Builder<Flip> flips = ImmutableList.builder();
    trial.begin(unit, unit.frame().weights());
    for (int answer = 0; answer < unit.judged(); answer++) {
      for (int step : new int[] {1, -1}) {
        if (unit.answers().get(answer).canMove(step)) {
          trial.set(answer, step);
          if (!unit.stages().holds(trial.passed())) {
            flips.add(flip(unit, unit.answers().get(answer), step));
          }
          trial.set(answer, 0);
        }
      }
    }
    return flips.build();
  }

  private Flip flip(UnitModel unit, RecordedAnswer answer, int step) {
    UnitDossier dossier = answer.changed(unit.outcome().dossier(), step);
    UnitOutcome after = evaluator.evaluate(dossier);
    Stage stage =
        after
            .failed()
            .filter(each -> unit.stages().passed())
            .orElse(Stage.values()[unit.stages().last()]);
    return new Flip(
        answer.table(),
        answer.question(),
        answer.ladder().rung(0),
        answer.ladder().rung(step),
        step > 0,
        stage,
        turned(unit.outcome().stage(stage).minimums(), after.stage(stage).minimums()),
        total(dossier, stage).minus(total(unit.outcome().dossier(), stage)),
        after.status());
  }

  private static ImmutableList<String> turned(
      List<MinimumResult> before, List<MinimumResult> after) {
    ImmutableList.Builder<String> turned = ImmutableList.builder();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).reached() != after.get(i).reached()) {
        turned.add(before.get(i).minimum().code());
      }
    }
    return turned.build();
  }

  private Points total(UnitDossier unit, Stage stage) {
    AnswerSheet desk = unit.desk().orElseThrow();
    boolean field = stage.compareTo(Stage.FIELD) >= 0 && unit.field().isPresent();
    AnswerSheet sheet = field ? desk.replacedBy(unit.field().orElseThrow()) : desk;
    return evaluator.plan().score(sheet).points(0);
  }
}
