package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
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
    return rows(position, position + 1).get(0);
  }

  /** The units at the positions from..to-1. */
  ImmutableList<UnitRow> rows(int from, int to) {
    int[] units = IntStream.range(from, to).map(standing::unitAt).toArray();
    ImmutableList<UnitOutcome> outcomes = evaluation.outcomes(units);
    ImmutableList.Builder<UnitRow> rows = ImmutableList.builderWithExpectedSize(units.length);
    for (int i = 0; i < units.length; i++) {
      rows.add(row(units[i], outcomes.get(i)));
    }
    return rows.build();
  }

  private UnitRow row(int unit, UnitOutcome outcome) {
    int agency = outcome.dossier().agency();
    Optional<Agency> known =
        agency < 0 ? Optional.empty() : Optional.of(evaluation.round().agencies().get(agency));
    return new UnitRow(
        standing.rank(unit), standing.tied(unit), outcome, known, evaluation.unverified(unit));
  }
}
