package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Losing a predikat.
 *
 * @param grounds grounds that the law names
 * @param procedure steps before the decree, in order; empty when the regulation names none
 * @param banYears years after the revocation decision in which the unit cannot be proposed; empty
 *     when the regulation names none
 * @param restartAt predikat for which a unit is proposed first after a loss
 * @param restartCitation source of {@code restartAt}
 * @param reviewYears most years between two reviews of a holder; empty when none is named
 * @param decidedBy who decides, in words
 * @param procedureCitation source of the procedure
 */
public record Revocation(
    ImmutableList<Ground> grounds,
    ImmutableList<ProcedureStep> procedure,
    Optional<Figure> banYears,
    Predikat restartAt,
    Citation restartCitation,
    Optional<Figure> reviewYears,
    String decidedBy,
    Citation procedureCitation) {

  /**
   * A ground.
   *
   * @param code unique among grounds
   * @param label own short label
   * @param confirmedBy who must confirm an incident before it counts: {@code TPI} or {@code TPN}
   * @param incidents kinds of incident that fall under it
   * @param citation source
   */
  public record Ground(
      String code,
      String label,
      String confirmedBy,
      ImmutableList<String> incidents,
      Citation citation) {}

  /**
   * A step before the decree.
   *
   * @param step what is done
   * @param citation source
   */
  public record ProcedureStep(Step step, Citation citation) {
    /** What can be asked for before a predikat is lost. */
    public enum Step {
      /** What the national assessors found is cleared up with the internal ones. */
      CLARIFICATION,
      /** The national assessors recommend the revocation in writing. */
      RECOMMENDATION
    }
  }

  /** Whether the procedure has a step. */
  public boolean asksFor(ProcedureStep.Step step) {
    return procedure.stream().anyMatch(each -> each.step() == step);
  }
}
