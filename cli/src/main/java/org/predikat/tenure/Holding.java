package org.predikat.tenure;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Predikat;

/**
 * What a unit holds on a day, and how that came about.
 *
 * @param unit its id on that day
 * @param name its name; empty when no event has written one
 * @param agency id of its agency
 * @param predikat what it holds; empty when nothing
 * @param grant the event by which it holds that; empty when it holds nothing
 * @param lastReview the last event that confirmed it since the grant; empty when none did
 * @param suspension the event by which it is suspended; empty when it is not
 * @param loss the event by which it lost its last predikat; empty when it holds one, or never did
 * @param ban the ban after a revocation, also one that is over or that no rulebook knows; empty
 *     unless the last loss was a revocation
 * @param mergedInto id of the unit into which it was merged; empty while it stands by itself
 * @param ids its ids, the oldest first
 * @param merged ids of units that were merged into it, in order of time; what they held did not
 *     pass on
 * @param history its events so far in order of time
 */
public record Holding(
    String unit,
    String name,
    String agency,
    Optional<Predikat> predikat,
    Optional<RegisterEvent> grant,
    Optional<RegisterEvent> lastReview,
    Optional<RegisterEvent> suspension,
    Optional<RegisterEvent> loss,
    Optional<Ban> ban,
    Optional<String> mergedInto,
    ImmutableSet<String> ids,
    ImmutableList<String> merged,
    ImmutableList<RegisterEvent> history) {

  /** Where a unit stands, in one word. */
  public enum Status {
    /** Holds a predikat. */
    DIPEGANG,
    /** Holds a predikat, which is suspended for clarification. */
    DITANGGUHKAN,
    /** Lost its predikat by revocation. */
    DICABUT,
    /** Its predikat lapsed. */
    GUGUR,
    /** Was merged into another unit. */
    BERGABUNG,
    /** Never held anything that the register knows. */
    TIDAK_ADA;

    /** The word for it in outputs. */
    public String code() {
      return Ascii.toLowerCase(name());
    }
  }

  /** Where the unit stands. */
  public Status status() {
    if (mergedInto.isPresent()) {
      return Status.BERGABUNG;
    }
    if (predikat.isPresent()) {
      return suspension.isPresent() ? Status.DITANGGUHKAN : Status.DIPEGANG;
    }
    if (loss.isEmpty()) {
      return Status.TIDAK_ADA;
    }
    return loss.get().kind() == RegisterEvent.Kind.DICABUT ? Status.DICABUT : Status.GUGUR;
  }

  /** Day since which it holds its predikat; empty when it holds nothing. */
  public Optional<LocalDate> since() {
    return grant.map(RegisterEvent::date);
  }

  /** Whether it may not be proposed on a day. */
  public boolean isBanned(LocalDate day) {
    return ban.filter(each -> each.covers(day)).isPresent();
  }
}
