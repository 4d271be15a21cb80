package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;
import org.predikat.rulebook.Predikat;

/**
 * Everything that the round knows about one nominated unit.
 *
 * @param id as in the column {@code id_unit}; unique in the round
 * @param name as in the column {@code nama_unit}
 * @param agency index of the agency in {@link Round#agencies()}; -1 when unknown (then an error
 *     notice stands)
 * @param unitKind value of the column {@code jenis_unit}; empty when blank
 * @param proposed predikat that the unit is nominated for; WBK when it could not be read (then an
 *     error notice stands)
 * @param held predikat that the unit holds already; empty when none
 * @param conditions values of the unit conditions in rulebook order, coded as {@link
 *     org.predikat.rulebook.Condition} says; MISSING where blank
 * @param exemptions codes of exemptions claimed for the unit
 * @param sheets the answers
 * @param panel the panel's note
 * @param panelNote text of the panel's note; empty when none
 * @param errors codes of the error notices that stand against the unit, in the order of the codes;
 *     a unit with errors is not evaluated
 * @param bars why the unit could not be proposed, as the register says; nearly always empty
 */
public record UnitDossier(
    String id,
    String name,
    int agency,
    String unitKind,
    Predikat proposed,
    Optional<Predikat> held,
    ImmutableLongArray conditions,
    ImmutableSet<String> exemptions,
    UnitSheets sheets,
    Panel panel,
    String panelNote,
    ImmutableList<NoticeCode> errors,
    ImmutableList<Bar> bars) {

  /** A unit in whose way nothing stands. */
  public UnitDossier(
      String id,
      String name,
      int agency,
      String unitKind,
      Predikat proposed,
      Optional<Predikat> held,
      ImmutableLongArray conditions,
      ImmutableSet<String> exemptions,
      Optional<AnswerSheet> desk,
      Optional<AnswerSheet> field,
      Panel panel,
      String panelNote,
      ImmutableList<NoticeCode> errors) {
    this(
        id,
        name,
        agency,
        unitKind,
        proposed,
        held,
        conditions,
        exemptions,
        new UnitSheets(desk, field),
        panel,
        panelNote,
        errors,
        ImmutableList.of());
  }

  /** Desk answers with the own survey; empty when the round holds none for the unit. */
  public Optional<AnswerSheet> desk() {
    return sheets.desk();
  }

  /** Field answers with the external survey; empty when the round holds none. */
  public Optional<AnswerSheet> field() {
    return sheets.field();
  }

  /** The same unit with what the register says against its proposal. */
  public UnitDossier barred(ImmutableList<Bar> newBars) {
    return with(sheets, panel, panelNote, newBars);
  }

  /** The same unit with other sheets and another word of the panel. */
  public UnitDossier judgedOn(
      Optional<AnswerSheet> newDesk, Optional<AnswerSheet> newField, Panel newPanel, String note) {
    return with(new UnitSheets(newDesk, newField), newPanel, note, bars);
  }

  private UnitDossier with(
      UnitSheets newSheets, Panel newPanel, String note, ImmutableList<Bar> newBars) {
    return new UnitDossier(
        id,
        name,
        agency,
        unitKind,
        proposed,
        held,
        conditions,
        exemptions,
        newSheets,
        newPanel,
        note,
        errors,
        newBars);
  }
}
