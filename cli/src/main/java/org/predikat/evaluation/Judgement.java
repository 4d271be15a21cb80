package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.Notice;
import org.predikat.rulebook.Stage;

/**
 * What was decided about a unit, without the reasons in full.
 *
 * @param status its one final status
 * @param passed number of stages passed
 * @param failed the stage that it failed; empty unless it failed
 * @param notices what was found about its data while judging, in order
 */
record Judgement(
    FinalStatus status, int passed, Optional<Stage> failed, ImmutableList<Notice> notices) {

  /** How the stage ended. */
  StageOutcome.Status status(Stage stage) {
    if (failed.orElse(null) == stage) {
      return StageOutcome.Status.FAILED;
    }
    return stage.ordinal() < passed ? StageOutcome.Status.PASSED : StageOutcome.Status.NOT_REACHED;
  }

  /** Whether the stage was judged: passed or failed. */
  boolean reached(Stage stage) {
    return stage.ordinal() < passed || failed.orElse(null) == stage;
  }
}
