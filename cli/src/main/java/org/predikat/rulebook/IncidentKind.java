package org.predikat.rulebook;

import com.google.common.base.Ascii;
import java.util.Optional;

/**
 * What may happen at a unit after its award. A rulebook says under which ground each kind falls, if
 * under any.
 */
public enum IncidentKind {
  /** Somebody of the unit was named a suspect. */
  TERSANGKA,
  /** Somebody of the unit was convicted. */
  TERPIDANA,
  /** Somebody of the unit was caught in the act. */
  TERTANGKAP_TANGAN,
  /** Maladministration. */
  MALADMINISTRASI,
  /** Complaints rise. */
  PENGADUAN_NAIK,
  /** A survey index fell. */
  SURVEI_TURUN,
  /** A score fell. */
  NILAI_TURUN,
  /** A field visit found much less than the desk had. */
  DESK_LAPANGAN_TURUN;

  /** The word for it in rulebooks and tables. */
  public String code() {
    return Ascii.toLowerCase(name());
  }

  /** The kind with a code; empty for any other word. */
  public static Optional<IncidentKind> of(String code) {
    for (IncidentKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
