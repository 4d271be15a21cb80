package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.predikat.round.Incident.Assessor;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Revocation.ProcedureStep.Step;

/**
 * What is still to be had on the way to a decision: the word of whoever must confirm, evidence that
 * can be looked up, the clarification with the internal assessors where the national ones act, the
 * written recommendation where the law asks for them, the decree.
 *
 * @param revocation the law's part on losing a predikat
 */
record Procedure(Revocation revocation) {

  /** What a holder with an outcome still lacks, in the order of the procedure. */
  ImmutableList<Missing> missing(
      Holder holder,
      Outcome outcome,
      Term term,
      ImmutableList<WeighedIncident> incidents,
      ImmutableList<Observation> observations,
      Optional<LawScores> now) {
    ImmutableSet.Builder<Missing> missing = ImmutableSet.builder();
    if (outcome != Outcome.REVOKE
        && term.reached()
        && now.filter(scores -> scores.unjudged().isEmpty()).isEmpty()) {
      missing.add(new Missing(Missing.Step.REVIEW, ""));
    }
    for (Observation observation : observations) {
      observation
          .ground()
          .filter(ground -> !confirmed(observation, incidents))
          .ifPresent(ground -> missing.add(new Missing(Missing.Step.REPORT, ground.confirmedBy())));
    }
    for (WeighedIncident each : incidents) {
      if (each.weight().open()) {
        missing.add(
            new Missing(
                Missing.Step.CONFIRMATION,
                each.ground().orElseThrow().confirmedBy() + " " + each.incident().id()));
      }
      if (each.weight() == Weight.COUNTS && each.incident().evidence().isEmpty()) {
        missing.add(new Missing(Missing.Step.EVIDENCE, each.incident().id()));
      }
    }
    if (holder.suspended().isPresent()) {
      missing.add(new Missing(Missing.Step.CLARIFICATION_RESULT, ""));
    }
    if (outcome == Outcome.REVOKE) {
      if (revocation.asksFor(Step.CLARIFICATION)
          && incidents.stream().anyMatch(Procedure::needsClarification)) {
        missing.add(new Missing(Missing.Step.CLARIFICATION, ""));
      }
      if (revocation.asksFor(Step.RECOMMENDATION)) {
        missing.add(new Missing(Missing.Step.RECOMMENDATION, ""));
      }
      missing.add(new Missing(Missing.Step.DECREE, revocation.decidedBy()));
    }
    return missing.build().asList();
  }

  /** What the internal assessors themselves report needs no clarification with them. */
  private static boolean needsClarification(WeighedIncident each) {
    return each.weight() == Weight.COUNTS
        && !each.ground().orElseThrow().confirmedBy().equals(Assessor.TPI.name());
  }

  private static boolean confirmed(
      Observation observation, ImmutableList<WeighedIncident> incidents) {
    return incidents.stream()
        .anyMatch(
            each -> each.weight() == Weight.COUNTS && each.incident().kind() == observation.kind());
  }
}
