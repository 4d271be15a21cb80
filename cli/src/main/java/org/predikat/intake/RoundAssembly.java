package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.predikat.round.Dossiers;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.PackedDossiers;
import org.predikat.round.Ranges;
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
  private final int threads;
  private final RoundTables tables;
  private final Slabs slabs;
  private final Notices notices;
  private final AgencyTable agencies;

  /** Nominations in the order of their rows, of flat files with their sheets. */
  private final References rows;

  /** The same, one for each id, in the order of the ids. */
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

  private RoundAssembly(Reading reading, RoundTables tables) throws IOException {
    this.reading = reading;
    this.threads = reading.options().threads();
    this.tables = tables;
    this.slabs = tables.slabs();
    this.notices = tables.notices();
    this.agencies = AgencyTable.of(reading, tables);
    this.rows = tables.nominations().all(agencies::indexOf, threads);
    this.units = tables.nominations().ascending() ? rows : sorted();
  }

  /** The dossiers, sorted by id. */
  private Dossiers dossiers() throws IOException {
    if (!tables.source(Table.NOMINATIONS).flat()) {
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
  private References sorted() {
    long[] nominations = new long[rows.size()];
    Arrays.setAll(nominations, rows::unit);
    ReferenceOrder order = ReferenceOrder.byId(slabs, nominations);
    ImmutableIntArray sorted = order.positions();
    References kept = new References(order.ids());
    int unit = 0;
    for (int from = 0; from < order.size(); unit++) {
      int to = order.endOfGroup(from);
      if (to == from + 1) {
        kept.copy(unit, rows, sorted.get(from), 0);
      } else {
        // Which of their sheets holds is not known, so none is used.
        int row = duplicates(sorted.subArray(from, to));
        kept.unit(unit, rows.unit(row));
        kept.agency(unit, rows.agency(row));
        kept.addErrors(unit, rows.errors(row) | NoticeCode.DUPLICATE_UNIT.errorBit());
      }
      from = to;
    }
    return kept;
  }

  /** Reports units that name an unknown agency, and agencies that no unit names. */
  private void agencies() throws IOException {
    ImmutableList<Belonging> parts = Ranges.each(units.size(), threads, this::belonging);
    boolean[] nominated = new boolean[agencies.agencies().size()];
    for (Belonging part : parts) {
      for (int i = 0; i < nominated.length; i++) {
        nominated[i] |= part.nominated()[i];
      }
      part.without().forEach(this::reportUnknown);
    }
    agencies.reportUnused(nominated);
  }

  /**
   * Which agencies some units belong to.
   *
   * @param nominated by agency, whether any of them does
   * @param without units that belong to none
   */
  // An array: it only goes from one method to the other.
  @SuppressWarnings("ArrayRecordComponent")
  private record Belonging(boolean[] nominated, ImmutableIntArray without) {}

  private Belonging belonging(int from, int to) {
    boolean[] nominated = new boolean[agencies.agencies().size()];
    ImmutableIntArray.Builder without = ImmutableIntArray.builder();
    for (int unit = from; unit < to; unit++) {
      int agency = units.agency(unit);
      if (agency < 0) {
        without.add(unit);
      } else {
        nominated[agency] = true;
      }
    }
    return new Belonging(nominated, without.build());
  }

  private void reportUnknown(int unit) {
    Slabs.UnitHead head = slabs.unitHead(units.unit(unit));
    if (!head.agencyId().isEmpty()) {
      units.addErrors(unit, agencies.reportUnknown(head).errorBit());
    }
  }

  /** Reports all but the first of the rows; keeps one whatever the order in which they stand. */
  private int duplicates(ImmutableIntArray group) {
    int kept = group.get(0);
    String smallest = "";
    for (int i = 0; i < group.length(); i++) {
      UnitRow unit = reading.codec().unit(slabs, rows.unit(group.get(i)));
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
        long first = slabs.unitHead(rows.unit(group.get(0))).row();
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
    ReferenceOrder inOrder = ReferenceOrder.byId(slabs, all);
    ImmutableIntArray sorted = inOrder.positions();
    UnknownUnits unknown = new UnknownUnits(slabs, units);
    int unit = 0;
    for (int from = 0; from < all.length; ) {
      int to = inOrder.endOfGroup(from);
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
