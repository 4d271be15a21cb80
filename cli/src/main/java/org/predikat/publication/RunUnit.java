package org.predikat.publication;

import java.util.Optional;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.ScorePlan;

/**
 * One unit read back from a run, and judged again by the rulebook that lies beside it.
 *
 * @param round the round, with this unit and its agency alone
 * @param row the unit with the rank that the run gave it
 * @param plan the compiled rulebook
 * @param recorded the final status that the run recorded
 */
public record RunUnit(Round round, UnitRow row, ScorePlan plan, FinalStatus recorded) {
  /** Judges a unit that was read back. */
  static RunUnit of(Round round, UnitDossier dossier, UnitLine line) {
    Evaluator evaluator = Evaluator.of(round);
    UnitOutcome outcome = evaluator.evaluate(dossier);
    Optional<Agency> agency = round.agencies().stream().findFirst();
    return new RunUnit(
        round,
        new UnitRow(line.rank(), line.tied(), outcome, agency, outcome.unverified().size()),
        evaluator.plan(),
        line.status());
  }

  /** The law that the unit was judged by. */
  Rulebook rulebook() {
    return round.rulebook();
  }

  /** What was found about the unit. */
  public UnitOutcome outcome() {
    return row.outcome();
  }

  /**
   * Whether judging again gives what the run recorded. It does not where files of the run were
   * changed, or where another version of the program wrote them.
   */
  public boolean agrees() {
    return outcome().status() == recorded;
  }

  /** The final status that the run recorded, in its words. */
  public String recordedStatus() {
    return new StatusWords(Words.indonesian()).status(recorded);
  }
}
