package org.predikat.intake;

/**
 * What the cells of every sheet of a workbook refer to. Immutable after it is made: neither array
 * is ever written to, so sheets may be read side by side.
 *
 * @param strings shared strings by index
 * @param styles how each style shows a number
 * @param from1904 whether days are counted from 1904
 * @param resultsPending whether stored results of formulas are not to be trusted
 */
@SuppressWarnings("ArrayRecordComponent") // looked up for every cell; never compared or printed
record ExcelBook(
    String[] strings, ExcelStyles.Shown[] styles, boolean from1904, boolean resultsPending) {
  /** How a style shows a number; plain when the workbook does not describe the style. */
  ExcelStyles.Shown shown(int style) {
    return style >= 0 && style < styles.length ? styles[style] : ExcelStyles.Shown.PLAIN;
  }
}
