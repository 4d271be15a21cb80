package org.predikat.worksheet.template;

import org.predikat.rulebook.Predikat;

/**
 * How formulas of the form call the cells of its summary.
 *
 * @param sheet name of the summary's sheet
 */
record SummaryCells(String sheet) {
  static final int BLANKS_ROW = 3;
  static final int INVALIDS_ROW = 4;
  private static final int FIRST_VERDICT_ROW = 5;

  String blanks() {
    return at(BLANKS_ROW);
  }

  String invalids() {
    return at(INVALIDS_ROW);
  }

  String verdicts() {
    return Terms.verdictsFormula(at(verdictRow(Predikat.WBK)), at(verdictRow(Predikat.WBBM)));
  }

  static int verdictRow(Predikat predikat) {
    return FIRST_VERDICT_ROW + predikat.ordinal();
  }

  private String at(int row) {
    return reference(sheet) + "$C$" + (row + 1);
  }

  /** A sheet as formulas of another one call it, with the mark after it. */
  static String reference(String sheet) {
    return "'" + sheet + "'!";
  }
}
