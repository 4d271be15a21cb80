package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.Revocation;

/**
 * What was found about one holder.
 *
 * @param holder the holder
 * @param outcome what it comes to
 * @param term its review
 * @param incidents what was reported about it, in the order of dates
 * @param observations what its new answers show
 * @param now its new answers by the law in force; empty where there are none
 * @param thenLaw its new answers by the law of its grant; empty where there are none, where that
 *     law is not known or is the one in force
 * @param past what it scored at its grant; empty where no run was given
 * @param errors errors in its data that keep its new answers from being scored
 * @param missing what is still to be had, in the order of the procedure
 */
public record Finding(
    Holder holder,
    Outcome outcome,
    Term term,
    ImmutableList<WeighedIncident> incidents,
    ImmutableList<Observation> observations,
    Optional<LawScores> now,
    Optional<LawScores> thenLaw,
    Optional<PastScores> past,
    ImmutableList<NoticeCode> errors,
    ImmutableList<Missing> missing) {

  /** Incidents that count, in the order of dates. */
  public ImmutableList<WeighedIncident> counting() {
    return incidents.stream()
        .filter(each -> each.weight() == Weight.COUNTS)
        .collect(ImmutableList.toImmutableList());
  }

  /** Grounds that are fulfilled, in the order of their first incident. */
  public ImmutableList<Revocation.Ground> grounds() {
    ImmutableSet.Builder<Revocation.Ground> grounds = ImmutableSet.builder();
    counting().forEach(each -> grounds.add(each.ground().orElseThrow()));
    return grounds.build().asList();
  }
}
