package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.evaluation.FinalStatus;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;

/**
 * One law test, read and checked against the law it is about.
 *
 * @param file the file as it was named
 * @param line where the case begins, from 1
 * @param name unique in the file
 * @param source where the expectation comes from
 * @param round a round that holds the unit, with the law
 * @param unit the unit as the round has it, or one made of the case's answers
 * @param stage DESK or FIELD: whose scores are expected
 * @param expected what must come out
 */
public record LawCase(
    String file,
    int line,
    String name,
    String source,
    Round round,
    UnitDossier unit,
    Stage stage,
    Expected expected) {

  /** The law that it is about. */
  public Rulebook rulebook() {
    return round.rulebook();
  }

  /** File and name, by which cases are chosen. */
  public String title() {
    return file + ": " + name;
  }

  /**
   * What must come out.
   *
   * @param nodes points by code of component or aggregate
   * @param percent the same as a percentage of the weight
   * @param missed codes of all minimums of the proposed predikat that the scores miss, in rulebook
   *     order
   * @param awarded whether the proposed predikat is awarded
   * @param status the final status
   * @param reasons codes of the conditions, minimums and notices that stand in the way, in order;
   *     {@code panel} for the panel
   * @param tolerance so many points (or percent) more or less are as good; at 0 the exact score,
   *     rounded half-up to as many decimals as are written, must be what is written
   */
  public record Expected(
      ImmutableMap<String, BigDecimal> nodes,
      ImmutableMap<String, BigDecimal> percent,
      Optional<ImmutableList<String>> missed,
      Optional<Boolean> awarded,
      Optional<FinalStatus> status,
      Optional<ImmutableList<String>> reasons,
      BigDecimal tolerance) {
    /** Whether nothing is expected at all. */
    boolean isEmpty() {
      return nodes.isEmpty() && percent.isEmpty() && !judges();
    }

    /** Whether a verdict or its reasons are expected. */
    boolean judges() {
      return missed.isPresent() || awarded.isPresent() || status.isPresent() || reasons.isPresent();
    }
  }
}
