package org.predikat.round;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Why a unit could not be proposed on the day on which it was, as the register says.
 *
 * @param kind what stands in its way
 * @param date the day that matters: the ban's end, the revocation, or since when WBK is held
 * @param from first day on which it does not stand in the way; the same as {@code date} where no
 *     day does away with it
 * @param source where that is laid down
 */
public record Bar(Kind kind, LocalDate date, LocalDate from, String source) {
  /** What can stand in the way of a proposal. */
  public enum Kind {
    /** The ban after a revocation. */
    LARANGAN,
    /** A unit that lost its predikat is proposed for WBBM before it holds WBK again. */
    MULAI_LAGI,
    /** WBK has not been held for as long as the rulebook asks. */
    BELUM_LAMA;

    /** The word for it in results. */
    public String code() {
      return Ascii.toLowerCase(name());
    }
  }

  public Bar {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(date);
    Objects.requireNonNull(from);
    Objects.requireNonNull(source);
  }
}
