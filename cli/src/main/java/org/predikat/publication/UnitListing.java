package org.predikat.publication;

import java.util.Optional;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.standing.Standing;

/** The units in the order in which results list them, each worked out anew when it is asked for. */
record UnitListing(Evaluation evaluation, Standing standing) {
  /** Number of units. */
  int size() {
    return standing.size();
  }

  /** The unit at a position. */
  UnitRow row(int position) {
    int dossier = standing.unitAt(position);
    UnitOutcome outcome = evaluation.outcome(dossier);
    int agency = outcome.dossier().agency();
    Optional<Agency> known =
        agency < 0 ? Optional.empty() : Optional.of(evaluation.round().agencies().get(agency));
    return new UnitRow(
        standing.rank(dossier),
        standing.tied(dossier),
        outcome,
        known,
        evaluation.unverified(dossier));
  }
}
