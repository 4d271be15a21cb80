package org.predikat.intake.excel;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

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

  /**
   * The moment that a number of days stands for, as ISO date, date and time, or time of day; the
   * number itself where Excel's calendar does not reach, null for null.
   */
  String date(String days) {
    if (days == null) {
      return null;
    }
    double serial = Double.parseDouble(days);
    LocalDateTime moment =
        DateUtil.isValidExcelDate(serial)
            ? DateUtil.getLocalDateTime(serial, from1904, true)
            : null;
    if (moment == null) {
      return days;
    }
    if (serial < 1) {
      return moment.toLocalTime().toString();
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }
}
