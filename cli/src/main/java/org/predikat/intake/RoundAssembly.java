package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.util.Optional;
import org.predikat.round.Dossiers;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.PackedDossiers;
import org.predikat.round.ReferenceOrder;
import org.predikat.round.References;
import org.predikat.round.Round;
import org.predikat.round.Severity;
import org.predikat.round.SheetRow;
import org.predikat.round.Slabs;
import org.predikat.round.UnitRow;

/** Joins the tables into dossiers by unit id, with notices about what does not fit together. */
final class RoundAssembly {
  private final Reading reading;
  private final RoundTables tables;
  private final Slabs slabs;
  private final Notices notices;
  private final AgencyTable agencies;
  private final long[] nominations;
  private final ReferenceOrder order;
  private final References units;

  /**
   * The round; empty when a table is missing without which there is none.
   *
   * @throws IOException when the thread is interrupted
   */
  static Optional<Round> assemble(RoundInfoReader.Known known, Reading reading, RoundTables tables)
      throws IOException {
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
    this.nominations = tables.references(Table.NOMINATIONS);
    this.order = ReferenceOrder.byId(slabs, nominations);
    this.units = new References(order.ids());
  }

  /** The dossiers, sorted by id. */
  private Dossiers dossiers() throws IOException {
    if (tables.source(Table.NOMINATIONS).flat()) {
      nominations(
          tables.references(Table.DESK),
          tables.references(Table.FIELD),
          tables.references(Table.SURVEYS));
    } else {
      nominations(new long[0], new long[0], new long[0]);
      join(Table.DESK, units::desk);
      join(Table.FIELD, units::field);
      join(Table.SURVEYS, units::survey);
    }
    agencies();
    PackedDossiers dossiers = new PackedDossiers(reading.codec(), slabs, units);
    if (tables.needsCheck()) {
      new CrossCheck(reading, tables, units, dossiers).check();
    }
    return dossiers;
  }

  /** Keeps one nomination of each id, with what stands in its row of a flat file. */
  private void nominations(long[] desk, long[] field, long[] surveys) {
    ImmutableIntArray sorted = order.positions();
    int unit = 0;
    for (int from = 0; from < order.size(); unit++) {
      int to = order.endOfGroup(from);
      int kept = sorted.get(from);
      if (to > from + 1) {
        kept = duplicates(sorted.subArray(from, to));
        units.addErrors(unit, NoticeCode.DUPLICATE_UNIT.errorBit());
      } else if (desk.length > 0) {
        units.desk(unit, desk[kept]);
        units.field(unit, field[kept]);
        units.survey(unit, surveys[kept]);
      }
      units.unit(unit, nominations[kept]);
      from = to;
    }
  }

  /** Finds the agency of each unit, and takes over what was found on its row. */
  private void agencies() throws IOException {
    UnitRanges.each(
        units.size(),
        reading.options().threads(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Slabs.UnitHead head = slabs.unitHead(units.unit(i));
            units.addErrors(i, head.errors());
            units.agency(i, agencies.indexOf(head.agencyId()));
          }
        });
    for (int i = 0; i < units.size(); i++) {
      if (units.agency(i) < 0) {
        Slabs.UnitHead head = slabs.unitHead(units.unit(i));
        if (!head.agencyId().isEmpty()) {
          units.addErrors(i, agencies.reportUnknown(head).errorBit());
        }
      }
    }
    agencies.reportUnused(units);
  }

  /** Reports all but the first of the rows; keeps one whatever the order in which they stand. */
  private int duplicates(ImmutableIntArray group) {
    int kept = group.get(0);
    String smallest = "";
    for (int i = 0; i < group.length(); i++) {
      UnitRow unit = reading.codec().unit(slabs, nominations[group.get(i)]);
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
        long first = slabs.unitHead(nominations[group.get(0)]).row();
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

  /** Takes the record of a unit. */
  private interface Found {
    void row(int unit, long reference);
  }

  /** Finds the row of each unit in a table of its own. */
  private void join(Table table, Found found) {
    long[] all = tables.references(table);
    ReferenceOrder rows = ReferenceOrder.byId(slabs, all);
    ImmutableIntArray sorted = rows.positions();
    UnknownUnits unknown = new UnknownUnits(slabs, units);
    int unit = 0;
    for (int from = 0; from < all.length; ) {
      int to = rows.endOfGroup(from);
      long first = all[sorted.get(from)];
      int compared = -1;
      while (unit < units.size() && (compared = slabs.compareIds(units.unit(unit), first)) < 0) {
        unit++;
      }
      if (unit < units.size() && compared == 0) {
        for (int i = from; i < to; i++) {
          units.addErrors(unit, slabs.sheetHead(all[sorted.get(i)]).errors());
        }
        if (to > from + 1) {
          // Which of them holds is not known, so none is used.
          units.addErrors(unit, NoticeCode.DUPLICATE_ROW.errorBit());
          repeated(table, all, sorted.subArray(from, to));
        } else if (slabs.sheetHead(first).filled()) {
          found.row(unit, first);
        }
      } else {
        for (int i = from; i < to; i++) {
          unnominated(table, slabs.sheetHead(all[sorted.get(i)]), unknown);
        }
      }
      from = to;
    }
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
      units.addErrors(meant, NoticeCode.LEADING_ZEROS_LOST.errorBit());
      report(
          NoticeCode.LEADING_ZEROS_LOST, table, row.row(), row.id(), slabs.id(units.unit(meant)));
    }
  }

  private void report(NoticeCode code, Table table, long row, String unit, String... args) {
    notices.add(
        new Notice(code, tables.source(table).place(row), unit, unit, ImmutableList.copyOf(args)));
  }
}
