package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.predikat.intake.cells.RawRow;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;

/**
 * Gathers agencies from rows, and numbers the ids that nominations name. In a flat file every row
 * repeats its agency: cells with the same texts as before are not read again.
 */
final class AgencyCollector {
  private final HeaderPlan plan;
  private final RowDraft draft;
  private final AgencyMemory memory;
  private final List<AgencyRow> rows = new ArrayList<>();
  private final Map<String, Named> named = new LinkedHashMap<>();

  /** Rows of a flat file with texts that were not looked up in the memory. */
  private final Map<ImmutableList<String>, AgencyRow> variants = new HashMap<>();

  /** An agency that a nomination named. */
  private static final class Named {
    final int number;

    /** What a flat file said about it last; null where none has yet. */
    AgencyRow last;

    Named(int number) {
      this.number = number;
    }
  }

  AgencyCollector(HeaderPlan plan, RowDraft draft, AgencyMemory memory) {
    this.memory = memory;
    this.plan = plan;
    this.draft = draft;
  }

  /** Takes a row of the table of agencies, whose cells have been read. */
  void table(RawRow row) {
    if (draft.agencyId.isEmpty()) {
      ColumnRef ref = plan.required().get(Target.Text.AGENCY_ID);
      if ((draft.errors[Table.AGENCIES.ordinal()] & NoticeCode.ID_UNUSABLE.errorBit()) == 0) {
        draft.report(NoticeCode.VALUE_MISSING, ref, "");
      }
      return;
    }
    requireNameAndKind();
    rows.add(agency(row, ImmutableList.of(Long.toString(row.number())), ImmutableList.of()));
  }

  /** Place among {@link #ids} of the agency that the row names, -1 where it names none. */
  int number() {
    return draft.agencyId.isEmpty() ? -1 : named().number;
  }

  private Named named() {
    Named known = named.get(draft.agencyId);
    if (known == null) {
      known = new Named(named.size());
      named.put(draft.agencyId, known);
    }
    return known;
  }

  /** Takes the cells about the agency of a row of a flat file; its number. */
  int flat(RawRow row) {
    if (draft.agencyId.isEmpty()) {
      return -1;
    }
    Named agency = named();
    AgencyRow met = agency.last;
    AgencyRow known = met == null ? memory.find(draft.agencyId).orElse(null) : met;
    if (known == null || !isSame(known, row)) {
      agency.last = otherwise(row);
    } else if (met == null) {
      agency.last = known.at(draft.place());
      rows.add(agency.last);
    }
    return agency.number;
  }

  /** Takes cells with other texts than the agency had before. */
  private AgencyRow otherwise(RawRow row) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    texts.add(draft.agencyId);
    for (int cell : plan.agencyCells()) {
      texts.add(row.text(cell));
    }
    ImmutableList<String> cells = texts.build();
    AgencyRow known = variants.get(cells);
    if (known == null) {
      known = read(row, cells);
      variants.put(cells, known);
      rows.add(known);
      memory.offer(known);
    }
    return known;
  }

  private boolean isSame(AgencyRow before, RawRow row) {
    int[] cells = plan.agencyCells();
    if (row.isWritten(cells, before.written())) {
      return true;
    }
    for (int i = 0; i < cells.length; i++) {
      if (!row.text(cells[i]).equals(before.cells().get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private AgencyRow read(RawRow row, ImmutableList<String> texts) {
    Notices own = new Notices();
    draft.clearAgency();
    draft.divert(own);
    int[] cells = plan.agencyCells();
    for (int i = 0; i < cells.length; i++) {
      String text = texts.get(i + 1);
      RawRow.Kind kind = row.kind(cells[i]);
      if (kind == RawRow.Kind.ERROR) {
        draft.report(NoticeCode.EXCEL_ERROR_VALUE, plan.agencyRefs()[i], text);
      } else if (kind == RawRow.Kind.UNCALCULATED) {
        draft.report(NoticeCode.EXCEL_NOT_CALCULATED, plan.agencyRefs()[i], text);
      } else if (!text.isEmpty()) {
        plan.agencyColumns()[i].read(text, kind, draft);
      }
    }
    requireNameAndKind();
    AgencyRow agency = agency(row, texts, own.inOrder());
    draft.divert(null);
    return agency;
  }

  private void requireNameAndKind() {
    long errors = draft.errors[Table.AGENCIES.ordinal()];
    boolean readable =
        (errors
                & (NoticeCode.UNKNOWN_VALUE.errorBit()
                    | NoticeCode.EXCEL_ERROR_VALUE.errorBit()
                    | NoticeCode.EXCEL_NOT_CALCULATED.errorBit()
                    | NoticeCode.TEXT_TOO_LONG.errorBit()))
            == 0;
    if (readable) {
      require(draft.agencyName, Target.Text.AGENCY_NAME);
      require(draft.agencyKind, Target.Word.AGENCY_KIND);
    }
  }

  private void require(String value, Target target) {
    ColumnRef ref = plan.required().get(target);
    if (value.isEmpty() && ref != null) {
      draft.report(NoticeCode.VALUE_MISSING, ref, "");
    }
  }

  private AgencyRow agency(RawRow row, ImmutableList<String> cells, ImmutableList<Notice> notices) {
    int table = Table.AGENCIES.ordinal();
    return new AgencyRow(
        draft.agencyId,
        draft.agencyName,
        draft.agencyKind,
        ImmutableLongArray.copyOf(draft.agencyConditions),
        draft.errors[table] | plan.missing()[table],
        draft.place(),
        cells,
        row.written(plan.agencyCells()),
        notices);
  }

  /** The ids that were named, each once. */
  ImmutableList<String> ids() {
    return ImmutableList.copyOf(named.keySet());
  }

  /** The agencies in the order in which they were met; of a flat file, some perhaps again. */
  ImmutableList<AgencyRow> rows() {
    return ImmutableList.copyOf(rows);
  }
}
