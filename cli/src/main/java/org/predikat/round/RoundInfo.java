package org.predikat.round;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.rulebook.Stage;

/**
 * What {@code round.yaml} (sheet {@code round} of a workbook) says about the round.
 *
 * @param year year of the round
 * @param title title of the round, for headings
 * @param rulebook id or path of the rulebook
 * @param through last stage that is to be judged; DETERMINATION unless the round is still under way
 * @param agencyAward code of the rulebook's agency award; empty when none is given
 * @param agencyAwardFigure count that replaces the rulebook's figure; empty when it stays
 * @param announced date of the announcement; empty when not set
 * @param proposed day on which the units are proposed, for the register; empty when not set
 * @param settings settings that replace the rulebook's, by code
 */
public record RoundInfo(
    int year,
    String title,
    String rulebook,
    Stage through,
    Optional<String> agencyAward,
    Optional<Integer> agencyAwardFigure,
    Optional<LocalDate> announced,
    Optional<LocalDate> proposed,
    ImmutableMap<String, String> settings) {

  /** A round without a day on which its units are proposed. */
  public RoundInfo(
      int year,
      String title,
      String rulebook,
      Stage through,
      Optional<String> agencyAward,
      Optional<Integer> agencyAwardFigure,
      Optional<LocalDate> announced,
      ImmutableMap<String, String> settings) {
    this(
        year,
        title,
        rulebook,
        through,
        agencyAward,
        agencyAwardFigure,
        announced,
        Optional.empty(),
        settings);
  }
}
