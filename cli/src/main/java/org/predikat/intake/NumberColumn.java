package org.predikat.intake;

import java.util.function.ObjLongConsumer;
import org.predikat.intake.cells.NumberText;
import org.predikat.intake.cells.RawRow;
import org.predikat.round.AnswerSheet;

/**
 * Reads the numbers of one column.
 *
 * @param reader understands them
 * @param set what becomes of a number, scaled
 */
record NumberColumn(NumberReader reader, ObjLongConsumer<RowDraft> set) implements Column {
  @Override
  public void read(String text, RawRow.Kind kind, RowDraft draft) {
    long number = reader.read(text, kind, draft);
    if (number != AnswerSheet.MISSING) {
      set.accept(draft, number);
    }
  }

  @Override
  public boolean readPacked(long packed, RowDraft draft) {
    long number = reader.readPacked(packed);
    if (NumberText.isProblem(number)) {
      return false;
    }
    set.accept(draft, number);
    return true;
  }
}
