package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.predikat.intake.cells.Texts;
import org.predikat.round.Agency;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.round.Slabs;
import org.predikat.rulebook.AgencyKind;

/** The agencies of a round, one for each id. */
final class AgencyTable {
  private final RoundTables tables;
  private final Notices notices;
  private final ImmutableSortedMap<String, Place> places;
  private final ImmutableList<Agency> agencies;
  private final ImmutableMap<String, Integer> positions;
  private Map<String, String> withoutZeros = Map.of();

  private AgencyTable(
      RoundTables tables,
      ImmutableSortedMap<String, Place> places,
      ImmutableList<Agency> agencies) {
    this.tables = tables;
    this.notices = tables.notices();
    this.places = places;
    this.agencies = agencies;
    ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
    for (int i = 0; i < agencies.size(); i++) {
      byId.put(agencies.get(i).id(), i);
    }
    positions = byId.buildOrThrow();
  }

  /** Puts together what the rows say about each agency. */
  static AgencyTable of(Reading reading, RoundTables tables) {
    boolean flat = tables.source(Table.NOMINATIONS).flat();
    TreeMap<String, List<AgencyRow>> byId = new TreeMap<>();
    for (AgencyRow row : tables.agencies()) {
      List<AgencyRow> rows = byId.computeIfAbsent(row.id(), id -> new ArrayList<>());
      rows.add(row);
      row.notices().forEach(tables.notices()::add);
    }
    ImmutableSortedMap.Builder<String, Place> places = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
    ImmutableMap<String, AgencyKind> kinds = reading.rulebook().agencyKinds();
    byId.forEach(
        (id, rows) -> {
          long errors = 0;
          for (AgencyRow row : rows) {
            errors |= row.errors();
          }
          boolean differs = report(rows, flat, tables.notices());
          AgencyRow kept = smallest(rows);
          AgencyKind kind = kinds.getOrDefault(kept.kind(), kinds.values().asList().get(0));
          places.put(id, rows.get(0).place());
          agencies.add(
              new Agency(id, kept.name(), kind, kept.conditions(), errors != 0 || differs));
        });
    return new AgencyTable(tables, places.buildOrThrow(), agencies.build());
  }

  /** Whichever of several rows is kept must not depend on their order. */
  private static AgencyRow smallest(List<AgencyRow> rows) {
    return rows.stream()
        .min(
            Comparator.comparing(AgencyRow::name)
                .thenComparing(AgencyRow::kind)
                .thenComparing(row -> row.conditions().toString()))
        .orElseThrow();
  }

  private static boolean report(List<AgencyRow> rows, boolean flat, Notices notices) {
    boolean reported = false;
    AgencyRow first = rows.get(0);
    for (AgencyRow row : rows.subList(1, rows.size())) {
      if (!flat) {
        notices.add(
            new Notice(
                NoticeCode.DUPLICATE_AGENCY,
                row.place(),
                "",
                row.id(),
                ImmutableList.of(Long.toString(first.place().row()))));
        reported = true;
      } else if (!row.agrees(first)) {
        notices.add(
            new Notice(
                NoticeCode.AGENCY_DISAGREES,
                row.place(),
                "",
                row.name(),
                ImmutableList.of(row.id(), first.name(), Long.toString(first.place().row()))));
        reported = true;
      }
    }
    return reported;
  }

  /** Agencies in ascending order of id. */
  ImmutableList<Agency> agencies() {
    return agencies;
  }

  /** Position of an agency, or -1. */
  int indexOf(String id) {
    return positions.getOrDefault(id, -1);
  }

  /** Reports a nomination whose agency is not there, with a hint where zeros were lost. */
  NoticeCode reportUnknown(Slabs.UnitHead unit) {
    if (withoutZeros.isEmpty()) {
      withoutZeros = new HashMap<>();
      for (Agency agency : agencies) {
        withoutZeros.merge(
            Texts.withoutLeadingZeros(agency.id()), agency.id(), (first, second) -> "");
      }
    }
    String meant = withoutZeros.getOrDefault(Texts.withoutLeadingZeros(unit.agencyId()), "");
    NoticeCode code = meant.isEmpty() ? NoticeCode.UNKNOWN_AGENCY : NoticeCode.LEADING_ZEROS_LOST;
    notices.add(
        new Notice(
            code,
            tables.source(Table.NOMINATIONS).place(unit.row()),
            tables.slabs().id(unit.reference()),
            unit.agencyId(),
            meant.isEmpty() ? ImmutableList.of() : ImmutableList.of(meant)));
    return code;
  }

  /**
   * Reports agencies that no unit belongs to.
   *
   * @param nominated by position, whether any does
   */
  void reportUnused(boolean[] nominated) {
    for (int i = 0; i < nominated.length; i++) {
      if (!nominated[i]) {
        String id = agencies.get(i).id();
        notices.add(
            new Notice(
                NoticeCode.AGENCY_WITHOUT_NOMINATIONS,
                places.get(id),
                "",
                agencies.get(i).name(),
                ImmutableList.of(id)));
      }
    }
  }
}
