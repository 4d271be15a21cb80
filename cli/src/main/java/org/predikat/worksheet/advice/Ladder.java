package org.predikat.worksheet.advice;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.RatioRule;
import org.predikat.scoring.Points;

/**
 * The answers of one question in steps upwards (positive) and downwards (negative) from the one
 * that stands on the sheet.
 */
public sealed interface Ladder {
  /** Index of the question. */
  int question();

  /** Steps up to the best answer. */
  long up();

  /** Steps down to the worst answer; as many as there are numbers where there is none. */
  long down();

  /** Whether there is an answer one step lower. */
  default boolean falls() {
    return down() > 0;
  }

  /** Value of an answer within 0..1; never falls as the steps rise. */
  Points value(long steps);

  /** A denominator over which all values are whole. */
  BigInteger unit();

  /** The answer as advice speaks of it. */
  Rung rung(long steps);

  /** Puts an answer on a sheet. */
  void put(long steps, SheetEdit edit);

  /** A choice: a step is one option. */
  record Options(int question, AnswerType.Choice choice, int now) implements Ladder {
    @Override
    public long up() {
      return now;
    }

    @Override
    public long down() {
      return choice.options().size() - 1L - now;
    }

    @Override
    public Points value(long steps) {
      return Points.of(option(steps).value().value());
    }

    @Override
    public BigInteger unit() {
      BigInteger unit = BigInteger.ONE;
      for (AnswerType.Option option : choice.options()) {
        unit = Fractions.lcm(unit, Points.of(option.value().value()).denominator());
      }
      return unit;
    }

    @Override
    public Rung rung(long steps) {
      return new Rung.Option(index(steps), option(steps).code());
    }

    @Override
    public void put(long steps, SheetEdit edit) {
      edit.option(question, index(steps));
    }

    private AnswerType.Option option(long steps) {
      return choice.options().get(index(steps));
    }

    private int index(long steps) {
      return (int) (now - steps);
    }
  }

  /**
   * A ratio: a step is one more done, or one violation less. The whole stays as it is.
   *
   * @param parts slots above the line
   */
  record Counts(int question, RatioRule rule, ImmutableIntArray parts, long part, long whole)
      implements Ladder {
    @Override
    public long up() {
      if (rule.formula() == RatioRule.Formula.REDUCTION) {
        return part;
      }
      return whole == 0 ? 0 : Math.max(0, whole - part);
    }

    @Override
    public long down() {
      return rule.formula() == RatioRule.Formula.REDUCTION ? Long.MAX_VALUE : part;
    }

    @Override
    public Points value(long steps) {
      long count = count(steps);
      if (whole == 0) {
        Points zeroWhole = fixed(rule.zeroWhole().orElse(null));
        return count == 0 && rule.bothZero().isPresent() ? fixed(rule.bothZero().get()) : zeroWhole;
      }
      long done = rule.formula() == RatioRule.Formula.SHARE ? count : whole - count;
      return Points.of(Math.max(0, Math.min(done, whole)), whole);
    }

    /** A refused answer scores like a blank one. */
    private static Points fixed(Figure figure) {
      return figure == null ? Points.ZERO : Points.of(figure.value());
    }

    @Override
    public BigInteger unit() {
      if (whole > 0) {
        return BigInteger.valueOf(whole);
      }
      return Fractions.lcm(value(0).denominator(), value(up()).denominator());
    }

    @Override
    public Rung rung(long steps) {
      return new Rung.Counts(count(steps), whole);
    }

    @Override
    public void put(long steps, SheetEdit edit) {
      edit.sum(parts, count(steps));
    }

    private long count(long steps) {
      return rule.formula() == RatioRule.Formula.SHARE ? part + steps : part - steps;
    }
  }

  /**
   * A ratio whose whole is not filled in: nobody can count steps, so filling it in at its best is
   * one. On a sheet it is given the smallest counts that say so.
   *
   * @param parts slots above the line
   * @param wholes slots below the line
   * @param whole sum of the counts below the line, at least 1
   */
  record Uncounted(
      int question, RatioRule rule, ImmutableIntArray parts, ImmutableIntArray wholes, long whole)
      implements Ladder {
    @Override
    public long up() {
      return 1;
    }

    @Override
    public long down() {
      return 0;
    }

    @Override
    public Points value(long steps) {
      return steps > 0 ? Points.ONE : Points.ZERO;
    }

    @Override
    public BigInteger unit() {
      return BigInteger.ONE;
    }

    @Override
    public Rung rung(long steps) {
      return steps > 0 ? new Rung.Complete() : new Rung.Blank();
    }

    @Override
    public void put(long steps, SheetEdit edit) {
      edit.fill(wholes, 0);
      edit.sum(wholes, whole);
      edit.fill(parts, 0);
      boolean best = steps > 0;
      edit.sum(parts, (rule.formula() == RatioRule.Formula.SHARE) == best ? whole : 0);
    }
  }

  /**
   * A number of the worksheet on a scale: a step is one unit of the scale, such as a percentage
   * point; the last one goes as far as the scale does.
   *
   * @param now the number, scaled by its decimals
   */
  record Units(int question, int slot, AnswerType.Scale scale, long now) implements Ladder {
    @Override
    public long up() {
      return (end(scale.most().value()) - now + unitOfScale() - 1) / unitOfScale();
    }

    @Override
    public long down() {
      return (now - end(scale.least().value()) + unitOfScale() - 1) / unitOfScale();
    }

    @Override
    public Points value(long steps) {
      long least = end(scale.least().value());
      return Points.of(number(steps) - least, end(scale.most().value()) - least);
    }

    @Override
    public BigInteger unit() {
      return BigInteger.valueOf(end(scale.most().value()) - end(scale.least().value()));
    }

    @Override
    public Rung rung(long steps) {
      return new Rung.Amount(BigDecimal.valueOf(number(steps), scale.decimals()));
    }

    @Override
    public void put(long steps, SheetEdit edit) {
      edit.slot(slot, number(steps));
    }

    private long number(long steps) {
      long number = now + steps * unitOfScale();
      return Math.max(end(scale.least().value()), Math.min(number, end(scale.most().value())));
    }

    private long unitOfScale() {
      return BigInteger.TEN.pow(scale.decimals()).longValueExact();
    }

    private long end(BigDecimal value) {
      return value.movePointRight(scale.decimals()).longValueExact();
    }
  }

  /**
   * An index of a survey: a step is its last decimal, because nobody judges it.
   *
   * @param now the index, scaled by its decimals
   */
  record Index(int question, int slot, AnswerType.Scale scale, long now) implements Ladder {
    @Override
    public long up() {
      return end(scale.most().value()) - now;
    }

    @Override
    public long down() {
      return now - end(scale.least().value());
    }

    @Override
    public Points value(long steps) {
      long least = end(scale.least().value());
      return Points.of(now + steps - least, end(scale.most().value()) - least);
    }

    @Override
    public BigInteger unit() {
      return BigInteger.valueOf(end(scale.most().value()) - end(scale.least().value()));
    }

    @Override
    public Rung rung(long steps) {
      return new Rung.Amount(BigDecimal.valueOf(now + steps, scale.decimals()));
    }

    @Override
    public void put(long steps, SheetEdit edit) {
      edit.slot(slot, now + steps);
    }

    private long end(BigDecimal value) {
      return value.movePointRight(scale.decimals()).longValueExact();
    }
  }
}
