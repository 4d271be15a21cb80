package org.predikat.corpus;

/**
 * A cell of the results that is not what was released.
 *
 * @param column a column of {@link Results#COLUMNS}; {@code id_unit} for a unit that came or went
 * @param before as released; empty for a unit that was not there
 * @param after as it is now; empty for a unit that is gone
 */
record Difference(Pair pair, String unit, String column, String before, String after) {
  @Override
  public String toString() {
    return String.join(
        "  ",
        pair.round(),
        pair.rulebook(),
        unit,
        column + ":",
        shown(before) + " -> " + shown(after));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(empty)" : value;
  }
}
