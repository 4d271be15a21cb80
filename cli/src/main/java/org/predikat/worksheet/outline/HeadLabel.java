package org.predikat.worksheet.outline;

import com.google.common.base.Ascii;
import java.util.Optional;

/**
 * What a worksheet says about itself above its form: each label stands in a cell of its own, and
 * what it names in the next filled cell to its right.
 */
public enum HeadLabel {
  /** Id of the unit, as in the column {@code id_unit}. */
  UNIT_ID("ID unit"),
  /** Name of the unit. */
  UNIT_NAME("Nama unit"),
  /** Name of its agency. */
  AGENCY("Instansi"),
  /** Year of the round. */
  YEAR("Tahun"),
  /** Id of the rulebook that the form was made from. */
  RULEBOOK("Rulebook"),
  /** Table that the answers belong to: {@code desk} or {@code field}. */
  STAGE("Tahap");

  private final String text;

  HeadLabel(String text) {
    this.text = text;
  }

  /** The label as it is written. */
  public String text() {
    return text;
  }

  /** The label that a cell holds, whatever its case, the blanks around it and a closing colon. */
  public static Optional<HeadLabel> of(String cell) {
    String bare = cell.strip();
    if (bare.endsWith(":")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    for (HeadLabel label : values()) {
      if (Ascii.equalsIgnoreCase(label.text, bare)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }
}
