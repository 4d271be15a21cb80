package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.Notice;
import org.predikat.rulebook.Stage;

/**
 * What was decided about a unit, without the reasons in full.
 *
 * @param decision what became of its proposal
 * @param notices what was found about its data while judging, in order
 */
record Judgement(Decision decision, ImmutableList<Notice> notices) {
  /** Its one final status. */
  FinalStatus status() {
    return decision.status();
  }

  /** Number of stages passed. */
  int passed() {
    return decision.passed();
  }

  /** The stage that it failed; empty unless it failed. */
  Optional<Stage> failed() {
    return decision.status().failed();
  }
}
