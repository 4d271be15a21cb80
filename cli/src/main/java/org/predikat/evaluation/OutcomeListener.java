package org.predikat.evaluation;

import java.util.List;

/**
 * Hears what was found about the units while a round is judged, so that a listing of them need not
 * have each unit read and scored once more.
 */
@FunctionalInterface
public interface OutcomeListener {
  /** A listener that ignores what it hears. */
  OutcomeListener NONE = (first, outcomes) -> {};

  /**
   * Takes the outcomes of a run of units. Every unit comes once; runs come in any order and from
   * several threads at a time.
   *
   * @param first position of the first of them in the round's dossiers
   * @param outcomes what was found; only valid during the call
   */
  void outcomes(int first, List<UnitOutcome> outcomes);
}
