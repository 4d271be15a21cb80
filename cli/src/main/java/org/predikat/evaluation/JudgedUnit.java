package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
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
 * @param whole whether these are the scores of all nodes, rather than of the main nodes alone
 */
record JudgedUnit(
    UnitDossier dossier,
    Agency agency,
    ImmutableList<StageCheck> checks,
    Judgement judgement,
    NodeScores desk,
    NodeScores field,
    boolean whole) {

  /** Whether it was judged at all. */
  boolean evaluated() {
    return judgement.status() != FinalStatus.NOT_EVALUATED;
  }

  /** Whether desk scores may be shown: not when there are none or errors stand. */
  boolean showsDesk() {
    return desk != null && evaluated();
  }

  /** Whether field scores may be shown: not unless the unit was judged on them. */
  boolean showsField() {
    return field != null && evaluated() && judgement.decision().reached(Stage.FIELD);
  }

  /** The scores that a stage looks at; null when there are none. */
  NodeScores scoresAt(StageCheck check) {
    return Evaluator.scoresAt(check.stage(), desk, field);
  }
}
