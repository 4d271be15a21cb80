package org.predikat.round;

import java.util.Objects;
import org.predikat.rulebook.Predikat;

/**
 * One row of a list of what is to be decided about holders, as a re-evaluation writes it: a
 * revocation, or that a predikat is kept.
 *
 * @param unit id of the unit
 * @param predikat the predikat concerned
 * @param ground code of the ground; empty where none is given
 * @param evidence reference to the evidence; empty when not written
 * @param place its row
 */
public record Proposal(
    String unit, Predikat predikat, String ground, String evidence, Place place) {
  public Proposal {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(predikat);
    Objects.requireNonNull(ground);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(place);
  }
}
