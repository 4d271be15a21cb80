package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.predikat.rulebook.AnswerType;

/** Rules about what may be typed into cells, each with a message that says so. */
final class Validations {
  /** Characters that a list may have inside a rule; a longer one stands in hidden cells. */
  private static final int LONGEST_LIST = 255;

  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_PROMPT = 255;

  private final XSSFSheet shelf;
  private int shelfColumn;

  /**
   * Rules for cells of one workbook.
   *
   * @param shelf sheet whose columns from {@code shelfColumn} on are free for long lists
   */
  Validations(XSSFSheet shelf, int shelfColumn) {
    this.shelf = shelf;
    this.shelfColumn = shelfColumn;
  }

  /**
   * Cells that a rule is for.
   *
   * @param title shown above the messages
   * @param meaning shown before what is allowed when such a cell is chosen; may be empty
   */
  record Cells(XSSFSheet sheet, CellRangeAddressList ranges, String title, String meaning) {}

  /** One of some words, from a list that drops down. */
  void list(Cells cells, ImmutableList<String> words) {
    DataValidationHelper helper = cells.sheet().getDataValidationHelper();
    boolean fits = String.join(",", words).length() <= LONGEST_LIST;
    DataValidationConstraint list =
        fits
            ? helper.createExplicitListConstraint(words.toArray(String[]::new))
            : helper.createFormulaListConstraint(shelved(words));
    validate(cells, list, "Pilih salah satu: " + String.join(", ", words) + ".");
  }

  /** A number on a scale. */
  void scale(Cells cells, AnswerType.Scale scale) {
    BigDecimal least = scale.least().value();
    BigDecimal most = scale.most().value();
    validate(
        cells,
        cells
            .sheet()
            .getDataValidationHelper()
            .createDecimalConstraint(
                OperatorType.BETWEEN, Formulas.number(least), Formulas.number(most)),
        "Isi angka "
            + Explanations.shown(least)
            + " sampai "
            + Explanations.shown(most)
            + ", paling banyak "
            + scale.decimals()
            + " desimal.");
  }

  /** A whole number, 0 or more. */
  void count(Cells cells) {
    DataValidationHelper helper = cells.sheet().getDataValidationHelper();
    validate(
        cells,
        helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", ""),
        "Isi bilangan bulat, 0 atau lebih.");
  }

  /** A number, 0 or more. */
  void amount(Cells cells) {
    DataValidationHelper helper = cells.sheet().getDataValidationHelper();
    validate(
        cells,
        helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", ""),
        "Isi angka, 0 atau lebih.");
  }

  private void validate(Cells cells, DataValidationConstraint constraint, String allowed) {
    DataValidation validation =
        cells.sheet().getDataValidationHelper().createValidation(constraint, cells.ranges());
    String title = shortened(cells.title(), LONGEST_TITLE);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.createErrorBox(title, shortened(allowed, LONGEST_PROMPT));
    validation.setShowPromptBox(true);
    String prompt = cells.meaning().isEmpty() ? allowed : cells.meaning() + ". " + allowed;
    validation.createPromptBox(title, shortened(prompt, LONGEST_PROMPT));
    cells.sheet().addValidationData(validation);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
  }

  /** Puts a list into hidden cells, and says how a rule calls them. */
  private String shelved(ImmutableList<String> words) {
    for (int i = 0; i < words.size(); i++) {
      XSSFRow row = shelf.getRow(i) == null ? shelf.createRow(i) : shelf.getRow(i);
      XSSFCell cell = row.createCell(shelfColumn);
      cell.setCellValue(words.get(i));
    }
    shelf.setColumnHidden(shelfColumn, true);
    String column = "$" + CellReference.convertNumToColString(shelfColumn) + "$";
    shelfColumn++;
    return "'" + shelf.getSheetName() + "'!" + column + "1:" + column + words.size();
  }
}
