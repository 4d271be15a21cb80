package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import org.predikat.intake.excel.ExcelTables;

/**
 * A sheet that holds the form, with its rows paired with the form's lines.
 *
 * @param sheet the sheet
 * @param report what was met besides the rows
 * @param grid its rows
 * @param header where the columns are
 * @param rows the rows that look like lines
 * @param alignment which of them is which line
 * @param found number of questions found
 * @param weighted number of headings found that print a weight
 * @param asWeighted how many of those weights are the rulebook's
 * @param same whether this is the rulebook's form: most questions are there, and most of the
 *     weights that the sheet prints are the rulebook's, which tells forms apart that ask the same
 */
record FormSheet(
    ExcelTables.Sheet sheet,
    ExcelTables.Report report,
    Grid grid,
    FormHeader header,
    ImmutableList<FormRow> rows,
    Alignment alignment,
    int found,
    int weighted,
    int asWeighted,
    boolean same) {
  /** The row of a line; null when the sheet has none. */
  Grid.Row row(int line) {
    int row = alignment.rows()[line];
    return row == Alignment.NONE ? null : grid.rows().get(rows.get(row).row());
  }

  /** What the row of a line looks like; the line must have one. */
  FormRow formRow(int line) {
    return rows.get(alignment.rows()[line]);
  }
}
