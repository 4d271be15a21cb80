package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.predikat.evaluation.TestRounds;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;

/** A draw written out as a rulebook and a round, so that the evaluator can judge it. */
final class Redrawn {
  private Redrawn() {}

  /** The rulebook with drawn weights. */
  static Rulebook rulebook(Frame frame, long[] weights) {
    Rulebook law = frame.plan().rulebook();
    Component root = component(law.root(), frame, weights);
    return new Rulebook(
        law.id(),
        law.title(),
        law.regulation(),
        law.inForceFrom(),
        law.inForceUntil(),
        law.sources(),
        law.answerTypes(),
        law.agencyKinds(),
        root,
        law.aggregates(),
        law.minimums(),
        law.conditions(),
        law.exemptions(),
        law.stages(),
        law.ranking(),
        law.revocation(),
        law.agencyAwards(),
        law.settings(),
        Layout.of(root, law.aggregates()));
  }

  private static Component component(Component component, Frame frame, long[] weights) {
    Figure weight = component.weight();
    if (!component.questions().isEmpty()) {
      int sub = frame.sub(frame.layout().questionIndex().get(component.questions().get(0).code()));
      weight =
          new Figure(BigDecimal.valueOf(weights[sub], frame.weightDecimals()), weight.citation());
    }
    return new Component(
        component.code(),
        component.label(),
        component.level(),
        weight,
        component.children().stream()
            .map(child -> component(child, frame, weights))
            .collect(ImmutableList.toImmutableList()),
        component.questions());
  }

  /** The unit with the answers that a trial has drawn. */
  static UnitDossier dossier(UnitModel unit, Trial trial) {
    UnitDossier dossier = unit.outcome().dossier();
    for (int answer = 0; answer < unit.answers().size(); answer++) {
      if (trial.steps(answer) != 0) {
        dossier = unit.answers().get(answer).changed(dossier, trial.steps(answer));
      }
    }
    return dossier;
  }

  /** The round in one draw. */
  static Round round(
      Round round, Frame frame, List<UnitModel> units, Experiment experiment, int draw) {
    long[] weights = new Weighing(frame, experiment).weights(draw);
    List<UnitDossier> dossiers = new ArrayList<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      UnitDossier dossier = round.dossiers().get(i);
      dossiers.add(
          units.stream()
              .filter(unit -> unit.outcome().dossier().id().equals(dossier.id()))
              .findFirst()
              .map(unit -> dossier(unit, trial(unit, experiment, weights, draw)))
              .orElse(dossier));
    }
    return TestRounds.round(round.info(), rulebook(frame, weights), round.agencies(), dossiers);
  }

  /** A trial that holds a draw of a unit. */
  static Trial trial(UnitModel unit, Experiment experiment, long[] weights, int draw) {
    Trial trial = new Trial(experiment, unit.judged());
    long key = Streams.unit(experiment.seed(), unit.outcome().dossier().id());
    trial.draw(unit, weights, Streams.of(key, draw));
    return trial;
  }
}
