package org.predikat.evaluation;

import java.util.Arrays;
import org.predikat.scoring.MainScores;
import org.predikat.scoring.NodeScores;

/**
 * Scores of the main nodes that units were judged on, packed, so that who lists the units need not
 * score their answers again. Nothing is kept of a unit that was judged without scores, nor of one
 * whose scores do not fit. Each block of units is put once, by one thread, before any reading.
 */
final class KeptScores {
  private static final int NONE = -1;

  private final MainScores form;
  private final int block;
  // By block: the scores of its units, one after the other.
  private final int[][] packed;
  // By unit: where its scores begin among those of its block, times two; one more where those of
  // the field follow those of the desk. NONE where nothing is kept.
  private final int[] places;

  /**
   * Room for the scores of so many units.
   *
   * @param block number of units in a block; the last one may have fewer
   */
  KeptScores(MainScores form, int units, int block) {
    this.form = form;
    this.block = block;
    this.packed = new int[(units + block - 1) / block][];
    this.places = new int[units];
    Arrays.fill(places, NONE);
  }

  /**
   * Keeps the scores of a block of units.
   *
   * @param index number of the block
   * @param desk desk scores by unit; null where there are none
   * @param field scores of the field result by unit; null where there are none
   */
  void put(int index, NodeScores[] desk, NodeScores[] field) {
    int[] room = new int[2 * desk.length * form.length()];
    int used = 0;
    for (int i = 0; i < desk.length; i++) {
      int next = used + form.length();
      if (desk[i] == null || !form.pack(desk[i], room, used)) {
        continue;
      }
      int unit = index * block + i;
      if (field[i] == null) {
        places[unit] = used << 1;
        used = next;
      } else if (form.pack(field[i], room, next)) {
        places[unit] = used << 1 | 1;
        used = next + form.length();
      }
    }
    packed[index] = Arrays.copyOf(room, used);
  }

  /** Kept desk scores of some units, in their order; null where nothing is kept. */
  NodeScores[] desk(int[] units) {
    return unpacked(units, 0);
  }

  /** Kept scores of their field results; null where nothing is kept, or only desk scores are. */
  NodeScores[] field(int[] units) {
    return unpacked(units, 1);
  }

  private NodeScores[] unpacked(int[] units, int sheet) {
    // They lie all over memory: brought together first, the waits for them fall into one.
    int[] together = new int[units.length * form.length()];
    for (int i = 0; i < units.length; i++) {
      if (holds(units[i], sheet)) {
        int from = (places[units[i]] >> 1) + sheet * form.length();
        System.arraycopy(
            packed[units[i] / block], from, together, i * form.length(), form.length());
      }
    }
    NodeScores[] scores = new NodeScores[units.length];
    for (int i = 0; i < units.length; i++) {
      scores[i] = holds(units[i], sheet) ? form.unpack(together, i * form.length()) : null;
    }
    return scores;
  }

  /** Whether scores of a unit's sheet are kept: 0 for that of the desk, 1 for the field's. */
  private boolean holds(int unit, int sheet) {
    return places[unit] != NONE && (places[unit] & 1) >= sheet;
  }
}
