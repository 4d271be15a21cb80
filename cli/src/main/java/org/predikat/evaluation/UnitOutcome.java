package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;

/**
 * Everything that was found about one unit. A pure function of dossier, agency and rulebook, so it
 * is recomputed where it is needed rather than kept.
 *
 * @param dossier the unit
 * @param status its one final status
 * @param awarded the awarded predikat; empty unless the status is AWARDED
 * @param kept the WBK that a failed WBBM nominee keeps; empty otherwise
 * @param stages outcomes of all four stages in order
 * @param desk scores of every node at the desk; empty when there is no desk sheet or errors stand
 * @param field scores of every node on the field result; empty when there is no field sheet, errors
 *     stand or the unit was not judged at the field stage
 * @param drops desk against field for each area and component of hasil; empty unless both are there
 * @param unverified paths of the unverified figures that decided this outcome, as {@link
 *     UnverifiedFigures} defines it, in rulebook order
 * @param reasons all reasons of all stages in order, notices first
 */
public record UnitOutcome(
    UnitDossier dossier,
    FinalStatus status,
    Optional<Predikat> awarded,
    Optional<Predikat> kept,
    ImmutableList<StageOutcome> stages,
    Optional<NodeScores> desk,
    Optional<NodeScores> field,
    ImmutableList<NodeDrop> drops,
    ImmutableList<String> unverified,
    ImmutableList<Reason> reasons) {
  /** Outcome of a stage. */
  public StageOutcome stage(Stage stage) {
    return stages.get(stage.ordinal());
  }

  /** Whether a flagged difference between desk and field stands. */
  public boolean flagged() {
    return drops.stream().anyMatch(NodeDrop::flagged);
  }
}
