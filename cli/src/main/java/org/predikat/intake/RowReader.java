package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.predikat.intake.cells.RawRow;
import org.predikat.round.Assessment;
import org.predikat.round.DossierCodec;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.References;
import org.predikat.round.SlabWriter;
import org.predikat.round.Slabs;
import org.predikat.round.UnitRow;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/** Reads a run of rows of one table (or of a flat file) and packs what they say. One per task. */
final class RowReader implements CsvBlockReader.Rows {
  private static final long UNREADABLE =
      NoticeCode.UNKNOWN_VALUE.errorBit()
          | NoticeCode.EXCEL_ERROR_VALUE.errorBit()
          | NoticeCode.EXCEL_NOT_CALCULATED.errorBit()
          | NoticeCode.TEXT_TOO_LONG.errorBit()
          | NoticeCode.ID_UNUSABLE.errorBit();

  private final HeaderPlan plan;
  private final DossierCodec codec;
  private final Notices notices = new Notices();
  private final RowDraft draft;
  private final AgencyCollector agencies;
  private final AfterAwardRows afterAward;
  private final SlabWriter slab;
  private final SheetRows sheets;
  private final References.Builder units;
  private final ImmutableIntArray.Builder desk = ImmutableIntArray.builder();
  private final ImmutableIntArray.Builder field = ImmutableIntArray.builder();
  private final ImmutableIntArray.Builder surveys = ImmutableIntArray.builder();
  private final ImmutableList.Builder<Assessment> assessments = ImmutableList.builder();
  private boolean ascending = true;
  private String unitBefore = "";
  private long emptyRows;
  private long rows;

  RowReader(
      HeaderPlan plan,
      Rulebook rulebook,
      DossierCodec codec,
      SheetChecks checks,
      AgencyMemory memory,
      BatchBuffers buffers) {
    this.plan = plan;
    this.codec = codec;
    draft = new RowDraft(plan.source(), PlanShape.of(rulebook), notices);
    agencies = new AgencyCollector(plan, draft, memory);
    afterAward = new AfterAwardRows(plan, draft);
    slab = buffers.slab();
    units = buffers.units();
    sheets = new SheetRows(draft, rulebook, codec, checks, slab);
  }

  /** Reads a row. */
  void row(RawRow row) {
    row(row, ImmutableList.of());
  }

  /**
   * Reads a row of which the text was damaged.
   *
   * @param faults what is wrong with its text
   */
  @Override
  public void row(RawRow row, ImmutableList<TextFault> faults) {
    if (isEmpty(row)) {
      emptyRows++;
      return;
    }
    rows++;
    draft.row = row.number();
    // Before all else, so that every notice of the row can name it.
    cell(row, plan.key());
    if (row.take(plan.answers(), draft)) {
      for (int cell : plan.others()) {
        cell(row, cell);
      }
    } else {
      for (int cell = 0; cell < row.size(); cell++) {
        if (cell != plan.key()) {
          cell(row, cell);
        }
      }
    }
    Table table = plan.source().table();
    for (TextFault fault : faults) {
      draft.reportRow(fault.code(), table, fault.args().toArray(new String[0]));
    }
    width(row, table);
    finish(row, table);
    draft.clear();
  }

  private void cell(RawRow row, int cell) {
    Column column = cell < plan.columns().length ? plan.columns()[cell] : null;
    if (column == null) {
      return;
    }
    long packed = row.packed(cell);
    if (packed != 0 && column.readPacked(packed, draft)) {
      return;
    }
    String text = row.text(cell);
    RawRow.Kind kind = row.kind(cell);
    if (!isUnusable(kind, text, plan.refs()[cell]) && !text.isEmpty()) {
      column.read(text, kind, draft);
    }
  }

  private boolean isUnusable(RawRow.Kind kind, String text, ColumnRef ref) {
    if (kind == RawRow.Kind.ERROR) {
      draft.report(NoticeCode.EXCEL_ERROR_VALUE, ref, text);
      return true;
    }
    if (kind == RawRow.Kind.UNCALCULATED) {
      draft.report(NoticeCode.EXCEL_NOT_CALCULATED, ref, text);
      return true;
    }
    return false;
  }

  private boolean isEmpty(RawRow row) {
    int size = row.size();
    boolean spreadsheet = plan.source().spreadsheet();
    for (int i = 0; i < size; i++) {
      if (!row.isBlank(i) || (spreadsheet && row.kind(i) == RawRow.Kind.UNCALCULATED)) {
        return false;
      }
    }
    return true;
  }

