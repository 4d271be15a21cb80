package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/**
 * A round with every unit judged. Holds a few numbers per unit; all else of the outcome of a unit
 * is worked out again where it is asked for, so that a million of them need not be in memory. Units
 * go by their position in {@link Round#dossiers()}. Immutable, safe for concurrent reading.
 */
public final class Evaluation {
  private static final ImmutableList<FinalStatus> STATUSES =
      ImmutableList.copyOf(FinalStatus.values());

  private final Round round;
  private final Evaluator evaluator;
  private final byte[] statuses;
  private final byte[] proposed;
  private final int[] agencies;
  private final int[] deciding;
  private final KeptScores kept;
  private final RankKeys keys;
  private final Notices notices;
  private final ImmutableSortedMap<String, Integer> unverified;

  Evaluation(
      Round round,
      Evaluator evaluator,
      byte[] statuses,
      byte[] proposed,
      int[] agencies,
      int[] deciding,
      KeptScores kept,
      RankKeys keys,
      Notices notices,
      ImmutableSortedMap<String, Integer> unverified) {
    this.round = round;
    this.evaluator = evaluator;
    this.statuses = statuses;
    this.proposed = proposed;
    this.agencies = agencies;
    this.deciding = deciding;
    this.kept = kept;
    this.keys = keys;
    this.notices = notices;
    this.unverified = unverified;
  }

  /** The round. */
  public Round round() {
    return round;
  }

  /** Number of units. */
  public int size() {
    return statuses.length;
  }

  /** What judges the units. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** The compiled rulebook. */
  public ScorePlan plan() {
    return evaluator.plan();
  }

  /** How many units each unverified figure decided, by its path; see {@link UnitOutcome}. */
  public ImmutableSortedMap<String, Integer> unverified() {
    return unverified;
  }

  /** How many unverified figures decided a unit; see {@link UnitOutcome#unverified}. */
  public int unverified(int unit) {
    return deciding[unit];
  }

  /** Everything about a unit, worked out anew but for the scores of the main nodes. */
  public UnitOutcome outcome(int unit) {
    return outcomes(new int[] {unit}).get(0);
  }

  /** The same of some units, in their order. */
  public ImmutableList<UnitOutcome> outcomes(int[] units) {
    ImmutableList<UnitDossier> dossiers = round.dossiers().get(units);
    NodeScores[] desk = kept.desk(units);
    NodeScores[] field = kept.field(units);
    ImmutableList.Builder<UnitOutcome> outcomes =
        ImmutableList.builderWithExpectedSize(units.length);
    for (int i = 0; i < units.length; i++) {
      outcomes.add(outcome(dossiers.get(i), status(units[i]), desk[i], field[i]));
    }
    return outcomes.build();
  }

  private UnitOutcome outcome(
      UnitDossier dossier, FinalStatus status, NodeScores desk, NodeScores field) {
    if (status == FinalStatus.NOT_EVALUATED) {
      return evaluator.evaluate(dossier);
    }
    return desk == null
        ? evaluator.evaluate(dossier, status)
        : evaluator.evaluate(dossier, status, desk, field);
  }

  /** Final status of a unit. */
  public FinalStatus status(int unit) {
    return STATUSES.get(statuses[unit]);
  }

  /** Predikat that a unit is proposed for. */
  public Predikat proposed(int unit) {
    return proposed[unit] == 0 ? Predikat.WBK : Predikat.WBBM;
  }

  /** Awarded predikat of a unit; empty unless its status is AWARDED. */
  public Optional<Predikat> awarded(int unit) {
    return status(unit) == FinalStatus.AWARDED ? Optional.of(proposed(unit)) : Optional.empty();
  }

  /** Index of a unit's agency in {@link Round#agencies()}; -1 when unknown. */
  public int agency(int unit) {
    return agencies[unit];
  }

  /**
   * Compares two awarded units by the rulebook's ranking keys, exactly.
   *
   * @return positive when the first stands higher, 0 when all keys are equal
   */
  public int compareRank(int unit, int other) {
    return keys.compare(unit, other);
  }

  /**
   * A number that grows with the first ranking key of an awarded unit: units that differ in it
   * stand as it says, units equal in it as {@link #compareRank} says.
   */
  public long roughRank(int unit) {
    return keys.rough(unit);
  }

  /** The exact scores by which an awarded unit is ranked, in the order of the rulebook's keys. */
  public ImmutableList<Points> rankKeys(int unit) {
    return keys.all(unit);
  }

  /** What this room found about the data; to be read or joined to others, not added to. */
  public Notices notices() {
    return notices;
  }
}
