package org.predikat.worksheet.template;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** What all sheets to be filled in have in common: colours of entries, protection, page. */
final class SheetSetup {
  static final int YELLOW = 0xFFF2CC;
  static final int RED = 0xF4B6B0;
  static final int GREEN = 0xC6E5C8;

  /** Hundredths of an inch. */
  private static final int MARGIN = 40;

  /** Hundredths of an inch; leaves room for the footer. */
  private static final int BOTTOM_MARGIN = 60;

  private SheetSetup() {}

  /** Yellow where an entry is blank, red where it is invalid, by the cell that says so. */
  static void highlight(XSSFSheet sheet, CellRangeAddress cells, String state) {
    rule(sheet, cells, state + "=" + Formulas.quoted(Terms.INVALID), RED);
    rule(sheet, cells, state + "=" + Formulas.quoted(Terms.BLANK), YELLOW);
  }

  static void rule(XSSFSheet sheet, CellRangeAddress cells, String formula, int colour) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(Looks.color(colour));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }

  /**
   * Guards formulas against slips. There is no password: who must change the form can, and nobody
   * is misled about how safe it is.
   */
  static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  /** A4 across, one page wide, with page numbers. */
  static void page(XSSFSheet sheet, String regulation) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, MARGIN / 100.0);
    sheet.setMargin(PageMargin.RIGHT, MARGIN / 100.0);
    sheet.setMargin(PageMargin.TOP, MARGIN / 100.0);
    sheet.setMargin(PageMargin.BOTTOM, BOTTOM_MARGIN / 100.0);
    sheet.setMargin(PageMargin.FOOTER, MARGIN / 200.0);
    Footer footer = sheet.getFooter();
    // An ampersand begins a code there, unless doubled.
    footer.setLeft(regulation.replace("&", "&&"));
    footer.setCenter("&A");
    footer.setRight("Halaman &P dari &N");
  }
}
