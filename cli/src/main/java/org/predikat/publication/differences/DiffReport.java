package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;
import org.predikat.comparison.Comparison;
import org.predikat.rulebook.comparing.Change;
import org.predikat.rulebook.comparing.Effect;

/**
 * A comparison with what it is about.
 *
 * @param comparison what was found
 * @param before what the first side is called
 * @param after what the second side is called
 * @param version version of this program
 */
public record DiffReport(Comparison comparison, DiffSide before, DiffSide after, String version) {

  /** Changes of the law that can change a score, a verdict or a rank. */
  ImmutableList<Change> rules() {
    return comparison.law().changes().stream()
        .filter(change -> change.effect() == Effect.VERDICT || change.effect() == Effect.STANDING)
        .collect(ImmutableList.toImmutableList());
  }
}
