package org.predikat.robustness;

import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;
import org.predikat.worksheet.advice.Ladder;
import org.predikat.worksheet.advice.SheetEdit;

/**
 * An answer as it stands in one table for one unit. A field value is a judgement of its own; a desk
 * value counts in the field too where no field value replaces it.
 *
 * @param table DESK or FIELD
 * @param source what makes it uncertain
 * @param ladder the answers one could give instead
 * @param alsoField for a desk value, whether it counts in the field result too
 */
public record RecordedAnswer(Stage table, Source source, Ladder ladder, boolean alsoField) {
  /** Index of the question. */
  public int question() {
    return ladder.question();
  }

  /** Whether it counts on the desk sheet (false) or the field result (true). */
  boolean countsIn(boolean field) {
    return field ? table == Stage.FIELD || alsoField : table == Stage.DESK;
  }

  /** Whether there is an answer one step better (1) or worse (-1). */
  public boolean canMove(int step) {
    return step > 0 ? ladder.up() > 0 : ladder.falls();
  }

  /** The unit with this answer given otherwise, by so many steps. */
  public UnitDossier changed(UnitDossier unit, long steps) {
    Optional<AnswerSheet> field = alsoField ? unit.field() : unit.field().map(each -> own(unit));
    if (table == Stage.DESK) {
      return withSheets(unit, Optional.of(put(unit.desk().orElseThrow(), steps)), field);
    }
    return withSheets(unit, unit.desk(), Optional.of(put(field.orElseThrow(), steps)));
  }

  private AnswerSheet put(AnswerSheet sheet, long steps) {
    SheetEdit edit = new SheetEdit(sheet);
    ladder.put(steps, edit);
    return edit.sheet();
  }

  /**
   * The field sheet with all counts above the line of a ratio of which it gives any: the field's
   * ratio is a judgement of its own, even where it takes a count over from the desk.
   */
  private AnswerSheet own(UnitDossier unit) {
    AnswerSheet field = unit.field().orElseThrow();
    if (!(ladder instanceof Ladder.Counts counts)) {
      return field;
    }
    AnswerSheet result = unit.desk().orElseThrow().replacedBy(field);
    SheetEdit edit = new SheetEdit(field);
    counts.parts().forEach(slot -> edit.slot(slot, result.slot(slot)));
    return edit.sheet();
  }

  /** The unit with other sheets. */
  static UnitDossier withSheets(
      UnitDossier unit, Optional<AnswerSheet> desk, Optional<AnswerSheet> field) {
    return unit.judgedOn(desk, field, unit.panel(), unit.panelNote());
  }
}
