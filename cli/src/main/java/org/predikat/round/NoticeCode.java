package org.predikat.round;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;

/**
 * Every kind of notice. Texts (title, message, explanation, hint) stand in the bundles {@code
 * org/predikat/round/notices_id} and {@code _en} under the code's name; a test fails on a code
 * without texts. Where a code documents arguments, they stand in that order in {@link
 * Notice#args()}.
 */
public enum NoticeCode {
  // What is read at all.

  /** The input is no folder of CSV tables, workbook or flat file. */
  INPUT_NOT_UNDERSTOOD(Severity.ERROR),
  /** A table or file that the round needs is not there. Args: what. */
  TABLE_MISSING(Severity.ERROR),
  /** A table that the round's stages would use is not there. Args: what. */
  TABLE_ABSENT(Severity.WARNING),
  /** Two files or sheets hold the same table. Args: the other file or sheet. */
  TABLE_TWICE(Severity.ERROR),
  /** A table without rows. */
  TABLE_EMPTY(Severity.WARNING),
  /** A file or sheet that is no table of a round. Args: nearest name, may be empty. */
  TABLE_UNKNOWN(Severity.WARNING),
  /** A table that this program does not use for an evaluation. */
  TABLE_NOT_READ(Severity.INFO),
  /** A protective limit was reached. Args: what is limited, the limit. */
  LIMIT_REACHED(Severity.ERROR),

  // Workbooks, and files that are not what they seem.

  /** A file without a single byte. */
  EMPTY_FILE(Severity.ERROR),
  /** A file whose content is not what its extension says. Arg: what it is. */
  WRONG_EXTENSION(Severity.ERROR),
  /** A file that is neither a workbook nor text, nor anything else that can be named. */
  FILE_KIND_UNKNOWN(Severity.ERROR),
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

  // Worksheets of single units.

  /** No sheet of the workbook holds the form. Args: the sheets. */
  WORKSHEET_MISSING(Severity.ERROR),
  /**
   * A form of another regulation, or a part of one. Args: questions found, all, rulebook, weights
   * that agree, weights printed.
   */
  WORKSHEET_OTHER_FORM(Severity.ERROR),
  /** More than one sheet holds the form. Args: the sheets. */
  WORKSHEET_TWO_FORMS(Severity.ERROR),
  /** More than one layer of answers is filled and none was asked for. Args: the layers. */
  WORKSHEET_LAYER_AMBIGUOUS(Severity.ERROR),
  /** The layer that was asked for is not there. Args: it, those that are there. */
  WORKSHEET_LAYER_ABSENT(Severity.ERROR),
  /** The only column of answers names no layer; it is read as the one asked for. Args: it. */
  WORKSHEET_LAYER_UNNAMED(Severity.INFO),
  /** A question or count of the form has no row. Args: code, label. */
  WORKSHEET_QUESTION_MISSING(Severity.ERROR),
  /** Which row answers a question or count is not certain. Args: code, label. */
  WORKSHEET_PLACE_UNCERTAIN(Severity.ERROR),
  /** A row that looks like a question but is none of the form's. Args: its answer. */
  WORKSHEET_ROW_SURPLUS(Severity.WARNING),
  /** The type cell names another answer type than the regulation. Args: the regulation's. */
  WORKSHEET_TYPE_DIFFERS(Severity.ERROR),
  /** The type cell holds something that is no answer type. Args: the type expected. */
  WORKSHEET_TYPE_OVERWRITTEN(Severity.WARNING),
  /** A text that stands for an answer not given. Args: question. */
  WORKSHEET_TEXT_MARKER(Severity.INFO),
  /** A sum of counts that is not the sum of its parts. Args: the parts, their sum. */
  WORKSHEET_PARTS_DIFFER(Severity.WARNING),
  /** A value typed where the form has a formula. */
  WORKSHEET_TYPED_OVER(Severity.WARNING),
  /** A score cell that holds an error value. */
  WORKSHEET_SCORE_ERROR(Severity.WARNING),
  /** Score cells that were never calculated. Args: number. */
  WORKSHEET_NOT_CALCULATED(Severity.INFO),
  /** A stored score that a known defect of the form explains. Args: component, right score. */
  WORKSHEET_DEFECT(Severity.INFO),
  /** A stored mean without the blank answers. Args: component, program's score. */
  WORKSHEET_BLANK_SKIPPED(Severity.INFO),
  /** A stored mean without a given answer. Args: component, program's score, cells. */
  WORKSHEET_ANSWER_SKIPPED(Severity.WARNING),
  /** A stored score that is not the program's. Args: component, program's score, cells. */
  WORKSHEET_SCORE_DIFFERS(Severity.WARNING),

