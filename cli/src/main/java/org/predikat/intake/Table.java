package org.predikat.intake;

import com.google.common.base.Ascii;
import java.util.Optional;

/** The tables of a round, and those that other programs of the same folder use. */
public enum Table {
  /** Nominated units. */
  NOMINATIONS("id_unit", true),
  /** Their agencies. */
  AGENCIES("id_instansi", true),
  /** Answers as the assessors left them at their desks. */
  DESK("id_unit", true),
  /** Answers that the field visit changed. */
  FIELD("id_unit", true),
  /** Survey indices and respondents. */
  SURVEYS("id_unit", true),
  /** Incidents after an award. */
  INCIDENTS("id_kejadian", true),
  /** What happened to predikat: granted, confirmed, revoked. */
  REGISTER("id_unit", true),
  /** Answers of several assessors on the same units; not used by an evaluation. */
  ASSESSORS("id_unit", false),
  /** What is to be decided about holders; not used by an evaluation. */
  PROPOSALS("id_unit", false),
  /** What was imported from worksheets; not used by an evaluation. */
  IMPORTS("", false);

  /** Sheet of a round workbook that explains the others; never read. */
  public static final String GUIDE_SHEET = "petunjuk";

  private final String key;
  private final boolean read;

  Table(String key, boolean read) {
    this.key = key;
    this.read = read;
  }

  /**
   * Name of the table: of its sheet, of its file without extension, and before a dot of columns.
   */
  public String title() {
    return Ascii.toLowerCase(name());
  }

  /** The column that says whose row it is. */
  public String key() {
    return key;
  }

  /** Whether it is read with a round. */
  public boolean isRead() {
    return read;
  }

  /** Whether its rows are about a predikat after its award. */
  public boolean isAfterAward() {
    return this == INCIDENTS || this == REGISTER || this == PROPOSALS;
  }

  /** Whether a unit has many rows there, so that the table never stands in a flat file. */
  public boolean isAlwaysApart() {
    return isAfterAward() || this == ASSESSORS;
  }

  static Optional<Table> named(String title) {
    for (Table table : values()) {
      if (Ascii.equalsIgnoreCase(table.title(), title.strip())) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }
}
