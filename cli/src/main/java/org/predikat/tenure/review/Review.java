package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.predikat.round.Notices;
import org.predikat.rulebook.Rulebook;

/**
 * Every holder looked at again.
 *
 * @param asOf day of the review
 * @param law law in force on that day, whose grounds judge
 * @param findings one for each holder, in ascending order of id
 * @param notices incidents that concern no holder
 */
public record Review(
    LocalDate asOf, Rulebook law, ImmutableList<Finding> findings, Notices notices) {

  /** Holders with an outcome, in ascending order of id. */
  public ImmutableList<Finding> with(Outcome outcome) {
    return findings.stream()
        .filter(finding -> finding.outcome() == outcome)
        .collect(ImmutableList.toImmutableList());
  }

  /** Holders whose review is due, whatever else was found about them. */
  public ImmutableList<Finding> reviewsDue() {
    return findings.stream()
        .filter(finding -> finding.term().reached())
        .collect(ImmutableList.toImmutableList());
  }
}