  // What the round says about itself.

  /** A line that is no YAML. Args: reason. */
  ROUND_SYNTAX(Severity.ERROR),
  /** A key that does not belong there. Args: nearest key, may be empty. */
  ROUND_KEY_UNKNOWN(Severity.ERROR),
  /** A key given twice. */
  ROUND_KEY_DUPLICATE(Severity.ERROR),
  /** A key that is needed. Args: the key. */
  ROUND_KEY_MISSING(Severity.ERROR),
  /** A value that does not fit its key. Args: the key, what is expected. */
  ROUND_VALUE_WRONG(Severity.ERROR),
  /** The rulebook was not in force in the round's year. Args: rulebook, from, until. */
  YEAR_NOT_IN_FORCE(Severity.WARNING),

  // How the text is written.

  /** UTF-16 without a byte order mark. */
  UTF16_WITHOUT_MARK(Severity.ERROR),
  /** A file that begins with a byte order mark. Args: encoding. */
  BYTE_ORDER_MARK(Severity.INFO),
  /** A first line that names the delimiter. */
  SEP_LINE(Severity.INFO),
  /** A delimiter other than the comma was found. */
  DELIMITER_FOUND(Severity.INFO),
  /** More than one delimiter fits. Args: the candidates. */
  DELIMITER_AMBIGUOUS(Severity.ERROR),
  /** A quote that is never closed. */
  QUOTE_UNTERMINATED(Severity.ERROR),
  /** Text behind a closing quote. Args: byte offset. */
  QUOTE_FOLLOWED_BY_TEXT(Severity.ERROR),

  // JSON of the ministry's portal.

  /** Text that is no JSON. Args: what the library said. */
  JSON_SYNTAX(Severity.ERROR),
  /** A JSON document deeper or longer than the limits. Args: what the library said. */
  JSON_LIMIT(Severity.ERROR),
  /** JSON that is none of the portal's documents. */
  JSON_NOT_PORTAL(Severity.ERROR),
  /** More than one document in one text. */
  JSON_SECOND_DOCUMENT(Severity.ERROR),
  /** A key that an object has twice. */
  JSON_KEY_TWICE(Severity.ERROR),
  /** A value of a type that its field cannot have. Args: what is expected. */
  JSON_VALUE_WRONG(Severity.ERROR),
  /** A required field that is not there. Args: the field. */
  JSON_FIELD_MISSING(Severity.ERROR),
  /** A field that the portal's guide does not know. */
  JSON_FIELD_UNKNOWN(Severity.INFO),
  /** What an agency's system answered instead of a document. Args: code, message. */
  PORTAL_REFUSAL(Severity.ERROR),
  /** A document of another year than the round. Args: the round's year. */
  IMPORT_YEAR(Severity.ERROR),
  /** An answer to a question that the rulebook does not know. */
  PORTAL_QUESTION_UNKNOWN(Severity.ERROR),
  /** More than one answer to a question. Args: question. */
  PORTAL_QUESTION_TWICE(Severity.ERROR),
  /** Questions that a document does not mention. Args: number, first codes. */
  PORTAL_QUESTIONS_ABSENT(Severity.WARNING),
  /** A rulebook that has no ids of the portal. Args: rulebook. */
  PORTAL_NO_QUESTIONS(Severity.ERROR),
  /** A listed unit of which the proposed predikat is not certain. */
  PORTAL_CATEGORY_UNCLEAR(Severity.ERROR),
  /** An affirmation that the rulebook does not know. */
  PORTAL_AFFIRMATION_UNUSED(Severity.WARNING),

  // Bulk import of worksheets.

