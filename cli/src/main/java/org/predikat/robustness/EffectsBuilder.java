package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.Points;
import org.predikat.scoring.SheetExplanation;
import org.predikat.worksheet.advice.Ladder;

/**
 * Turns the answers of one unit into whole numbers. Over the plan's denominator times the wholes of
 * the unit's ratios all are exact; where that is too large for longs, those of ratios are rounded
 * down, and {@link #slack} says how much of a score may be missing.
 */
final class EffectsBuilder {
  /** Units have 42 bits at most: those of a score, less those of a weight of 100 points. */
  private static final long SMALL = 1 << 16;

  private final Frame frame;
  private final Reach reach;
  private final ImmutableList<RecordedAnswer> answers;
  private final int[][] overs;
  private final boolean[][] hidden;
  private final long units;
  private final List<Integer> subs = new ArrayList<>();
  private final List<Integer> means = new ArrayList<>();
  private final List<Long> values = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Long> origins = new ArrayList<>();
  private final List<Long> slopes = new ArrayList<>();
  private long rounded;

  /** How far the answers of an experiment move. */
  interface Reach {
    /** Most steps by which an answer moves, either way; at least 1. */
    long of(RecordedAnswer answer);
  }

  /**
   * A builder for a unit.
   *
   * @param sheets the desk sheet, and the field result where there is one
   * @param hidden by sheet and node, whether the node's score or one above it is given
   */
  EffectsBuilder(
      Frame frame,
      Reach reach,
      ImmutableList<RecordedAnswer> answers,
      List<AnswerSheet> sheets,
      boolean[][] hidden) {
    this.frame = frame;
    this.reach = reach;
    this.answers = answers;
    this.hidden = hidden;
    this.overs = sheets.stream().map(this::overs).toArray(int[][]::new);
    ImmutableList<Points> given =
        sheets.stream()
            .flatMap(sheet -> sheet.given().values().stream())
            .map(points -> Points.of(points.movePointRight(frame.weightDecimals())))
            .collect(ImmutableList.toImmutableList());
    this.units = units(given);
    this.rounded = given.stream().filter(each -> !isWhole(each, 1)).count();
  }

  /** By sub-component, how many questions its mean is taken over. */
  private int[] overs(AnswerSheet sheet) {
    int[] overs = new int[frame.subs()];
    if (frame.plan().rulebook().settings().blankAnswer() != Settings.BlankAnswer.SKIP) {
      for (int sub = 0; sub < overs.length; sub++) {
        overs[sub] = frame.layout().nodes().get(frame.subNode(sub)).questions().size();
      }
      return overs;
    }
    for (SheetExplanation.QuestionExplanation each : frame.plan().explain(sheet).questions()) {
      overs[frame.sub(each.question())] += each.value().isPresent() ? 1 : 0;
    }
    return overs;
  }

  /** A denominator over which contributions and given scores, in weight units, are whole. */
  private long units(ImmutableList<Points> given) {
    BigInteger wholes = BigInteger.ONE;
    for (Points points : given) {
      wholes = Frame.lcm(wholes, points.denominator());
    }
    for (RecordedAnswer answer : answers) {
      if (answer.ladder() instanceof Ladder.Counts counts && counts.whole() > 0) {
        wholes = Frame.lcm(wholes, BigInteger.valueOf(counts.whole()));
      }
    }
    long most = frame.mostUnits() / frame.planUnits();
    long multiplier =
        wholes.compareTo(BigInteger.valueOf(most)) <= 0 ? wholes.longValueExact() : most;
    return frame.planUnits() * multiplier;
  }

  /** Contributions are counted in a point of the mean over this. */
  long denominator() {
    return units;
  }

  /**
   * How much more than its whole number a score may be, at most, in units of both denominators; 0
   * where all is exact. To be asked once all is built.
   */
  long slack() {
    return rounded == 0 ? 0 : Math.multiplyExact(rounded, frame.wholeWeight());
  }

  Effects build() {
    int[] first = new int[answers.size() + 1];
    List<Boolean> field = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      RecordedAnswer answer = answers.get(i);
      for (int sheet = 0; sheet < overs.length; sheet++) {
        if (!answer.countsIn(sheet == 1)) {
          continue;
        }
        for (int sub : frame.places(answer.question())) {
          if (!hidden[sheet][frame.subNode(sub)] && overs[sheet][sub] > 0) {
            field.add(sheet == 1);
            subs.add(sub);
            means.add(overs[sheet][sub]);
            put(answer.ladder(), reach.of(answer), overs[sheet][sub]);
          }
        }
      }
      first[i + 1] = subs.size();
    }
    return new Effects(
        first,
        Booleans.toArray(field),
        Ints.toArray(subs),
        Ints.toArray(means),
        Longs.toArray(values),
        Ints.toArray(starts),
        Longs.toArray(origins),
        Longs.toArray(slopes));
  }

  private void put(Ladder ladder, long reach, int over) {
    if (ladder instanceof Ladder.Index) {
      starts.add(-1);
      origins.add(units(ladder.value(0), over));
      slopes.add(units / over / (ladder.up() + ladder.down()));
      return;
    }
    int down = (int) Math.min(reach, ladder.down());
    int up = (int) Math.min(reach, ladder.up());
    boolean exact = true;
    starts.add(values.size() + down);
    origins.add(0L);
    slopes.add(0L);
    for (int step = -down; step <= up; step++) {
      Points value = ladder.value(step);
      values.add(units(value, over));
      exact &= isWhole(value, over);
    }
    rounded += exact ? 0 : 1;
  }

  private boolean isWhole(Points value, int over) {
    return isSmall(value)
        ? value.longNumerator() * (units / over) % value.longDenominator() == 0
        : BigInteger.valueOf(units / over).mod(value.denominator()).signum() == 0;
  }

  /** A value's share of a mean, in units, rounded down. */
  private long units(Points value, int over) {
    return isSmall(value)
        ? value.longNumerator() * (units / over) / value.longDenominator()
        : value
            .numerator()
            .multiply(BigInteger.valueOf(units / over))
            .divide(value.denominator())
            .longValueExact();
  }

  /** Whether the value's numerator times the units fits a long, as those of choices do. */
  private static boolean isSmall(Points value) {
    return value.fitsLong() && value.longNumerator() < SMALL;
  }
}
