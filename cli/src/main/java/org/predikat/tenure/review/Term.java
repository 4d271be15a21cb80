package org.predikat.tenure.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;

/**
 * The review that the law asks for every so many years, counted from the grant or from the last
 * decision that confirmed the predikat.
 *
 * @param state how the day of the review stands to it
 * @param from day from which the years are counted
 * @param day day by which the next review is due; empty where the law names no years
 * @param years the law's figure; empty where it names none
 */
public record Term(State state, LocalDate from, Optional<LocalDate> day, Optional<Figure> years) {
  /** States of a review. */
  public enum State {
    /** The law names no years. */
    NOT_NAMED,
    /** The day has not come. */
    NOT_YET,
    /** Today is the day. */
    DUE,
    /** The day is past. */
    OVERDUE
  }

  /** The term of a predikat that was last decided on {@code from}, as it stands on a day. */
  static Term of(Rulebook law, LocalDate from, LocalDate asOf) {
    Optional<Figure> years = law.revocation().reviewYears();
    if (years.isEmpty()) {
      return new Term(State.NOT_NAMED, from, Optional.empty(), years);
    }
    LocalDate day = after(law, from, years.get().value().intValueExact());
    int order = asOf.compareTo(day);
    State state = order < 0 ? State.NOT_YET : order == 0 ? State.DUE : State.OVERDUE;
    return new Term(state, from, Optional.of(day), years);
  }

  /** As with bans, the setting says what becomes of a 29 February that is not there. */
  private static LocalDate after(Rulebook law, LocalDate from, int years) {
    LocalDate day = from.plusYears(years);
    boolean missing = day.getDayOfMonth() != from.getDayOfMonth();
    boolean inMarch =
        law.settings().all().containsKey(Settings.LEAP_DAY_END)
            && law.settings().leapDayEndsInMarch();
    return missing && inMarch ? day.plusDays(1) : day;
  }

  /** Whether the day has come. */
  public boolean reached() {
    return state == State.DUE || state == State.OVERDUE;
  }

  /** Days since the review was due: 0 on the day itself and where it has not come. */
  public long daysOver(LocalDate asOf) {
    return reached() ? ChronoUnit.DAYS.between(day.orElseThrow(), asOf) : 0;
  }
}
