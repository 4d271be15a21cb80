package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * What an agency or a unit must fulfil before it is judged (administration stage).
 *
 * @param code unique among conditions
 * @param label own short label in Indonesian
 * @param scope whose table holds the field
 * @param field column name in that table (snake_case)
 * @param kind how the field is read
 * @param agencyLevels levels of agency it applies to; empty means every level
 * @param required per predikat; a predikat without an entry has no such condition
 */
public record Condition(
    String code,
    String label,
    Scope scope,
    String field,
    Kind kind,
    ImmutableSet<AgencyLevel> agencyLevels,
    ImmutableMap<Predikat, Requirement> required) {

  /** Whose condition it is. */
  public enum Scope {
    /** Table {@code agencies}. */
    AGENCY,
    /** Table {@code nominations}. */
    UNIT
  }

  /** How the field is read. A value is held as a long; see {@link #MISSING}. */
  public sealed interface Kind {
    /**
     * One of an ordered scale; the value is the index of the grade, 0 being the best.
     *
     * @param scale key of the scale
     * @param grades from best to worst
     */
    record Grade(String scale, ImmutableList<String> grades) implements Kind {}

    /** Ya or Tidak; the value is 1 or 0. */
    record YesNo() implements Kind {}

    /**
     * A number; the value is scaled by ten to the power of {@code decimals}.
     *
     * @param decimals most decimals
     * @param unit shown behind the number, such as "%" or "tahun"
     */
    record Amount(int decimals, String unit) implements Kind {}
  }

  /**
   * The least that is required.
   *
   * @param atLeast as written: a grade, {@code Ya}, or a number
   * @param value the same as a long in the coding of the {@link Kind}
   * @param citation source
   */
  public record Requirement(String atLeast, long value, Citation citation) {}

  /** Value of a field that was left blank. */
  public static final long MISSING = Long.MIN_VALUE;

  /** Whether a value (not MISSING) fulfils a requirement: grades by order, the rest by size. */
  public boolean fulfils(long value, Requirement requirement) {
    return kind instanceof Kind.Grade ? value <= requirement.value() : value >= requirement.value();
  }
}
