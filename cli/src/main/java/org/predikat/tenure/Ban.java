package org.predikat.tenure;

import java.time.LocalDate;
import java.util.Optional;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Rulebook;

/**
 * How long a unit may not be proposed after its predikat was revoked.
 *
 * @param revocation the event it follows from
 * @param rulebook id of the rulebook applied; empty when none is known for that day
 * @param end day on which it ends; empty when the rulebook has no ban, or none is known
 * @param lastDayBanned whether the unit may not yet be proposed on that day
 * @param citation where the ban stands; empty when there is none
 */
public record Ban(
    RegisterEvent revocation,
    String rulebook,
    Optional<LocalDate> end,
    boolean lastDayBanned,
    Optional<Citation> citation) {

  /**
   * The ban that follows a revocation: the years of the rulebook, counted from the day of the
   * decision to the same day (90/2021, Lampiran II, after the award). A 29 February that is not
   * there becomes the day that the rulebook's setting says.
   *
   * @param law the rulebook in force on that day; empty when none is known
   */
  static Ban of(RegisterEvent revocation, Optional<Rulebook> law) {
    String id = law.map(Rulebook::id).orElse("");
    Optional<Figure> years = law.flatMap(rulebook -> rulebook.revocation().banYears());
    if (years.isEmpty()) {
      return new Ban(revocation, id, Optional.empty(), false, Optional.empty());
    }
    Rulebook rulebook = law.orElseThrow();
    LocalDate from = revocation.date();
    LocalDate end = from.plusYears(years.get().value().intValueExact());
    boolean missing = end.getDayOfMonth() != from.getDayOfMonth();
    return new Ban(
        revocation,
        id,
        Optional.of(missing && rulebook.settings().leapDayEndsInMarch() ? end.plusDays(1) : end),
        rulebook.settings().isLastDayBanned(),
        Optional.of(years.get().citation()));
  }

  /** Whether the unit may not be proposed on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(revocation.date()) && free().filter(day::isBefore).isPresent();
  }

  /** First day on which the unit may be proposed again; empty when no ban is known. */
  public Optional<LocalDate> free() {
    return end.map(last -> lastDayBanned ? last.plusDays(1) : last);
  }
}
