package org.predikat.round;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of one unit at one stage, by the positions of a rulebook's layout. Immutable.
 *
 * <p>Desk and field sheets have the same shape: the survey slots of a desk sheet hold the own
 * survey, those of a field sheet the external one. A recap that knows no answers gives scores of
 * nodes instead.
 */
public final class AnswerSheet {
  /** Option index of a blank answer. */
  public static final int BLANK = -1;

  /** Number slot that was left blank. */
  public static final long MISSING = Long.MIN_VALUE;

  /** Most decimals of a given node score, in points. */
  public static final int GIVEN_DECIMALS = 6;

  private final int questions;
  private final long[] options;
  private final long[] slots;
  private final SortedMap<Integer, BigDecimal> given;
  private final SortedMap<Integer, Integer> cutoffs;

  private AnswerSheet(
      int questions,
      long[] options,
      long[] slots,
      SortedMap<Integer, BigDecimal> given,
      SortedMap<Integer, Integer> cutoffs) {
    this.questions = questions;
    this.options = options;
    this.slots = slots;
    this.given = given;
    this.cutoffs = cutoffs;
  }

  /**
   * A sheet that takes over the slots and the given points: the caller must not change them
   * afterwards.
   *
   * @param options option index per question, BLANK where blank or where the question is no choice
   * @param slots numbers per slot, scaled as the layout says, MISSING where blank
   * @param given points by node index, for recaps without answers; usually empty
   */
  public static AnswerSheet owning(
      byte[] options, long[] slots, SortedMap<Integer, BigDecimal> given) {
    return owning(options, slots, given, Collections.emptySortedMap());
  }

  /**
   * The same, where options were found from numbers by cut-offs that nobody has verified.
   *
   * @param cutoffs place of the cut-off in {@link org.predikat.rulebook.Bands} by question
   */
  public static AnswerSheet owning(
      byte[] options,
      long[] slots,
      SortedMap<Integer, BigDecimal> given,
      SortedMap<Integer, Integer> cutoffs) {
    return new AnswerSheet(options.length, OptionLanes.of(options), slots, given, cutoffs);
  }

  /**
   * The same, where options already stand in lanes, which are taken over too.
   *
   * @param questions number of questions
   * @param options options as {@link OptionLanes} has them
   */
  public static AnswerSheet owning(
      int questions,
      long[] options,
      long[] slots,
      SortedMap<Integer, BigDecimal> given,
      SortedMap<Integer, Integer> cutoffs) {
    return new AnswerSheet(questions, options, slots, given, cutoffs);
  }

  /** Index of the chosen option of a question, or BLANK. */
  public int option(int question) {
    return OptionLanes.get(options, question);
  }

  /**
   * Options of sixteen questions as {@link OptionLanes} has them.
   *
   * @param index number of the long: question / 16
   */
  public long lanes(int index) {
    return options[index];
  }

  /**
   * Whether an option is chosen for every question of some.
   *
   * @param some their lanes, as {@link OptionLanes#mask} gives them
   */
  public boolean answers(long[] some) {
    for (int i = 0; i < options.length; i++) {
      if ((some[i] & ~OptionLanes.answered(options[i])) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Number in a slot, scaled as the layout says, or MISSING. */
  public long slot(int slot) {
    return slots[slot];
  }

  /**
   * Points given for nodes instead of answers, by node index in ascending order; not to be changed.
   */
  public SortedMap<Integer, BigDecimal> given() {
    return given;
  }

  /**
   * Unverified cut-offs by which numbers became options: place of the cut-off by question, in
   * ascending order; nearly always empty, and not to be changed.
   */
  public SortedMap<Integer, Integer> cutoffs() {
    return cutoffs;
  }

  /** Number of questions. */
  public int questionCount() {
    return questions;
  }

  /** Number of slots. */
  public int slotCount() {
    return slots.length;
  }

  /** Whether nothing at all is filled in. */
  public boolean isBlank() {
    for (long lanes : options) {
      if (lanes != 0) {
        return false;
      }
    }
    for (long slot : slots) {
      if (slot != MISSING) {
        return false;
      }
    }
    return given.isEmpty();
  }

  /**
   * This sheet with every value that {@code later} fills in put in place of its own, as field
   * values replace desk values (90/2021, Lampiran II). Where the later sheet gives a node's score
   * and this one answers below it (or the reverse), intake has already refused the unit.
   */
  public AnswerSheet replacedBy(AnswerSheet later) {
    long[] newOptions = new long[options.length];
    for (int i = 0; i < newOptions.length; i++) {
      long newer = later.options[i];
      newOptions[i] = (options[i] & ~OptionLanes.answered(newer)) | newer;
    }
    long[] newSlots = replaced(slots, later.slots);
    SortedMap<Integer, BigDecimal> newGiven = given;
    if (!later.given.isEmpty()) {
      newGiven = new TreeMap<>(given);
      newGiven.putAll(later.given);
    }
    return new AnswerSheet(questions, newOptions, newSlots, newGiven, replacedCutoffs(later));
  }

  private SortedMap<Integer, Integer> replacedCutoffs(AnswerSheet later) {
    if (cutoffs.isEmpty()) {
      return later.cutoffs;
    }
    TreeMap<Integer, Integer> replaced = new TreeMap<>(cutoffs);
    replaced.keySet().removeIf(question -> later.option(question) != BLANK);
    replaced.putAll(later.cutoffs);
    return replaced;
  }

  private static long[] replaced(long[] numbers, long[] later) {
    long[] replaced = numbers.clone();
    for (int i = 0; i < replaced.length; i++) {
      if (later[i] != MISSING) {
        replaced[i] = later[i];
      }
    }
    return replaced;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnswerSheet sheet
        && questions == sheet.questions
        && Arrays.equals(options, sheet.options)
        && Arrays.equals(slots, sheet.slots)
        && given.equals(sheet.given)
        && cutoffs.equals(sheet.cutoffs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(options) + Arrays.hashCode(slots)) + given.hashCode();
  }
}
