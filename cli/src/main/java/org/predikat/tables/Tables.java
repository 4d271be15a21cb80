package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.predikat.round.Agency;
import org.predikat.round.UnitDossier;

/**
 * What the tables of a round are written from.
 *
 * @param cells cells by the rulebook
 * @param agencies agencies of the round, by whose index a dossier names its own
 */
public record Tables(TableCells cells, ImmutableList<Agency> agencies) {
  /** Headers of the tables. */
  public TableColumns columns() {
    return cells.columns();
  }

  /**
   * Rows of a unit in all tables. A unit without a desk sheet has no row in surveys.
   *
   * @param respondents for each survey question own, then external; 0 is left blank
   */
  public UnitRows rows(UnitDossier unit, ImmutableIntArray respondents) {
    return new UnitRows(
        ImmutableList.of(cells.nomination(unit, agencies.get(unit.agency()).id())),
        unit.agency(),
        unit.desk().map(sheet -> cells.answers(unit.id(), sheet)),
        unit.field().map(sheet -> cells.answers(unit.id(), sheet)),
        unit.desk().map(sheet -> cells.surveys(unit.id(), unit.desk(), unit.field(), respondents)));
  }
}
