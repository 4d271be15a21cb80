package org.predikat.intake;

import org.predikat.intake.cells.RawRow;
import org.predikat.round.OptionLanes;

/**
 * Reads the answers to one question. They are nearly all cells of a round, so that an answer
 * written as it should be is also recognised without making a text of it.
 */
final class AnswerColumn implements Column {
  private final WordList words;
  private final ColumnRef ref;
  private final boolean desk;
  private final int question;

  AnswerColumn(WordList words, ColumnRef ref, int question) {
    this.words = words;
    this.ref = ref;
    this.desk = ref.table() == Table.DESK;
    this.question = question;
  }

  @Override
  public void read(String text, RawRow.Kind kind, RowDraft draft) {
    answer(words.find(text, kind, ref, draft), draft);
  }

  /**
   * Reads an answer written exactly as it should be.
   *
   * @param packed the cell as {@link RawRow#pack} puts it together
   * @return false, with nothing done, when it is written otherwise
   */
  boolean readPacked(long packed, RowDraft draft) {
    int option = words.findPacked(packed);
    if (option < 0) {
      return false;
    }
    answer(option, draft);
    return true;
  }

  private void answer(int option, RowDraft draft) {
    if (option != WordList.BLANK) {
      RowDraft.Sheet sheet = desk ? draft.desk : draft.field;
      OptionLanes.set(sheet.options, question, option);
      sheet.filled = true;
    }
  }
}
