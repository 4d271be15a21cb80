package org.predikat.publication;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.predikat.comparison.RecordedResults;
import org.predikat.comparison.UnitResult;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Round;
import org.predikat.scoring.NodeScores;

/**
 * A whole run read back: the round that it judged, the law as it was applied, and what it recorded
 * about every unit. Immutable, safe for use by many threads.
 *
 * <p>Scores are held only where they are not what this program works out from the same data and law
 * (which is rare); others are worked out again where they are asked for. So a run of a million
 * units takes little more than its packed dossiers.
 */
public final class PastRun implements RecordedResults {
  private final RunManifest manifest;
  private final Round round;
  private final Evaluator evaluator;
  private final Recorded recorded;

  /** What was recorded, by position of the unit. */
  static final class Recorded {
    final byte[] statuses;
    final int[] ranks;
    final boolean[] ties;
    final ImmutableMap<Integer, Scores> others;

    Recorded(byte[] statuses, int[] ranks, boolean[] ties, ImmutableMap<Integer, Scores> others) {
      this.statuses = statuses;
      this.ranks = ranks;
      this.ties = ties;
      this.others = others;
    }
  }

  /** Recorded scores of a unit. */
  record Scores(Optional<NodeScores> desk, Optional<NodeScores> field) {}

  PastRun(RunManifest manifest, Round round, Evaluator evaluator, Recorded recorded) {
    this.manifest = manifest;
    this.round = round;
    this.evaluator = evaluator;
    this.recorded = recorded;
  }

  /** What the manifest says. */
  public RunManifest manifest() {
    return manifest;
  }

  /**
   * The round: its title and year, the rulebook as it was applied, settings included, the agencies
   * with nominated units, and the packed dossiers in ascending order of id.
   */
  public Round round() {
    return round;
  }

  /** Number of units. */
  public int size() {
    return round.dossiers().size();
  }

  /** What the run recorded about a unit, by its position in the round's dossiers. */
  @Override
  public UnitResult recorded(int unit) {
    UnitOutcome outcome = evaluator.evaluate(round.dossiers().get(unit));
    FinalStatus status = status(unit);
    Scores other = recorded.others.get(unit);
    return new UnitResult(
        status,
        status == FinalStatus.AWARDED
            ? Optional.of(outcome.dossier().proposed())
            : Optional.empty(),
        rank(unit),
        recorded.ties[unit],
        other == null ? outcome.desk() : other.desk(),
        other == null ? outcome.field() : other.field());
  }

  /** Recorded final status of a unit. */
  @Override
  public FinalStatus status(int unit) {
    return FinalStatus.values()[recorded.statuses[unit]];
  }

  /** Recorded rank of a unit; 0 when it had none. */
  @Override
  public int rank(int unit) {
    return recorded.ranks[unit];
  }

  @Override
  public boolean tied(int unit) {
    return recorded.ties[unit];
  }

  /** Whether the unit's recorded scores are those that this program works out. */
  @Override
  public boolean scoresAgree(int unit) {
    return !recorded.others.containsKey(unit);
  }
}
