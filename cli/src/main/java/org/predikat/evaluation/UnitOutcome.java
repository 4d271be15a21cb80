package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;

/**
 * Everything that was found about one unit. A pure function of dossier, agency and rulebook, so it
 * is recomputed where it is needed rather than kept.
 *
 * <p>What decided is there from the start: the conditions and minimums that the unit failed by.
 * What the stages found in full is written out when it is asked for, because a table of a million
 * units asks for little of it. Safe for use by many threads: the details are immutable and equal
 * whichever thread writes them out.
 */
public final class UnitOutcome {
  private final Evaluator evaluator;
  private final OutcomeBuilder builder;
  private final JudgedUnit unit;
  private final ImmutableList<ConditionResult> blockingConditions;
  private final ImmutableList<MinimumResult> missedMinimums;
  private final StageOutcome[] stages = new StageOutcome[Stage.values().length];

  // Scores of all nodes, where the unit was judged on those of the main nodes; null until then.
  private Optional<NodeScores> wholeDesk;
  private Optional<NodeScores> wholeField;

  UnitOutcome(Evaluator evaluator, OutcomeBuilder builder, JudgedUnit unit) {
    this.evaluator = evaluator;
    this.builder = builder;
    this.unit = unit;
    this.blockingConditions = OutcomeBuilder.blockingConditions(unit);
    this.missedMinimums = OutcomeBuilder.missedMinimums(unit);
  }

  /** The unit. */
  public UnitDossier dossier() {
    return unit.dossier();
  }

  /** What became of its proposal. */
  public Decision decision() {
    return unit.judgement().decision();
  }

  /** Its one final status. */
  public FinalStatus status() {
    return unit.judgement().status();
  }

  /** The awarded predikat; empty unless the status is AWARDED. */
  public Optional<Predikat> awarded() {
    return decision().awarded();
  }

  /** The WBK that a failed WBBM nominee keeps; empty otherwise. */
  public Optional<Predikat> kept() {
    return decision().kept();
  }

  /** The stage that it failed; empty unless it failed. */
  public Optional<Stage> failed() {
    return unit.judgement().failed();
  }

  /** How a stage ended: the status of {@link #stage}. */
  public StageOutcome.Status status(Stage stage) {
    return decision().status(stage);
  }

  /** Outcome of a stage. */
  public StageOutcome stage(Stage stage) {
    StageOutcome outcome = stages[stage.ordinal()];
    if (outcome == null) {
      outcome = OutcomeBuilder.stage(unit, stage, reasons());
      stages[stage.ordinal()] = outcome;
    }
    return outcome;
  }

  /** Outcomes of all four stages in order. */
  public ImmutableList<StageOutcome> stages() {
    ImmutableList.Builder<StageOutcome> all = ImmutableList.builder();
    for (Stage stage : Stage.values()) {
      all.add(stage(stage));
    }
    return all.build();
  }

  /**
   * The minimums that the unit was last held against: those of the last stage that it reached and
   * that has any; empty when there is none.
   */
  public ImmutableList<MinimumResult> lastMinimums() {
    return OutcomeBuilder.lastMinimums(unit);
  }

  /**
   * Of {@link #lastMinimums}, the one that is nearest to turning over: with the least distance,
   * above or below; the first of them in rulebook order.
   */
  public Optional<MinimumResult> nearestMinimum() {
    return OutcomeBuilder.nearestMinimum(unit);
  }

  /** The minimums that it missed at the stage that it failed; empty unless it failed. */
  public ImmutableList<MinimumResult> missedMinimums() {
    return missedMinimums;
  }

  /** The conditions that stood in its way at the stage that it failed; empty unless it failed. */
  public ImmutableList<ConditionResult> blockingConditions() {
    return blockingConditions;
  }

  /** Scores of every node at the desk; empty when there is no desk sheet or errors stand. */
  public Optional<NodeScores> desk() {
    return unit.showsDesk() ? scoredDesk() : Optional.empty();
  }

  /**
   * Scores of every node on the field result; empty when there is no field sheet, errors stand or
   * the unit was not judged at the field stage.
   */
  public Optional<NodeScores> field() {
    return unit.showsField() ? scoredField() : Optional.empty();
  }

  /** The same as {@link #desk}, but only the main nodes need be known; quicker. */
  public Optional<NodeScores> mainDesk() {
    return unit.showsDesk() ? Optional.of(unit.desk()) : Optional.empty();
  }

  /** The same as {@link #field}, but only the main nodes need be known; quicker. */
  public Optional<NodeScores> mainField() {
    return unit.showsField() ? Optional.of(unit.field()) : Optional.empty();
  }

  /**
   * Scores at the desk, whatever was decided; empty when there is no desk sheet or errors stand.
   */
  public Optional<NodeScores> scoredDesk() {
    Optional<NodeScores> scores = wholeDesk;
    if (scores == null) {
      scores = Optional.ofNullable(unit.whole() ? unit.desk() : evaluator.scoreDesk(dossier()));
      wholeDesk = scores;
    }
    return scores;
  }

  /** Scores on the field result, however far the unit came; empty when a sheet is missing. */
  public Optional<NodeScores> scoredField() {
    Optional<NodeScores> scores = wholeField;
    if (scores == null) {
      scores = Optional.ofNullable(unit.whole() ? unit.field() : evaluator.scoreField(dossier()));
      wholeField = scores;
    }
    return scores;
  }

  /** Desk against field for each area and component of hasil; empty unless both are there. */
  public ImmutableList<NodeDrop> drops() {
    return builder.drops(unit, false);
  }

  /** The flagged ones of {@link #drops}. */
  public ImmutableList<NodeDrop> flaggedDrops() {
    return builder.drops(unit, true);
  }

  /** Whether a flagged difference between desk and field stands. */
  public boolean flagged() {
    return !flaggedDrops().isEmpty();
  }

  /**
   * Paths of the unverified figures that decided this outcome, as {@link UnverifiedFigures} defines
   * it, in rulebook order.
   */
  public ImmutableList<String> unverified() {
    return builder.unverified().deciding(unit);
  }

  /** All reasons in order: notices, or those of the stage that it failed. */
  public ImmutableList<Reason> reasons() {
    ReasonList list = new ReasonList();
    tellReasons(list);
    return list.reasons();
  }

  /** Tells all of {@link #reasons} with what was found about each. */
  public void tellReasons(ReasonTeller teller) {
    if (!unit.evaluated()) {
      OutcomeBuilder.tellNotices(unit, teller);
    } else if (failed().isPresent()) {
      OutcomeBuilder.tellFailure(
          dossier(), failed().get(), blockingConditions, missedMinimums, teller);
    }
  }
}