  private void width(RawRow row, Table table) {
    int size = row.size();
    if (size < plan.width() && !plan.source().spreadsheet()) {
      draft.reportRow(
          NoticeCode.ROW_SHORT, table, Integer.toString(size), Integer.toString(plan.width()));
    }
    for (int i = plan.width(); i < size; i++) {
      // Columns without header inside the plan report their cells themselves.
      if (i >= plan.headerSize() && !row.isBlank(i)) {
        draft.reportRow(
            NoticeCode.ROW_LONG, table, Integer.toString(i + 1), Integer.toString(plan.width()));
        return;
      }
    }
  }

  private void finish(RawRow row, Table table) {
    if (table == Table.AGENCIES) {
      agencies.table(row);
      return;
    }
    if (table.isAfterAward()) {
      afterAward.row(table);
      return;
    }
    if (draft.unit.isEmpty()) {
      missing(Target.Text.UNIT_ID, table);
      return;
    }
    if (table == Table.ASSESSORS) {
      assessment(table);
      return;
    }
    if (plan.source().flat()) {
      sheets.bands(Table.DESK);
      sheets.bands(Table.FIELD);
      sheets.check(Table.DESK);
      sheets.check(Table.FIELD);
      nomination(true, agencies.flat(row));
      return;
    }
    switch (table) {
      case NOMINATIONS -> nomination(false, agencies.number());
      case DESK, FIELD -> {
        sheets.bands(table);
        sheets.check(table);
        (table == Table.DESK ? desk : field).add(sheets.write(table, draft.unit, errors(table)));
      }
      default -> surveys.add(sheets.writeSurvey(draft.unit, errors(Table.SURVEYS)));
    }
  }

  /** Takes an assessor's answers; a row with an error makes none, since it is reported instead. */
  private void assessment(Table table) {
    sheets.bands(table);
    sheets.check(table);
    if (draft.assessor.isEmpty()) {
      missing(Target.Assessor.CODE, table);
    }
    if (errors(table) == 0) {
      assessments.add(
          new Assessment(
              draft.unit, draft.assessor, draft.assessed, sheets.answers(table), draft.place()));
    }
  }

  private void nomination(boolean flat, int agency) {
    Table table = Table.NOMINATIONS;
    long unreadable = draft.errors[table.ordinal()] & UNREADABLE;
    if (unreadable == 0) {
      if (draft.unitName.isEmpty()) {
        missing(Target.Text.UNIT_NAME, table);
      }
      if (draft.agencyId.isEmpty()) {
        missing(Target.Text.AGENCY_ID, table);
      }
      if (!draft.proposedRead) {
        missing(Target.Word.PROPOSED, table);
      }
    }
    if (draft.proposedRead && draft.proposed == Predikat.WBBM && draft.held.isEmpty()) {
      draft.reportRow(NoticeCode.WBBM_WITHOUT_WBK, table);
    }
    long errors = errors(table);
    if (flat) {
      errors |= errors(Table.DESK) | errors(Table.FIELD) | errors(Table.SURVEYS);
    }
    int unit = slab.length();
    codec.write(
        slab,
        new UnitRow(
            draft.unit,
            draft.row,
            errors,
            draft.agencyId,
            draft.unitName,
            draft.unitKind,
            draft.proposed,
            draft.held,
            draft.unitConditions,
            draft.exemptions,
            draft.panel,
            draft.panelNote));
    units.add(
        unit,
        flat && draft.desk.filled ? sheets.write(Table.DESK, "", errors(Table.DESK)) : Slabs.NONE,
        flat && draft.field.filled
            ? sheets.write(Table.FIELD, "", errors(Table.FIELD))
            : Slabs.NONE,
        flat && draft.surveyed ? sheets.writeSurvey("", errors(Table.SURVEYS)) : Slabs.NONE,
        agency,
        errors);
    ascending &= unitBefore.compareTo(draft.unit) < 0;
    unitBefore = draft.unit;
  }

  private long errors(Table table) {
    return draft.errors[table.ordinal()] | plan.missing()[table.ordinal()];
  }

  /** A required cell is blank; where the whole column is missing, that has been said once. */
  private void missing(Target target, Table table) {
    ColumnRef ref = plan.required().get(target);
    if (ref != null && (draft.errors[table.ordinal()] & NoticeCode.ID_UNUSABLE.errorBit()) == 0) {
      draft.report(NoticeCode.VALUE_MISSING, ref, "");
    }
  }

  /** What came of the rows. */
  RowBatch batch() {
    return new RowBatch(
        slab.toBytes(),
        units.build(),
        ascending,
        agencies.ids(),
        desk.build(),
        field.build(),
        surveys.build(),
        agencies.rows(),
        afterAward.events(),
        afterAward.incidents(),
        assessments.build(),
        afterAward.proposals(),
        notices,
        sheets.needsCheck(),
        emptyRows,
        rows);
  }
}
