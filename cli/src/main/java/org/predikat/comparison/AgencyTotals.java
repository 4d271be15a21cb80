package org.predikat.comparison;

import com.google.common.collect.ImmutableMap;
import org.predikat.rulebook.Predikat;

/**
 * What an agency gained and lost.
 *
 * @param id id of the agency; empty for units whose agency is unknown
 * @param name its name, after where it is there
 * @param predikat awards by predikat
 */
public record AgencyTotals(String id, String name, ImmutableMap<Predikat, Tally> predikat) {
  /** Whether anything was gained or lost. */
  public boolean moved() {
    return predikat.values().stream().anyMatch(Tally::moved);
  }
}
