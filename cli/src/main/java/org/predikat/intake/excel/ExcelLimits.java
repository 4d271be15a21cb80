package org.predikat.intake.excel;

/**
 * How much of a workbook is read before it is refused, whatever it claims to be.
 *
 * @param sheets most sheets in a workbook
 * @param rows highest row number of a sheet, as Excel counts
 * @param cells most cells with content in one sheet
 * @param cellText most characters in one cell
 * @param allText most characters in all distinct texts of a workbook together, since they are held
 *     in memory
 */
public record ExcelLimits(int sheets, int rows, long cells, int cellText, long allText) {
  /**
   * Excel's own most rows and characters in a cell; cells for a million units under the largest
   * worksheet.
   */
  public static final ExcelLimits DEFAULT =
      new ExcelLimits(255, 1_048_576, 400_000_000L, 32_767, 64_000_000L);

  /** For the worksheet of a single unit: many times the size of the official one. */
  public static final ExcelLimits ONE_UNIT =
      new ExcelLimits(255, 1_048_576, 500_000, 32_767, 4_000_000);
}
