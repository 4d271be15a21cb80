package org.predikat.comparison;

import java.util.Optional;
import org.predikat.scoring.Points;

/**
 * The change of a score, exactly divided by cause; program, data, rule and undivided add up to it.
 *
 * <p>Where data and rules both changed, each counts with the mean of its effect before and its
 * effect after the other's change (Shapley), so that the order of the two does not matter.
 *
 * @param program what was recorded against what this program finds, on both sides together
 * @param data effect of the data
 * @param rule effect of the rules
 * @param interaction how much more both do together than one after the other alone; half of it lies
 *     in data, half in rule
 * @param undivided effect of data and rules where they cannot be told apart; else 0
 */
public record ScoreParts(
    Points program, Points data, Points rule, Points interaction, Points undivided) {
  private static final Points HALF = Points.of(1, 2);

  /**
   * Divides a change.
   *
   * @param before as the first side has it
   * @param foundBefore as this program finds
   * @param dataAlone the new data under the old law; empty where unknown
   * @param rulesAlone the old data under the new law; empty where unknown
   * @param foundAfter as this program finds
   * @param after as the second side has it
   */
  static ScoreParts of(
      Points before,
      Points foundBefore,
      Optional<Points> dataAlone,
      Optional<Points> rulesAlone,
      Points foundAfter,
      Points after) {
    Points program = foundBefore.minus(before).plus(after.minus(foundAfter));
    if (dataAlone.isEmpty() || rulesAlone.isEmpty()) {
      return new ScoreParts(
          program, Points.ZERO, Points.ZERO, Points.ZERO, foundAfter.minus(foundBefore));
    }
    Points byData = dataAlone.get().minus(foundBefore);
    Points byRules = rulesAlone.get().minus(foundBefore);
    Points afterRules = foundAfter.minus(rulesAlone.get());
    Points afterData = foundAfter.minus(dataAlone.get());
    return new ScoreParts(
        program,
        byData.plus(afterRules).times(HALF),
        byRules.plus(afterData).times(HALF),
        afterRules.minus(byData),
        Points.ZERO);
  }

  /** The whole change. */
  public Points sum() {
    return program.plus(data).plus(rule).plus(undivided);
  }
}
