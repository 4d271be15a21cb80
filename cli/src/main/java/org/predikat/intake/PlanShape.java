package org.predikat.intake;

import org.predikat.round.DossierCodec;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Rulebook;

/** Lengths of the arrays that a rulebook's rows are read into. */
record PlanShape(int questions, int slots, int surveys, int unitConditions, int agencyConditions) {
  static PlanShape of(Rulebook rulebook) {
    return new PlanShape(
        rulebook.layout().questions().size(),
        rulebook.layout().slots().size(),
        DossierCodec.surveySlots(rulebook.layout()).length,
        rulebook.conditions(Condition.Scope.UNIT).size(),
        rulebook.conditions(Condition.Scope.AGENCY).size());
  }
}
