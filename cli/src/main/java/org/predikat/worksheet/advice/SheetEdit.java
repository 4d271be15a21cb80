package org.predikat.worksheet.advice;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.predikat.round.AnswerSheet;

/** A copy of a sheet in which answers are changed. Used by one thread. */
public final class SheetEdit {
  private final byte[] options;
  private final long[] slots;
  private final SortedMap<Integer, BigDecimal> given;

  /** A copy of a sheet. */
  public SheetEdit(AnswerSheet sheet) {
    this.options = new byte[sheet.questionCount()];
    this.slots = new long[sheet.slotCount()];
    this.given = sheet.given();
    for (int i = 0; i < options.length; i++) {
      options[i] = (byte) sheet.option(i);
    }
    for (int i = 0; i < slots.length; i++) {
      slots[i] = sheet.slot(i);
    }
  }

  /** Chooses an option of a question. */
  public void option(int question, int option) {
    options[question] = (byte) option;
  }

  /** Puts a number into a slot. */
  public void slot(int slot, long number) {
    slots[slot] = number;
  }

  /** Lets slots sum to a count by raising the first or lowering them one after the other. */
  public void sum(ImmutableIntArray places, long count) {
    long change = count - total(places);
    for (int i = 0; i < places.length() && change != 0; i++) {
      int slot = places.get(i);
      long next = Math.max(0, slots[slot] + change);
      change -= next - slots[slot];
      slots[slot] = next;
    }
  }

  /** Puts a number where none is. */
  public void fill(ImmutableIntArray places, long number) {
    for (int i = 0; i < places.length(); i++) {
      if (slots[places.get(i)] == AnswerSheet.MISSING) {
        slots[places.get(i)] = number;
      }
    }
  }

  private long total(ImmutableIntArray places) {
    long total = 0;
    for (int i = 0; i < places.length(); i++) {
      total += slots[places.get(i)];
    }
    return total;
  }

  /** The sheet as it stands. */
  public AnswerSheet sheet() {
    return AnswerSheet.owning(options.clone(), slots.clone(), given);
  }
}
