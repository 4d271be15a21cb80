package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Stage;

/**
 * What became of a unit's proposal. Few decisions differ, so that what a table says of one can be
 * prepared for all its units.
 *
 * @param proposed the predikat that it is proposed for
 * @param held the predikat that it holds already; empty when it holds none
 * @param status its one final status
 * @param passed number of stages passed
 */
public record Decision(Predikat proposed, Optional<Predikat> held, FinalStatus status, int passed) {
  private static final int PREDIKATS = Predikat.values().length;
  private static final int STATUSES = FinalStatus.values().length;
  private static final int STAGES = Stage.values().length;

  /** Every decision that these parts can make, those that no unit can come to among them. */
  public static ImmutableList<Decision> all() {
    ImmutableList.Builder<Decision> all = ImmutableList.builder();
    for (Predikat proposed : Predikat.values()) {
      for (int held = 0; held <= PREDIKATS; held++) {
        Optional<Predikat> holding = Arrays.stream(Predikat.values()).skip(held).findFirst();
        for (FinalStatus status : FinalStatus.values()) {
          for (int passed = 0; passed <= STAGES; passed++) {
            all.add(new Decision(proposed, holding, status, passed));
          }
        }
      }
    }
    return all.build();
  }

  /** The place in {@link #all}. */
  public int index() {
    int holding = held.isPresent() ? held.get().ordinal() : PREDIKATS;
    int both = proposed.ordinal() * (PREDIKATS + 1) + holding;
    return (both * STATUSES + status.ordinal()) * (STAGES + 1) + passed;
  }

  /** The awarded predikat; empty unless the status is AWARDED. */
  public Optional<Predikat> awarded() {
    return status == FinalStatus.AWARDED ? Optional.of(proposed) : Optional.empty();
  }

  /** The WBK that a failed WBBM nominee keeps; empty otherwise. */
  public Optional<Predikat> kept() {
    return status.failed().isPresent() && proposed == Predikat.WBBM
        ? held.filter(predikat -> predikat == Predikat.WBK)
        : Optional.empty();
  }

  /** How a stage ended. */
  public StageOutcome.Status status(Stage stage) {
    if (status.failed().orElse(null) == stage) {
      return StageOutcome.Status.FAILED;
    }
    return stage.ordinal() < passed ? StageOutcome.Status.PASSED : StageOutcome.Status.NOT_REACHED;
  }

  /** Whether a stage was judged: passed or failed. */
  public boolean reached(Stage stage) {
    return status(stage) != StageOutcome.Status.NOT_REACHED;
  }
}
