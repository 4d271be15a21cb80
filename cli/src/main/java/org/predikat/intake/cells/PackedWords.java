package org.predikat.intake.cells;

import java.util.Map;

/**
 * Words by the bytes of the cells that hold them, put together as by {@link RawRow#pack}. A cell is
 * looked up by its last letter; of words that end alike only the first is found.
 */
public final class PackedWords {
  private static final int LETTERS = 128;

  private final long[] byLetter = new long[LETTERS];

  /** Words with their indexes; those that cannot be packed are not found. */
  public PackedWords(Map<String, Integer> words) {
    words.forEach(
        (word, index) -> {
          long packed = RawRow.pack(word);
          if (packed != 0 && byLetter[last(packed)] == 0) {
            byLetter[last(packed)] = packed | (index + 1);
          }
        });
  }

  /** Index of the word that a cell spells, or a negative number. */
  public int find(long packed) {
    long indexAndOne = byLetter[last(packed)] ^ packed;
    return indexAndOne >>> Byte.SIZE == 0 ? (int) indexAndOne - 1 : -1;
  }

  /** For each last letter a word packed, with its index and one in the lowest bits, or 0. */
  long[] byLetter() {
    return byLetter;
  }

  private static int last(long packed) {
    int lowest = Long.numberOfTrailingZeros(packed) / Byte.SIZE * Byte.SIZE;
    return letter(packed >>> lowest);
  }

  /** Where to look for a cell whose last letter lies lowest. */
  static int letter(long cell) {
    return (int) cell & LETTERS - 1;
  }
}
