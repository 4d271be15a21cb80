package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.predikat.round.Dossiers;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.PackedDossiers;
import org.predikat.round.ReferenceOrder;
import org.predikat.round.Round;
import org.predikat.round.Severity;
import org.predikat.round.SheetRow;
import org.predikat.round.Slabs;
import org.predikat.round.UnitRow;

/** Joins the tables into dossiers by unit id, with notices about what does not fit together. */
final class RoundAssembly {
  private static final ImmutableList<Table> SHEETS =
      ImmutableList.of(Table.DESK, Table.FIELD, Table.SURVEYS);

  private final Reading reading;
  private final RoundTables tables;
  private final Slabs slabs;
  private final Notices notices;
  private final AgencyTable agencies;
  private final boolean flat;
  private final Map<Table, long[]> sheets = new EnumMap<>(Table.class);
  private long[] units = {};
  private long[] errors = {};

  /** The round; empty when a table is missing without which there is none. */
  static Optional<Round> assemble(
      RoundInfoReader.Known known, Reading reading, RoundTables tables) {
    if (!TablesNeeded.report(known, tables)) {
      return Optional.empty();
    }
    RoundAssembly assembly = new RoundAssembly(reading, tables);
    Dossiers dossiers = assembly.dossiers();
    AfterAwardRows.reportTwice(tables.events(), tables.incidents(), tables.notices());
    return Optional.of(
        new Round(
            known.info(),
            known.rulebook(),
            assembly.agencies.agencies(),
            dossiers,
            isRegisterWhole(tables) ? Optional.of(tables.events()) : Optional.empty(),
            tables.incidents()));
  }

  /** Whether there is a register without a row that could not be read: one row changes much. */
  private static boolean isRegisterWhole(RoundTables tables) {
    TableSource source = tables.source(Table.REGISTER);
    return source != null
        && tables.notices().inOrder().stream()
            .noneMatch(
                notice ->
                    notice.severity() == Severity.ERROR
                        && notice.place().file().equals(source.file())
                        && notice.place().sheet().equals(source.sheet()));
  }

  private RoundAssembly(Reading reading, RoundTables tables) {
    this.reading = reading;
    this.tables = tables;
    this.slabs = tables.slabs();
    this.notices = tables.notices();
    this.agencies = AgencyTable.of(reading, tables);
    this.flat = tables.source(Table.NOMINATIONS).flat();
  }

  /** The dossiers, sorted by id. */
  private Dossiers dossiers() {
    nominations();
    if (!flat) {
      SHEETS.forEach(table -> sheets.put(table, join(table)));
    }
    int[] agency = new int[units.length];
    for (int i = 0; i < units.length; i++) {
      Slabs.UnitHead head = slabs.unitHead(units[i]);
      errors[i] |= head.errors();
      agency[i] = agencies.indexOf(head.agencyId());
      if (agency[i] < 0 && !head.agencyId().isEmpty()) {
        NoticeCode code = agencies.reportUnknown(head);
        errors[i] |= code.errorBit();
      }
    }
    agencies.reportUnused(agency);
    PackedDossiers dossiers =
        new PackedDossiers(
            reading.codec(),
            slabs,
            new PackedDossiers.References(
                units,
                sheets.get(Table.DESK),
                sheets.get(Table.FIELD),
                sheets.get(Table.SURVEYS),
                agency,
                errors));
    if (tables.needsCheck()) {
      new CrossCheck(reading, tables, dossiers)
          .check(sheets.get(Table.DESK), sheets.get(Table.FIELD), errors);
    }
    return dossiers;
  }

  /** Sorts the nominations and keeps one of each id. */
  private void nominations() {
    long[] all = tables.references(Table.NOMINATIONS);
    ImmutableIntArray sorted = ReferenceOrder.byId(slabs, all);
    int[] kept = new int[all.length];
    boolean[] twice = new boolean[all.length];
    int count = 0;
    for (int from = 0; from < all.length; count++) {
      int to = endOfGroup(all, sorted, from);
      kept[count] = sorted.get(from);
      if (to > from + 1) {
        twice[count] = true;
        kept[count] = duplicates(all, sorted.subArray(from, to));
      }
      from = to;
    }
    units = new long[count];
    errors = new long[count];
    for (int i = 0; i < count; i++) {
      units[i] = all[kept[i]];
      errors[i] = twice[i] ? NoticeCode.DUPLICATE_UNIT.errorBit() : 0;
    }
    if (flat) {
      for (Table table : SHEETS) {
        long[] aligned = tables.references(table);
        long[] own = new long[count];
        for (int i = 0; i < count; i++) {
          own[i] = twice[i] ? Slabs.NONE : aligned[kept[i]];
        }
        sheets.put(table, own);
      }
    }
  }

