package org.predikat.evaluation;

import java.util.Optional;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;

/**
 * One condition held against one unit.
 *
 * @param condition the condition
 * @param required what the proposed predikat requires
 * @param value value in the coding of the condition; MISSING when blank
 * @param fulfilled whether the value fulfils it
 * @param waivedBy the exemption that waives it where it is not fulfilled
 */
public record ConditionResult(
    Condition condition,
    Condition.Requirement required,
    long value,
    boolean fulfilled,
    Optional<Exemption> waivedBy) {
  /** Whether the condition stands in the way. */
  public boolean blocks() {
    return !fulfilled && waivedBy.isEmpty();
  }
}
