package org.predikat.publication;

import java.util.Optional;
import org.predikat.rulebook.Stage;

/**
 * How much of a unit is explained.
 *
 * @param stage DESK or FIELD, whose scores are shown; empty for the last that the unit has
 * @param depth levels of components below the total that are shown everywhere
 * @param all whether every component and every answer is shown
 */
public record ExplanationScope(Optional<Stage> stage, int depth, boolean all) {
  /** Levels shown unless told otherwise: parts and areas. */
  public static final int DEPTH = 2;

  /** The stage whose scores are shown. */
  Stage stageOf(RunUnit unit) {
    return stage.orElse(unit.outcome().field().isPresent() ? Stage.FIELD : Stage.DESK);
  }
}
