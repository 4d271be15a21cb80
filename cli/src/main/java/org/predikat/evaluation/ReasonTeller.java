package org.predikat.evaluation;

import org.predikat.round.Bar;
import org.predikat.round.NoticeCode;

/**
 * Is told why a unit failed or was not evaluated, reason by reason in order, with what was found
 * about each.
 */
public interface ReasonTeller {
  /** An error notice stands. */
  void notice(NoticeCode code);

  /** The register stands in the way. */
  void register(Bar bar);

  /** A condition is not fulfilled. */
  void condition(ConditionResult result);

  /** A minimum is missed. */
  void minimum(MinimumResult result);

  /**
   * The panel turned the unit down.
   *
   * @param note its note; may be empty
   */
  void panel(String note);
}
