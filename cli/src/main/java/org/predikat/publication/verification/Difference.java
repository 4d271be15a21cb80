package org.predikat.publication.verification;

/**
 * Where two files first differ.
 *
 * @param offset bytes before the first that differs
 * @param line line on which the record begins, from 1; 0 in a workbook
 * @param unit id of the unit whose record it is; empty where none can be told
 * @param column column of the table, path in the record, or cell of the workbook; empty where the
 *     difference is in none
 * @param recorded what the run has there; empty where it has nothing
 * @param again what comes out when the run is made again; empty where nothing does
 */
public record Difference(
    long offset, long line, String unit, String column, String recorded, String again) {
  private static final int LONGEST = 120;

  /** The same with texts short enough to be shown. */
  Difference shortened() {
    return new Difference(offset, line, unit, column, shortened(recorded), shortened(again));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