  /** An archive, or a file in one, that cannot be read. Args: what the library said. */
  ARCHIVE_DAMAGED(Severity.ERROR),
  /** An archive that unpacks to far more than its size explains. */
  ARCHIVE_BOMB(Severity.ERROR),
  /** An archive inside an archive. */
  ARCHIVE_NESTED(Severity.ERROR),
  /** A worksheet made for another stage. Args: the stage that was asked for. */
  IMPORT_STAGE_DIFFERS(Severity.WARNING),
  /** A file that the machine does not let read. Args: reason. */
  IMPORT_FILE_UNREADABLE(Severity.ERROR),
  /** A file that is neither a workbook, nor JSON, nor an archive. */
  IMPORT_FILE_SKIPPED(Severity.INFO),
  /** A worksheet of which nothing says whose it is. */
  IMPORT_UNIT_UNCERTAIN(Severity.ERROR),
  /** The mapping file gives another id than the file itself. Args: the id in the file. */
  IMPORT_UNIT_DISAGREES(Severity.WARNING),
  /** Two different files for one unit. Args: the other file. */
  IMPORT_TWO_FILES(Severity.ERROR),
  /**
   * The round already holds something else for the unit. Args: where from, number of cells that
   * differ, first columns.
   */
  IMPORT_CONFLICT(Severity.ERROR),
  /**
   * The row of a unit was changed after its import. Args: table, number of cells, first columns.
   */
  IMPORT_ROW_CHANGED(Severity.WARNING),
  /** A list of units that differs from the nominations. Args: column, what nominations say. */
  IMPORT_NOMINATION_DIFFERS(Severity.WARNING),
  /** Nominations without agency. Args: number. */
  IMPORT_AGENCY_OPEN(Severity.WARNING),
  /** A file or unit that an option names and that was not met. Args: the option. */
  IMPORT_NAME_UNUSED(Severity.WARNING),

  // Register and incidents. A row with an error makes no event.

  /** Not a day that exists, written as 2022-02-03. */
  NOT_A_DATE(Severity.ERROR),
  /** A filled cell that means nothing beside another of its row. Args: that other value. */
  VALUE_NOT_EXPECTED(Severity.ERROR),
  /** A unit that would be renamed to itself or merged into itself. */
  EVENT_SAME_UNIT(Severity.ERROR),
  /** An event that stands more than once. Args: row of the first. */
  EVENT_TWICE(Severity.ERROR),
  /** An incident id that stands more than once. Args: row of the first. */
  INCIDENT_TWICE(Severity.ERROR),
  /** An incident confirmed before it happened. Args: the incident's date. */
  CONFIRMED_TOO_EARLY(Severity.ERROR),
  /** An incident at a unit that holds no predikat then. Args: the incident, the date. */
  INCIDENT_WITHOUT_PREDIKAT(Severity.WARNING),
  /** An incident at a unit that the register does not know. Args: the incident, the date. */
  INCIDENT_UNIT_UNKNOWN(Severity.WARNING),

  /** A round with a register that does not say on which day its units are proposed. */
  PROPOSED_MISSING(Severity.ERROR),
  /** A register in the round beside the one that was asked for. Args: that one, events here. */
  REGISTER_OVERRIDDEN(Severity.WARNING),

  // What the events of a register say against each other.

  /** A grant while the unit may not be proposed. Args: ban's end, revocation's date, source. */
  GRANT_DURING_BAN(Severity.ERROR),
  /** WBBM for a unit that does not hold WBK. */
  GRANT_WITHOUT_WBK(Severity.ERROR),
  /** A grant of what is held already, or of less. Args: predikat held, since when. */
  GRANT_OF_HELD(Severity.ERROR),
  /** An event about a predikat that the unit does not hold. Args: event, predikat held or -. */
  EVENT_NOT_HELD(Severity.ERROR),
  /** A suspension of what is suspended, or the end of one that never began. */
  EVENT_SUSPENSION(Severity.ERROR),
  /**
   * An event of a unit that was renamed or merged before. Args: event, what ended the unit, when,
   * the unit that goes on.
   */
  EVENT_AFTER_END(Severity.ERROR),
  /** A unit renamed to an id that another unit bears. */
  EVENT_UNIT_EXISTS(Severity.ERROR),
  /** Changes of units on one day that depend on their order. Args: day. */
  EVENT_ORDER_UNCLEAR(Severity.ERROR),
  /** An event older than the unit's last one. Args: that event, its date. */
  EVENT_BEFORE_LAST(Severity.ERROR),
  /** An event under a rulebook that is not known. */
  EVENT_RULEBOOK_UNKNOWN(Severity.ERROR),
  /** A ground that the rulebook does not name. Args: rulebook, its grounds. */
  EVENT_GROUND_UNKNOWN(Severity.ERROR),
  /** A holder merged into another unit, to which its predikat does not pass. Args: that unit. */
  EVENT_HOLDER_MERGED(Severity.WARNING),
  /** A grant or revocation without the number of its decision. */
  EVENT_WITHOUT_DECREE(Severity.WARNING),

