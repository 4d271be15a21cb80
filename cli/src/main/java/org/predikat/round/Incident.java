package org.predikat.round;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.predikat.rulebook.IncidentKind;

/**
 * Something reported about a unit after its award. It holds no names of persons: who is meant
 * stands in the evidence that is referred to.
 *
 * @param id id of the incident, unique in its table
 * @param unit id of the unit
 * @param date day on which it happened or became known
 * @param kind what it is
 * @param source who reported it; empty when not written
 * @param evidence reference to the evidence; empty when not written
 * @param confirmation whether it was found to be true
 * @param confirmedBy who found that; empty while nobody has
 * @param confirmedOn when; empty while nobody has
 * @param note remark; empty when none
 * @param place its row
 */
public record Incident(
    String id,
    String unit,
    LocalDate date,
    IncidentKind kind,
    String source,
    String evidence,
    Confirmation confirmation,
    Optional<Assessor> confirmedBy,
    Optional<LocalDate> confirmedOn,
    String note,
    Place place) {

  /** Whether an incident was found to be true. */
  public enum Confirmation {
    /** Not yet looked into. */
    BELUM,
    /** Found to be true. */
    BENAR,
    /** Found not to be true. */
    TIDAK_BENAR;

    /** The word for it in tables. */
    public String code() {
      return Ascii.toLowerCase(name());
    }
  }

  /** Who can confirm an incident. */
  public enum Assessor {
    /** The agency's own assessors. */
    TPI,
    /** The national assessors. */
    TPN
  }

  public Incident {
    Objects.requireNonNull(id);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(date);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(source);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(confirmation);
    Objects.requireNonNull(confirmedBy);
    Objects.requireNonNull(confirmedOn);
    Objects.requireNonNull(note);
    Objects.requireNonNull(place);
  }
}
