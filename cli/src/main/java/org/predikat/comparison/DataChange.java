package org.predikat.comparison;

/**
 * One cell of the data that is another.
 *
 * @param table the table that holds it
 * @param column its column, as in the files and in {@code results.json}
 * @param part code of the question or node that it belongs to; empty for other columns
 * @param label what it is called; empty where the column says it all
 * @param before as written before; empty when blank
 * @param after as written after; empty when blank
 * @param judged whether a judgement looks at it; false for names and notes
 */
public record DataChange(
    Table table,
    String column,
    String part,
    String label,
    String before,
    String after,
    boolean judged) {

  /** Tables of a round. */
  public enum Table {
    /** What {@code round.yaml} says. */
    ROUND,
    /** The nomination. */
    NOMINATIONS,
    /** The unit's agency. */
    AGENCIES,
    /** The worksheet at the desk, with the own survey. */
    DESK,
    /** The worksheet in the field, with the external survey. */
    FIELD
  }
}