  // Headers and rows.

  /** No row holds the table's key column. Args: the key column. */
  HEADER_MISSING(Severity.ERROR),
  /** Rows above the header were passed over. Args: how many. */
  TITLE_ROWS(Severity.INFO),
  /** Two columns have the same header. Args: the other column's letters. */
  HEADER_DUPLICATE(Severity.ERROR),
  /** A header that the table does not know. Args: nearest header, may be empty. */
  HEADER_UNKNOWN(Severity.WARNING),
  /** A header in another spelling. Args: the header as it is read. */
  HEADER_SPELLING(Severity.INFO),
  /** The desk table has no column for a question. Args: the column. */
  QUESTION_COLUMN_MISSING(Severity.WARNING),
  /** A filled cell under no header. */
  CELL_WITHOUT_HEADER(Severity.WARNING),
  /** Rows without any content. Args: how many. */
  EMPTY_ROWS(Severity.INFO),

  // Cells, and what can stand against a single unit, from here on.

  /** A required column is not there. Args: the column. */
  COLUMN_MISSING(Severity.ERROR),
  /** A row with fewer cells than the header. Args: cells, columns. */
  ROW_SHORT(Severity.ERROR),
  /** A row with filled cells beyond the header. Args: cells, columns. */
  ROW_LONG(Severity.ERROR),
  /** Bytes that are no text in the assumed encoding. Args: byte offset, encoding. */
  BYTES_UNDECODABLE(Severity.ERROR),
  /** A NUL character. Args: byte offset. */
  NUL_CHARACTER(Severity.ERROR),
  /** A formula that was never calculated, so that there is no value to read. */
  EXCEL_NOT_CALCULATED(Severity.ERROR),
  /** A cell that holds an error value such as #DIV/0!. */
  EXCEL_ERROR_VALUE(Severity.ERROR),
  /** A cell of a kind that cannot stand there, such as a date. Args: what is expected. */
  CELL_KIND_WRONG(Severity.ERROR),
  /** A required cell is blank. */
  VALUE_MISSING(Severity.ERROR),
  /** A text longer than anything sensible. Args: most characters. */
  TEXT_TOO_LONG(Severity.ERROR),
  /** An id with characters that cannot stand in one. */
  ID_UNUSABLE(Severity.ERROR),
  /** Spaces around a value, ordinary or no-break. */
  STRAY_SPACES(Severity.INFO),
  /** A value in another spelling. Args: as it is read. */
  SPELLING(Severity.INFO),
  /** A number that the spreadsheet holds as text. */
  NUMBER_AS_TEXT(Severity.INFO),
  /** An answer that is not among the options of its question. Args: the options. */
  UNKNOWN_ANSWER(Severity.ERROR),
  /** A value that is not among the allowed ones. Args: the allowed values. */
  UNKNOWN_VALUE(Severity.ERROR),
  /** Not a number. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A number that can be read in two ways. Args: one reading, the other. */
  NUMBER_AMBIGUOUS(Severity.ERROR),
  /** More decimals than allowed. Args: most decimals. */
  TOO_MANY_DECIMALS(Severity.ERROR),
  /** A number out of its range. Args: least, most (may be empty). */
  NUMBER_OUT_OF_RANGE(Severity.ERROR),
  /** A number to which no option is assigned. Args: question. */
  NUMBER_UNASSIGNED(Severity.ERROR),
  /** A number that leads to another option than the one given. Args: question, option, number. */
  LETTER_CONTRADICTS_NUMBER(Severity.ERROR),
  /** An option given together with the number that leads to it. Args: question, option. */
  LETTER_AND_NUMBER(Severity.INFO),
  /** Points below 0 or above the component's weight. Args: 0, weight. */
  POINTS_ABOVE_WEIGHT(Severity.ERROR),
  /** Points of a component together with answers below it. Args: component, one such question. */
  POINTS_AND_ANSWERS(Severity.ERROR),
  /** Points of a component together with points below it. Args: component, the one below. */
  POINTS_AND_POINTS(Severity.ERROR),
  /** More done than was due; the share counts as 1. Args: question, part, whole. */
  PART_ABOVE_WHOLE(Severity.WARNING),
  /** A ratio over 0 that the rulebook refuses. Args: question. */
  ZERO_WHOLE(Severity.ERROR),

