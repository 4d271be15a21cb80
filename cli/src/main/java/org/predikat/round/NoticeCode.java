package org.predikat.round;

/**
 * Every kind of notice. Texts (title, message, explanation, hint) stand in the bundles {@code
 * org/predikat/round/notices_id} and {@code _en} under the code's name; a test fails on a code
 * without texts.
 */
public enum NoticeCode {
  /** A unit id that stands more than once in nominations. */
  DUPLICATE_UNIT(Severity.ERROR),
  /** A nomination of an agency that the table of agencies does not hold. */
  UNKNOWN_AGENCY(Severity.ERROR),
  /** An answer that is not among the options of its question. */
  UNKNOWN_ANSWER(Severity.ERROR),
  /** A file without a single byte. */
  EMPTY_FILE(Severity.ERROR),
  /** A file whose content is not what its extension says. Arg: what it is. */
  WRONG_EXTENSION(Severity.ERROR),
  /** A workbook in the format of Excel 97-2003 (.xls). */
  EXCEL_OLD_FORMAT(Severity.ERROR),
  /** A spreadsheet of another kind than .xlsx or .xlsm. Arg: its kind, such as .xlsb or .ods. */
  EXCEL_OTHER_FORMAT(Severity.ERROR),
  /** A workbook that opens only with a password. */
  EXCEL_ENCRYPTED(Severity.ERROR),
  /** A workbook that is cut short or otherwise broken. Arg: what the library said. */
  EXCEL_DAMAGED(Severity.ERROR),
  /** A workbook that unpacks to far more than its size explains. */
  EXCEL_ZIP_BOMB(Severity.ERROR),
  /** A workbook whose XML declares a document type, as attacks do and Excel never does. */
  EXCEL_DOCTYPE(Severity.ERROR),
  /** More sheets than the limit. Args: number, limit. */
  EXCEL_TOO_MANY_SHEETS(Severity.ERROR),
  /** More rows in a sheet than the limit. Arg: limit. */
  EXCEL_TOO_MANY_ROWS(Severity.ERROR),
  /** More filled cells in a sheet than the limit. Arg: limit. */
  EXCEL_TOO_MANY_CELLS(Severity.ERROR),
  /** A cell, or all distinct texts together, longer than the limit. Arg: limit in characters. */
  EXCEL_TOO_MUCH_TEXT(Severity.ERROR),
  /** A formula that was never calculated, so that there is no value to read. */
  EXCEL_NOT_CALCULATED(Severity.ERROR),
  /** A cell that holds an error value such as #DIV/0!. */
  EXCEL_ERROR_VALUE(Severity.ERROR),
  /** A workbook that refers to other workbooks. */
  EXCEL_EXTERNAL_LINKS(Severity.WARNING),
  /** A table on a hidden sheet; it is read. */
  EXCEL_HIDDEN_SHEET(Severity.WARNING),
  /** Hidden rows that hold data; they are read. Args: number, first row. */
  EXCEL_HIDDEN_ROWS(Severity.WARNING),
  /** Merged cells among the data: only the first of them has the value. Arg: range. */
  EXCEL_MERGED_CELLS(Severity.WARNING),
  /** A workbook with macros; they are not run. */
  EXCEL_MACROS(Severity.INFO),
  /** Formulas whose stored results are used. Args: number, first row. */
  EXCEL_FORMULAS(Severity.INFO),
  /** A question left blank where the settings refuse blanks. Emitted by evaluation. */
  BLANK_ANSWER(Severity.ERROR),
  /** A condition field left blank where the settings refuse blanks. Emitted by evaluation. */
  BLANK_CONDITION(Severity.ERROR),
  /** A unit that reached the field stage and has no external survey. Emitted by evaluation. */
  FIELD_SURVEY_MISSING(Severity.ERROR),
  /** A field answer for a unit that failed before the field stage. Emitted by evaluation. */
  FIELD_FOR_FAILED_UNIT(Severity.WARNING);

  private final Severity severity;

  NoticeCode(Severity severity) {
    this.severity = severity;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }
}
