package org.predikat.worksheet.reading;

import java.math.BigDecimal;
import org.predikat.intake.cells.RawRow;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/**
 * Whether a plain number among the answers could be shown as something else: 0.85 as 85%, or a
 * count of the size of Excel's days because 1/2 was typed and became a date. Only then are the
 * workbook's styles worth reading.
 */
final class Disguise {
  private static final BigDecimal EARLIEST_DAY = BigDecimal.valueOf(20_000);

  private Disguise() {}

  static boolean isPossible(FormSheet form, Outline outline, Layout layout, int column) {
    for (int line = 0; line < outline.lines().size(); line++) {
      Grid.Row row = form.row(line);
      if (row == null || row.kind(column) != RawRow.Kind.NUMBER) {
        continue;
      }
      Line.Content content = outline.lines().get(line).content();
      BigDecimal number = new BigDecimal(row.text(column));
      boolean day = number.compareTo(EARLIEST_DAY) >= 0;
      boolean scale =
          content instanceof Line.Asked asked
              && layout.questions().get(asked.question()).type() instanceof AnswerType.Scale;
      if (content instanceof Line.Count && day) {
        return true;
      }
      if (scale && (day || (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0))) {
        return true;
      }
    }
    return false;
  }
}
