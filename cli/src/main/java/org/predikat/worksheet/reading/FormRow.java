package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of the sheet that may be a line of the form.
 *
 * @param row index in the grid
 * @param kind what it looks like
 * @param marker its number
 * @param label its text
 * @param types codes of the answer types that its type cell may mean; empty when that says nothing
 * @param weight its weight, if any
 * @param formula whether the first filled answer cell is calculated
 */
record FormRow(
    int row,
    Kind kind,
    Marker marker,
    String label,
    ImmutableSet<String> types,
    Optional<BigDecimal> weight,
    boolean formula) {
  /** What a row looks like. */
  enum Kind {
    HEADING,
    QUESTION,
    COUNT,
    TOTAL
  }
}