  private int endOfGroup(long[] all, ImmutableIntArray sorted, int from) {
    int to = from + 1;
    while (to < sorted.length()
        && slabs.compareIds(all[sorted.get(from)], all[sorted.get(to)]) == 0) {
      to++;
    }
    return to;
  }

  /** Reports all but the first of the rows; keeps one whatever the order in which they stand. */
  private int duplicates(long[] all, ImmutableIntArray group) {
    int kept = group.get(0);
    String smallest = "";
    for (int i = 0; i < group.length(); i++) {
      UnitRow unit = reading.codec().unit(slabs, all[group.get(i)]);
      String content =
          String.join("\n", unit.name(), unit.agencyId(), unit.unitKind(), unit.panelNote())
              + unit.proposed()
              + unit.held()
              + unit.panel()
              + Longs.asList(unit.conditions())
              + unit.exemptions()
              + unit.errors();
      if (i == 0 || content.compareTo(smallest) < 0) {
        smallest = content;
        kept = group.get(i);
      }
      if (i > 0) {
        long first = slabs.unitHead(all[group.get(0)]).row();
        report(
            NoticeCode.DUPLICATE_UNIT,
            Table.NOMINATIONS,
            unit.row(),
            unit.id(),
            Long.toString(first));
      }
    }
    return kept;
  }

  /** Finds the row of each unit in a table of its own. */
  private long[] join(Table table) {
    long[] own = new long[units.length];
    Arrays.fill(own, Slabs.NONE);
    long[] all = tables.references(table);
    ImmutableIntArray sorted = ReferenceOrder.byId(slabs, all);
    UnknownUnits unknown = new UnknownUnits(slabs, units);
    int unit = 0;
    for (int from = 0; from < all.length; ) {
      int to = endOfGroup(all, sorted, from);
      long first = all[sorted.get(from)];
      int order = -1;
      while (unit < units.length && (order = slabs.compareIds(units[unit], first)) < 0) {
        unit++;
      }
      if (unit < units.length && order == 0) {
        for (int i = from; i < to; i++) {
          errors[unit] |= slabs.sheetHead(all[sorted.get(i)]).errors();
        }
        if (to > from + 1) {
          // Which of them holds is not known, so none is used.
          errors[unit] |= NoticeCode.DUPLICATE_ROW.errorBit();
          repeated(table, all, sorted.subArray(from, to));
        } else if (slabs.sheetHead(first).filled()) {
          own[unit] = first;
        }
      } else {
        for (int i = from; i < to; i++) {
          unnominated(table, slabs.sheetHead(all[sorted.get(i)]), unknown);
        }
      }
      from = to;
    }
    return own;
  }

  private void repeated(Table table, long[] all, ImmutableIntArray group) {
    long first = slabs.sheetHead(all[group.get(0)]).row();
    for (int i = 1; i < group.length(); i++) {
      SheetRow row = slabs.sheetHead(all[group.get(i)]);
      report(NoticeCode.DUPLICATE_ROW, table, row.row(), row.id(), Long.toString(first));
    }
  }

  private void unnominated(Table table, SheetRow row, UnknownUnits unknown) {
    int meant = unknown.meant(row.id());
    if (meant < 0) {
      report(NoticeCode.UNKNOWN_UNIT, table, row.row(), row.id());
    } else {
      errors[meant] |= NoticeCode.LEADING_ZEROS_LOST.errorBit();
      report(NoticeCode.LEADING_ZEROS_LOST, table, row.row(), row.id(), slabs.id(units[meant]));
    }
  }

  private void report(NoticeCode code, Table table, long row, String unit, String... args) {
    notices.add(
        new Notice(code, tables.source(table).place(row), unit, unit, ImmutableList.copyOf(args)));
  }
}
