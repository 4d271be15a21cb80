package org.predikat.standing;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.AgencyAward;

/**
 * Agencies honoured for the number of their awarded units, by the rule that the round names.
 *
 * @param award the rule
 * @param figure least count or length of the list; the round's where it gives one
 * @param agencies the honoured agencies, most awarded units first; a top list is longer than its
 *     figure where agencies tie at its end, and never holds one without awarded units
 */
public record AgencyHonours(AgencyAward award, int figure, ImmutableList<AgencyTally> agencies) {

  static AgencyHonours of(AgencyAward award, int figure, ImmutableList<AgencyTally> tallies) {
    return new AgencyHonours(
        award,
        figure,
        tallies.stream()
            .filter(tally -> tally.counts().awarded() > 0)
            .filter(
                tally ->
                    switch (award.rule()) {
                      case MINIMUM -> tally.counts().awarded() >= figure;
                      case TOP -> tally.rank() <= figure;
                    })
            .collect(ImmutableList.toImmutableList()));
  }
}
