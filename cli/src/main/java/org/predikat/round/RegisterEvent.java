package org.predikat.round;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.predikat.rulebook.Predikat;

/**
 * One row of the register: something that happened to a unit's predikat. Rows are only ever added;
 * what a unit holds is derived from them.
 *
 * @param unit id of the unit at that time
 * @param unitName its name at that time; empty when not written
 * @param agency id of its agency at that time
 * @param date day of the decision
 * @param kind what happened
 * @param predikat the predikat concerned; empty where the unit only changes its name or is merged
 * @param decree number of the decision; empty when not known
 * @param rulebook id of the rulebook applied; empty when not written
 * @param run the determined run behind it, as {@code register append} writes it; else empty
 * @param ground code of the ground on which it was lost; empty where none is given
 * @param otherUnit id after a change of name, or of the unit it was merged into; else empty
 * @param otherName name that goes with {@code otherUnit}; empty when not written
 * @param note remark; empty when none
 * @param place its row
 */
public record RegisterEvent(
    String unit,
    String unitName,
    String agency,
    LocalDate date,
    Kind kind,
    Optional<Predikat> predikat,
    String decree,
    String rulebook,
    String run,
    String ground,
    String otherUnit,
    String otherName,
    String note,
    Place place) {

  /**
   * What can happen to a predikat, in the order in which those of one day are taken; changes of the
   * unit itself come before all others.
   */
  public enum Kind {
    /** Granted. */
    DIBERIKAN,
    /** Reviewed and kept. */
    DIPERTAHANKAN,
    /** Suspended for clarification. */
    DITANGGUHKAN,
    /** No longer suspended. */
    DIPULIHKAN,
    /** Revoked; a ban may follow. */
    DICABUT,
    /** Lapsed without a revocation, as when a unit is dissolved; no ban follows. */
    GUGUR,
    /** The unit goes on under another id. */
    BERGANTI_NAMA,
    /** The unit was merged into another one. */
    BERGABUNG;

    /** The word for it in tables. */
    public String code() {
      return Ascii.toLowerCase(name());
    }

    /** Whether it is about the unit itself, not about a predikat. */
    public boolean isAboutUnit() {
      return this == BERGANTI_NAMA || this == BERGABUNG;
    }

    /** Whether a ground may be named. */
    public boolean mayHaveGround() {
      return this == DITANGGUHKAN || this == DICABUT || this == GUGUR;
    }
  }

  public RegisterEvent {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(unitName);
    Objects.requireNonNull(agency);
    Objects.requireNonNull(date);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(predikat);
    Objects.requireNonNull(decree);
    Objects.requireNonNull(rulebook);
    Objects.requireNonNull(run);
    Objects.requireNonNull(ground);
    Objects.requireNonNull(otherUnit);
    Objects.requireNonNull(otherName);
    Objects.requireNonNull(note);
    Objects.requireNonNull(place);
  }
}
