package org.predikat.intake;

import org.predikat.intake.cells.PackedWords;
import org.predikat.intake.cells.RawRow;
import org.predikat.round.OptionLanes;

/**
 * Reads the answers to one question. They are nearly all cells of a round: in a text file, those
 * written as they should be are taken by {@link org.predikat.intake.cells.PackedAnswers}.
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

  /** What it allows. */
  PackedWords packed() {
    return words.packed();
  }

  /**
   * Which bits of {@link RowDraft#answers} hold its answers.
   *
   * @param lanes longs of a sheet
   */
  int place(int lanes) {
    return OptionLanes.place(question) + (desk ? 0 : lanes * Long.SIZE);
  }

  @Override
  public void read(String text, RawRow.Kind kind, RowDraft draft) {
    answer(words.find(text, kind, ref, draft), draft);
  }

  @Override
  public boolean readPacked(long packed, RowDraft draft) {
    int option = words.packed().find(packed);
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
