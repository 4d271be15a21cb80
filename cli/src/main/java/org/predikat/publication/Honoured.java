package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.predikat.standing.AgencyHonours;
import org.predikat.standing.AgencyTally;
import org.predikat.standing.Standing;

/** The agencies that lead the list. */
final class Honoured {
  private Honoured() {}

  /** The agencies that the round's rule honours; none where it names no rule. */
  static ImmutableList<AgencyTally> of(Standing standing) {
    return standing.honours().map(AgencyHonours::agencies).orElse(ImmutableList.of());
  }

  /** Ids of the honoured agencies. */
  static ImmutableSet<String> ids(Standing standing) {
    return of(standing).stream()
        .map(tally -> tally.agency().id())
        .collect(ImmutableSet.toImmutableSet());
  }
}
