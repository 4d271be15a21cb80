package org.predikat.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/** Judges a unit on the answers of each of its assessors, and on the best and worst among them. */
final class StabilityCheck {
  private final Evaluator evaluator;
  private final Layout layout;

  StabilityCheck(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.layout = evaluator.plan().rulebook().layout();
  }

  /**
   * Whether a unit can be judged on its assessors' answers: not where errors stand against it, nor
   * where the round holds points of components in place of answers.
   */
  static boolean canJudge(AssessedUnit unit) {
    return unit.dossier().errors().isEmpty()
        && unit.dossier().desk().filter(sheet -> !sheet.given().isEmpty()).isEmpty()
        && unit.dossier().field().filter(sheet -> !sheet.given().isEmpty()).isEmpty();
  }

  /** The unit if its verdict is not always the same; empty otherwise. */
  Optional<UnitStability> check(AssessedUnit unit, Map<String, AnswerValues> answers) {
    String[] best = new String[layout.questions().size()];
    String[] worst = new String[best.length];
    for (int question = 0; question < best.length; question++) {
      best[question] = Mixture.chosen(answers, question, true);
      worst[question] = Mixture.chosen(answers, question, false);
    }
    UnitOutcome atBest = judged(unit, mixed(unit, best));
    UnitOutcome atWorst = judged(unit, mixed(unit, worst));
    TreeMap<String, FinalStatus> verdicts = new TreeMap<>();
    unit.sheets().forEach((code, sheet) -> verdicts.put(code, judged(unit, sheet).status()));
    if (atBest.status() == atWorst.status()
        && verdicts.values().stream().allMatch(each -> each == atBest.status())) {
      return Optional.empty();
    }
    ImmutableList<UnitStability.Tip> tips = tips(atBest, atWorst);
    return Optional.of(
        new UnitStability(
            unit.dossier().id(),
            unit.dossier().name(),
            unit.stage(),
            evaluator.evaluate(unit.dossier()).status(),
            ImmutableSortedMap.copyOf(verdicts),
            atBest.status(),
            atWorst.status(),
            tips,
            causes(unit, answers, best, worst, atBest, tips)));
  }

  private AnswerSheet mixed(AssessedUnit unit, String[] choices) {
    return Mixture.of(layout, choices, unit.sheets());
  }

  private static ImmutableList<UnitStability.Tip> tips(UnitOutcome atBest, UnitOutcome atWorst) {
    ImmutableList.Builder<UnitStability.Tip> tips = ImmutableList.builder();
    Optional<Stage> failed = atWorst.failed();
    if (failed.isPresent()) {
      for (MinimumResult missed : atWorst.stage(failed.get()).minimums()) {
        Optional<MinimumResult> reached = same(atBest.stage(failed.get()), missed);
        if (!missed.reached() && reached.filter(MinimumResult::reached).isPresent()) {
          tips.add(new UnitStability.Tip(failed.get(), missed, reached.get().actual()));
        }
      }
    }
    return tips.build();
  }

  private static Optional<MinimumResult> same(StageOutcome stage, MinimumResult wanted) {
    return stage.minimums().stream()
        .filter(each -> each.minimum().code().equals(wanted.minimum().code()))
        .findFirst();
  }

  private ImmutableList<UnitStability.Cause> causes(
      AssessedUnit unit,
      Map<String, AnswerValues> answers,
      String[] best,
      String[] worst,
      UnitOutcome atBest,
      ImmutableList<UnitStability.Tip> tips) {
    List<UnitStability.Cause> causes = new ArrayList<>();
    for (int question = 0; question < best.length; question++) {
      if (best[question] == null || best[question].equals(worst[question])) {
        continue;
      }
      String[] one = best.clone();
      one[question] = worst[question];
      UnitOutcome changed = judged(unit, mixed(unit, one));
      boolean alone = changed.status() != atBest.status();
      if (alone || bears(changed, tips)) {
        causes.add(
            new UnitStability.Cause(
                question,
                answers.get(best[question]).text(question),
                answers.get(worst[question]).text(question),
                alone));
      }
    }
    return ImmutableList.copyOf(causes);
  }

  /** Whether a minimum that tips has other points than on the best answers. */
  private static boolean bears(UnitOutcome changed, ImmutableList<UnitStability.Tip> tips) {
    for (UnitStability.Tip tip : tips) {
      Optional<Points> points =
          same(changed.stage(tip.stage()), tip.missed()).map(MinimumResult::actual);
      if (points.isEmpty() || !points.get().equals(tip.atBest())) {
        return true;
      }
    }
    return false;
  }

  private UnitOutcome judged(AssessedUnit unit, AnswerSheet sheet) {
    UnitDossier own = unit.dossier();
    boolean desk = unit.stage() == Stage.DESK;
    return evaluator.evaluate(
        own.judgedOn(
            desk ? on(own.desk(), sheet) : own.desk(),
            desk ? own.field() : on(own.field(), sheet),
            own.panel(),
            own.panelNote()));
  }

  private static Optional<AnswerSheet> on(Optional<AnswerSheet> own, AnswerSheet sheet) {
    return Optional.of(own.map(each -> each.replacedBy(sheet)).orElse(sheet));
  }
}
