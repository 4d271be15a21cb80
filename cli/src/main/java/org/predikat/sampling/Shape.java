package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.rulebook.Predikat;

/**
 * Counts that a synthetic round is to meet exactly. Read by {@link ShapeReader}.
 *
 * @param title title of the round
 * @param year year of the round
 * @param rulebook id of the rulebook
 * @param seed seed used where the command line names none
 * @param agencyAward code of the rulebook's agency award; empty when none is given
 * @param nominations units in all
 * @param nominatedWbbm units among them that are nominated for WBBM
 * @param throughAdministration units that pass administration
 * @param throughDesk units that pass the desk
 * @param awardedWbk units awarded WBK
 * @param awardedWbbm units awarded WBBM
 * @param mostAwardedElsewhere most awarded units of an agency that is not named
 * @param kinds counts of agencies by kind, in order
 * @param agencies named agencies
 * @param units named units
 */
public record Shape(
    String title,
    int year,
    String rulebook,
    long seed,
    Optional<String> agencyAward,
    int nominations,
    int nominatedWbbm,
    int throughAdministration,
    int throughDesk,
    int awardedWbk,
    int awardedWbbm,
    int mostAwardedElsewhere,
    ImmutableList<Kind> kinds,
    ImmutableList<NamedAgency> agencies,
    ImmutableList<NamedUnit> units) {

  /** Units awarded in all. */
  public int awarded() {
    return awardedWbk + awardedWbbm;
  }

  /**
   * Agencies of a kind, named ones included.
   *
   * @param kind code of the rulebook's agency kind
   * @param label what synthetic agencies of the kind are called before their number
   * @param nominating agencies that nominate
   * @param awarded agencies with at least one awarded unit
   */
  public record Kind(String kind, String label, int nominating, int awarded) {}

  /**
   * An agency with its own name and count.
   *
   * @param name its name
   * @param kind code of its kind
   * @param awarded its awarded units
   * @param awardedWbbm how many of these are WBBM; empty when the draw may decide
   */
  public record NamedAgency(String name, String kind, int awarded, Optional<Integer> awardedWbbm) {}

  /**
   * An awarded unit with its own name.
   *
   * @param agency name of a named agency
   * @param name its name
   * @param awarded the predikat it is awarded
   */
  public record NamedUnit(String agency, String name, Predikat awarded) {}
}
