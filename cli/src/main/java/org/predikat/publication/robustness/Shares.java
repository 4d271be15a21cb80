package org.predikat.publication.robustness;

import java.math.BigDecimal;
import org.predikat.publication.Decimals;
import org.predikat.publication.Words;
import org.predikat.robustness.Robustness;
import org.predikat.robustness.Spread;
import org.predikat.robustness.UnitRobustness;
import org.predikat.round.UnitDossier;
import org.predikat.scoring.Points;

/** Numbers of draws as shares of all, and statistics with as many decimals as they deserve. */
public final class Shares {
  private static final int DECIMALS = 4;
  private static final double UNITS = 10_000;

  private final int draws;
  private final Words words;

  /** Shares of the draws of a round. */
  public Shares(Robustness robustness, Words words) {
    this.draws = robustness.experiment().draws();
    this.words = words;
  }

  /** Whether scores were given for the unit in place of answers, which no draw moves. */
  static boolean hasGiven(UnitRobustness unit) {
    UnitDossier dossier = unit.outcome().dossier();
    return dossier.desk().filter(sheet -> !sheet.given().isEmpty()).isPresent()
        || dossier.field().filter(sheet -> !sheet.given().isEmpty()).isPresent();
  }

  /** In how many draws the verdict holds. */
  public int held(UnitRobustness unit) {
    return draws - unit.changed();
  }

  /** A number of draws as a percentage with two decimals, for people. */
  public String percent(int count) {
    return words.number(Decimals.display(hundred(count))) + "%";
  }

  /** A number of draws as a percentage, exact. */
  static Points hundred(long count, long of) {
    return Points.of(100 * count, of);
  }

  Points hundred(int count) {
    return hundred(count, draws);
  }

  /** A number of draws as a share from 0 to 1, with four decimals. */
  BigDecimal share(long count) {
    return share(count, draws);
  }

  static BigDecimal share(long count, long of) {
    return Points.of(count, Math.max(1, of)).toDecimal(DECIMALS);
  }

  /** A statistic with four decimals, rounded as {@link Math#round} does. */
  static BigDecimal statistic(double value) {
    return BigDecimal.valueOf(Math.round(value * UNITS), DECIMALS);
  }

  /** A statistic as points, for cells with two decimals. */
  static Points points(double value) {
    return Points.of(Math.round(value * UNITS), (long) UNITS);
  }

  /** The four numbers of a spread, as points. */
  static Points[] points(Spread spread) {
    return new Points[] {
      points(spread.mean()), points(spread.low()), points(spread.median()), points(spread.high())
    };
  }
}