  // Who is meant.

  /** A unit id that stands more than once in nominations. Args: row of the first. */
  DUPLICATE_UNIT(Severity.ERROR),
  /** An agency id that stands more than once in agencies. Args: row of the first. */
  DUPLICATE_AGENCY(Severity.ERROR),
  /** A unit with more than one row in desk, field or surveys. Args: row of the first. */
  DUPLICATE_ROW(Severity.ERROR),
  /** A row of desk, field or surveys for a unit that is not nominated. */
  UNKNOWN_UNIT(Severity.ERROR),
  /** A nomination of an agency that the table of agencies does not hold. */
  UNKNOWN_AGENCY(Severity.ERROR),
  /** An id that fits another table only with leading zeros. Args: the id there. */
  LEADING_ZEROS_LOST(Severity.ERROR),
  /** Rows of one agency say different things. Args: id of the agency, the other value, its row. */
  AGENCY_DISAGREES(Severity.ERROR),
  /** An agency without nominations. Args: id of the agency. */
  AGENCY_WITHOUT_NOMINATIONS(Severity.INFO),
  /** A nomination for WBBM of a unit that does not hold WBK. */
  WBBM_WITHOUT_WBK(Severity.WARNING),
  /** A nomination that says of the predikat held what the register does not. Args: it, the day. */
  HELD_DIFFERS(Severity.WARNING),
  /** Fewer respondents than the setting asks for. Args: the least. */
  FEW_RESPONDENTS(Severity.WARNING),

  // What only the evaluation sees.

  /** Questions left blank where the settings refuse blanks. Args: number, first codes. */
  BLANK_ANSWER(Severity.ERROR),
  /** Condition fields left blank where the settings refuse blanks. Args: number, fields. */
  BLANK_CONDITION(Severity.ERROR),
  /** A unit that reached the field stage without external survey. Args: number, questions. */
  FIELD_SURVEY_MISSING(Severity.ERROR),
  /** A field answer for a unit that failed before the field stage. */
  FIELD_FOR_FAILED_UNIT(Severity.WARNING),
  /** A unit to be judged at the desk that has no desk answers. */
  DESK_MISSING(Severity.ERROR),
  /**
   * Scores that a minimum or the ranking needs, unknown because a score above them is given. Args:
   * number, first codes.
   */
  SCORE_UNKNOWN(Severity.ERROR),
  /** A unit whose agency's row has errors. */
  AGENCY_UNUSABLE(Severity.ERROR),
  /** Questions left blank where the settings count that. Args: number, first questions. */
  BLANK_COUNTED(Severity.WARNING);

  private static final ImmutableList<NoticeCode> ERRORS = errors();

  private final Severity severity;

  NoticeCode(Severity severity) {
    this.severity = severity;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }

  /** Bit of a code in a mask of errors against a unit; 0 for codes that are no such error. */
  public long errorBit() {
    int index = ERRORS.indexOf(this);
    return index < 0 ? 0 : 1L << index;
  }

  /** The error codes of a mask, in the order of the codes. */
  public static ImmutableList<NoticeCode> ofErrorMask(long mask) {
    if (mask == 0) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<NoticeCode> codes = ImmutableList.builder();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      codes.add(ERRORS.get(Long.numberOfTrailingZeros(rest)));
    }
    return codes.build();
  }

  private static ImmutableList<NoticeCode> errors() {
    ImmutableList.Builder<NoticeCode> codes = ImmutableList.builder();
    for (NoticeCode code : values()) {
      if (code.severity == Severity.ERROR && code.compareTo(COLUMN_MISSING) >= 0) {
        codes.add(code);
      }
    }
    ImmutableList<NoticeCode> all = codes.build();
    Preconditions.checkState(all.size() <= Long.SIZE, "a mask of errors has 64 bits");
    return all;
  }
}
