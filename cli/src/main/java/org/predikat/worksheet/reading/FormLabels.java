package org.predikat.worksheet.reading;

import java.util.Optional;

/**
 * What the labelled cells around a form say, trimmed; empty where a label is missing or its cell
 * blank. Nothing is checked: an id may be unknown, a year no number.
 *
 * @param unitId the unit's id
 * @param unitName the unit's name
 * @param year the round's year
 * @param rulebook the rulebook's id
 * @param stage the stage
 */
public record FormLabels(
    Optional<String> unitId,
    Optional<String> unitName,
    Optional<String> year,
    Optional<String> rulebook,
    Optional<String> stage) {
  /** No label at all. */
  public static final FormLabels NONE =
      new FormLabels(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
