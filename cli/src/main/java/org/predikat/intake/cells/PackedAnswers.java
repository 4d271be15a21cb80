package org.predikat.intake.cells;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.predikat.round.OptionLanes;

/**
 * Where the answers of a row are, and how those are written that are as they should be. They are
 * nearly all cells of a round: what is needed to take one from the bytes lies in arrays, in the
 * order of {@link OptionLanes}.
 */
public final class PackedAnswers {
  /** Eight bytes as a number, the first highest. */
  static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Stands for the options of a lane in which some cell holds something else. */
  private static final long OTHER = -1;

  /**
   * The cell of an answer.
   *
   * @param cell its position
   * @param place where its bits begin in the lanes, as {@link OptionLanes#place} counts
   * @param words the options of its question
   */
  public record Answer(int cell, int place, PackedWords words) {}

  /** Takes answers. */
  @FunctionalInterface
  public interface Lanes {
    /**
     * Puts answers in the places of blanks.
     *
     * @param lane index of the long
     * @param options sixteen options, as {@link OptionLanes} has them
     */
    void put(int lane, long options);
  }

  private final int[] cells;
  private final int[] places;
  private final long[][] words;

  /** Index of the first answer of each lane, and behind the last. */
  private final int[] lanes;

  private final int width;

  /** The answers of a row, in any order. */
  public PackedAnswers(List<Answer> answers) {
    Answer[] sorted = answers.toArray(new Answer[0]);
    Arrays.sort(sorted, Comparator.comparingInt(Answer::place));
    cells = Arrays.stream(sorted).mapToInt(Answer::cell).toArray();
    places = Arrays.stream(sorted).mapToInt(Answer::place).toArray();
    words = Arrays.stream(sorted).map(answer -> answer.words().byLetter()).toArray(long[][]::new);
    lanes = new int[sorted.length == 0 ? 1 : OptionLanes.lane(places[sorted.length - 1]) + 2];
    for (int i = 0; i < sorted.length; i++) {
      Arrays.fill(lanes, OptionLanes.lane(places[i]) + 1, lanes.length, i + 1);
    }
    width = Arrays.stream(cells).max().orElse(-1) + 1;
  }

  /**
   * Takes the answers of a row, up to the first lane with a cell that holds something else.
   *
   * @param bytes what holds the row, in which there is no NUL
   * @param bounds position before each cell, and behind the last
   * @param size how many cells there are
   * @return whether all were taken
   */
  public boolean take(byte[] bytes, int[] bounds, int size, Lanes taker) {
    if (size < width) {
      return false;
    }
    for (int lane = 0; lane + 1 < lanes.length; lane++) {
      long options = options(bytes, bounds, lanes[lane], lanes[lane + 1]);
      if (options == OTHER) {
        return false;
      }
      if (options != 0) {
        taker.put(lane, options);
      }
    }
    return true;
  }

  private long options(byte[] bytes, int[] bounds, int first, int end) {
    long options = 0;
    for (int i = first; i < end; i++) {
      int cell = cells[i];
      int from = bounds[cell] + 1;
      int to = bounds[cell + 1];
      if (from != to) {
        if (to - from >= Long.BYTES || to < Long.BYTES) {
          return OTHER;
        }
        long word = (long) WORDS.get(bytes, to - Long.BYTES);
        long packed = word << (Long.SIZE - (to - from) * Byte.SIZE);
        long option = words[i][PackedWords.letter(word)] ^ packed;
        if (option >>> OptionLanes.BITS != 0) {
          return OTHER;
        }
        options |= option << places[i];
      }
    }
    return options;
  }
}
