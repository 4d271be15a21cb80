package org.predikat.comparison;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * A verdict that is another, with the verdicts that lie between: what this program finds for either
 * side, and for the data of one under the law of the other.
 *
 * @param before as the first side has it
 * @param foundBefore as this program finds for the first side
 * @param dataAlone the new data under the old law; empty where the laws ask other questions
 * @param rulesAlone the old data under the new law; empty where the laws ask other questions
 * @param foundAfter as this program finds for the second side
 * @param after as the second side has it
 */
public record Flip(
    Verdict before,
    Verdict foundBefore,
    Optional<Verdict> dataAlone,
    Optional<Verdict> rulesAlone,
    Verdict foundAfter,
    Verdict after) {

  /** Which causes it has; never empty. */
  public ImmutableSet<Cause> causes() {
    ImmutableSet.Builder<Cause> causes = ImmutableSet.builder();
    if (!before.equals(foundBefore) || !after.equals(foundAfter)) {
      causes.add(Cause.PROGRAM);
    }
    if (!foundBefore.equals(foundAfter)) {
      causes.add(between());
    }
    return causes.build();
  }

  private Cause between() {
    if (dataAlone.isEmpty() || rulesAlone.isEmpty()) {
      return Cause.UNSEPARATED;
    }
    boolean data = dataAlone.get().equals(foundAfter);
    boolean rules = rulesAlone.get().equals(foundAfter);
    if (data == rules) {
      return data ? Cause.DATA_OR_RULE : Cause.DATA_AND_RULE;
    }
    return data ? Cause.DATA : Cause.RULE;
  }
}
