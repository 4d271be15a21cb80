package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * A unit that holds a predikat on the day of the review.
 *
 * @param id id that the unit bears on that day
 * @param name its name
 * @param agency id of its agency
 * @param predikat predikat that it holds
 * @param since day of the decision that granted it
 * @param decree number of that decision; empty when the register has none
 * @param law law that was in force at the grant; empty when no rulebook is known for that day
 * @param reviewed last decision that confirmed the predikat; empty when there is none
 * @param restored last decision that ended a suspension; empty when there is none
 * @param suspended day since which it is suspended for clarification; empty when it is not
 * @param formerIds ids that it bore before, the oldest first
 */
public record Holder(
    String id,
    String name,
    String agency,
    Predikat predikat,
    LocalDate since,
    String decree,
    Optional<Rulebook> law,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> restored,
    Optional<LocalDate> suspended,
    ImmutableList<String> formerIds) {

  /** The day from which the years to the next review count. */
  public LocalDate countedFrom() {
    return reviewed.orElse(since);
  }

  /** The last day on which the predikat was confirmed or restored; empty when there is none. */
  public Optional<LocalDate> lastDecision() {
    return reviewed.isPresent() && restored.filter(reviewed.get()::isBefore).isEmpty()
        ? reviewed
        : restored;
  }
}
