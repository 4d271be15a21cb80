package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;

/**
 * A unit with what was decided about it and what that was decided on.
 *
 * @param dossier the unit
 * @param agency its agency; null when unknown
 * @param checks checks of the proposed predikat, by stage
 * @param judgement what was decided
 * @param desk desk scores; null when there are none
 * @param field scores of the field result; null when there are none
 */
record JudgedUnit(
    UnitDossier dossier,
    Agency agency,
    ImmutableList<StageCheck> checks,
    Judgement judgement,
    NodeScores desk,
    NodeScores field) {

  /** Whether it was judged at all. */
  boolean evaluated() {
    return judgement.status() != FinalStatus.NOT_EVALUATED;
  }

  /** Desk scores as they may be shown; empty when there are none or errors stand. */
  Optional<NodeScores> shownDesk() {
    return evaluated() ? Optional.ofNullable(desk) : Optional.empty();
  }

  /** Field scores as they may be shown; empty unless the unit was judged on them. */
  Optional<NodeScores> shownField() {
    return evaluated() && judgement.decision().reached(Stage.FIELD)
        ? Optional.ofNullable(field)
        : Optional.empty();
  }

  /** The scores that a stage looks at; null when there are none. */
  NodeScores scoresAt(StageCheck check) {
    return Evaluator.scoresAt(check.stage(), desk, field);
  }
}
