package org.predikat.intake;

import java.util.function.ObjIntConsumer;
import org.predikat.intake.cells.RawRow;

/**
 * Reads the words of one column.
 *
 * @param words those that it allows
 * @param ref its place
 * @param set what becomes of a word, by its index
 */
record WordColumn(WordList words, ColumnRef ref, ObjIntConsumer<RowDraft> set) implements Column {
  @Override
  public void read(String text, RawRow.Kind kind, RowDraft draft) {
    int word = words.find(text, kind, ref, draft);
    if (word != WordList.BLANK) {
      set.accept(draft, word);
    }
  }

  @Override
  public boolean readPacked(long packed, RowDraft draft) {
    int word = words.packed().find(packed);
    if (word < 0) {
      return false;
    }
    set.accept(draft, word);
    return true;
  }
}
