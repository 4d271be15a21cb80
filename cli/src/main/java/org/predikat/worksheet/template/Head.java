package org.predikat.worksheet.template;

import java.util.Objects;
import java.util.Optional;
import org.predikat.rulebook.Stage;

/**
 * What stands above the form of one worksheet.
 *
 * @param unitId id of the unit; empty on a form for anybody
 * @param unitName name of the unit; may be empty
 * @param agency name of its agency; may be empty
 * @param year year of the round; empty where unknown
 * @param stage DESK or FIELD; empty where the assessor is to say
 */
public record Head(
    String unitId, String unitName, String agency, Optional<Integer> year, Optional<Stage> stage) {
  /** A form for anybody. */
  public static final Head BLANK = new Head("", "", "", Optional.empty(), Optional.empty());

  public Head {
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(unitName);
    Objects.requireNonNull(agency);
    Objects.requireNonNull(year);
    Objects.requireNonNull(stage);
  }

  /** Whether the form is made out to a unit. */
  boolean identified() {
    return !unitId.isEmpty();
  }
}
