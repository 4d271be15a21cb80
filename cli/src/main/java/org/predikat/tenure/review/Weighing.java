package org.predikat.tenure.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.predikat.round.Incident;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Settings;

/**
 * Weighs incidents by the grounds of the law in force on the day of the review: events under an
 * older law are judged by the present one, because it is now that somebody decides. Nothing counts
 * that the body named by the ground has not confirmed by that day.
 *
 * @param revocation grounds of the law
 * @param settings what no source settles
 * @param asOf day of the review
 */
record Weighing(Revocation revocation, Settings settings, LocalDate asOf) {

  /**
   * What an incident counts for against a holder; under several grounds, what it counts most.
   *
   * @param merged day on which the incident's unit was merged into the holder; empty when it was
   *     not
   */
  WeighedIncident weigh(Incident incident, Holder holder, Optional<LocalDate> merged) {
    return revocation.grounds().stream()
        .filter(ground -> covers(ground, incident.kind()))
        .map(
            ground ->
                new WeighedIncident(
                    incident, weight(incident, holder, merged, ground), Optional.of(ground)))
        .min(Comparator.comparing(WeighedIncident::weight))
        .orElseGet(() -> new WeighedIncident(incident, Weight.NO_GROUND, Optional.empty()));
  }

  /** The first ground that names a kind; empty where none does. */
  Optional<Revocation.Ground> ground(IncidentKind kind) {
    return revocation.grounds().stream().filter(ground -> covers(ground, kind)).findFirst();
  }

  private static boolean covers(Revocation.Ground ground, IncidentKind kind) {
    return ground.incidents().contains(kind.code());
  }

  private Weight weight(
      Incident incident, Holder holder, Optional<LocalDate> merged, Revocation.Ground ground) {
    if (incident.date().isAfter(asOf)) {
      return Weight.AFTER_DATE;
    }
    if (!settings.mergedIncidentsCount()
        && merged.filter(day -> incident.date().isBefore(day)).isPresent()) {
      return Weight.BEFORE_MERGER;
    }
    if (incident.date().isBefore(holder.since())) {
      return Weight.BEFORE_GRANT;
    }
    if (!answered(incident)) {
      return Weight.UNCONFIRMED;
    }
    if (!incident.confirmedBy().map(Enum::name).equals(Optional.of(ground.confirmedBy()))) {
      return Weight.OTHER_BODY;
    }
    if (incident.confirmation() == Incident.Confirmation.TIDAK_BENAR) {
      return Weight.REFUTED;
    }
    return settings.decisionsSettle() && decided(incident, holder) ? Weight.DECIDED : Weight.COUNTS;
  }

  /** Whether anybody had answered by the day of the review. */
  private boolean answered(Incident incident) {
    return incident.confirmation() != Incident.Confirmation.BELUM
        && incident.confirmedOn().filter(day -> day.isAfter(asOf)).isEmpty();
  }

  /** Whether the predikat was confirmed or restored when the confirmed incident was known. */
  private static boolean decided(Incident incident, Holder holder) {
    Optional<LocalDate> last = holder.lastDecision();
    return last.isPresent()
        && incident.confirmedOn().isPresent()
        && !incident.date().isAfter(last.get())
        && !incident.confirmedOn().get().isAfter(last.get());
  }
}
