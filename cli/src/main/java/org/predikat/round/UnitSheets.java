package org.predikat.round;

import java.util.Optional;

/**
 * The answers of a unit at the desk and in the field. Those of a packed unit are decoded when they
 * are first asked for, as much that is said of a unit needs none of them. Safe for use by many
 * threads: sheets are immutable and equal whichever thread decodes them.
 */
public final class UnitSheets {
  // Where the sheets are decoded from; null where they came ready-made.
  private final PackedDossiers packed;
  private final int index;
  // Null until it is decoded.
  private Optional<AnswerSheet> desk;
  private Optional<AnswerSheet> field;

  /** The sheets of a packed unit. */
  UnitSheets(PackedDossiers packed, int index) {
    this.packed = packed;
    this.index = index;
  }

  /** Ready-made sheets; empty where there is none. */
  public UnitSheets(Optional<AnswerSheet> desk, Optional<AnswerSheet> field) {
    this.packed = null;
    this.index = 0;
    this.desk = desk;
    this.field = field;
  }

  /** Desk answers with the own survey; empty when there are none. */
  public Optional<AnswerSheet> desk() {
    Optional<AnswerSheet> sheet = desk;
    if (sheet == null) {
      sheet = packed.desk(index);
      desk = sheet;
    }
    return sheet;
  }

  /** Field answers with the external survey; empty when there are none. */
  public Optional<AnswerSheet> field() {
    Optional<AnswerSheet> sheet = field;
    if (sheet == null) {
      sheet = packed.field(index);
      field = sheet;
    }
    return sheet;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitSheets sheets
        && desk().equals(sheets.desk())
        && field().equals(sheets.field());
  }

  @Override
  public int hashCode() {
    return 31 * desk().hashCode() + field().hashCode();
  }
}
