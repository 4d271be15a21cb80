package org.predikat.worksheet.reading;

/** The kinds of worksheet that are read. */
public enum Form {
  /** The annex of the regulation as a workbook: one column of answers. */
  ANNEX,
  /** The ministry's portal form: sheet Jawaban with the answers of unit and TPI. */
  PORTAL,
  /** An agency's own form with several layers of answers, each with its own values. */
  LAYERED,
  /** A workbook made by this program. */
  TEMPLATE,
  /** An answer document of the portal's JSON exchange. */
  JSON,
  /** None of these: the file cannot be used, and its notices say why. */
  UNKNOWN
}
