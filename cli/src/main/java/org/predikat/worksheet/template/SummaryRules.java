package org.predikat.worksheet.template;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How the verdicts of a summary look, and how it is printed. */
final class SummaryRules {
  private SummaryRules() {}

  /**
   * Sets up the sheet.
   *
   * @param verdicts cells with verdicts
   * @param lastRow last row, counted from 0
   * @param lastColumn last column, counted from 0
   */
  static void apply(
      XSSFSheet sheet,
      String regulation,
      Iterable<CellRangeAddress> verdicts,
      int lastRow,
      int lastColumn) {
    for (CellRangeAddress cells : verdicts) {
      String first = Character.toString('A' + cells.getFirstColumn()) + (cells.getFirstRow() + 1);
      SheetSetup.rule(sheet, cells, first + "=" + Formulas.quoted(Terms.REACHED), SheetSetup.GREEN);
      SheetSetup.rule(sheet, cells, first + "=" + Formulas.quoted(Terms.MISSED), SheetSetup.RED);
      SheetSetup.rule(
          sheet, cells, first + "=" + Formulas.quoted(Terms.INCOMPLETE), SheetSetup.YELLOW);
      SheetSetup.rule(sheet, cells, first + "=" + Formulas.quoted(Terms.CHECK), SheetSetup.RED);
    }
    SheetSetup.protect(sheet);
    SheetSetup.page(sheet, regulation);
    // Short enough to be read as one page.
    sheet.getPrintSetup().setLandscape(false);
    sheet.getPrintSetup().setFitHeight((short) 1);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
  }
}
