package org.predikat.comparison;

import java.util.Optional;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.rulebook.Predikat;

/**
 * A status with the predikat that was awarded by it.
 *
 * @param status final status
 * @param awarded awarded predikat; empty unless the status is AWARDED
 */
public record Verdict(FinalStatus status, Optional<Predikat> awarded) {
  static Verdict of(UnitOutcome outcome) {
    return new Verdict(outcome.status(), outcome.awarded());
  }

  static Verdict of(UnitResult result) {
    return new Verdict(result.status(), result.awarded());
  }
}
