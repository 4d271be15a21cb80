package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Longs;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.predikat.round.Assessment;
import org.predikat.round.Incident;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Proposal;
import org.predikat.round.RegisterEvent;
import org.predikat.round.Slabs;

/** The rows of all tables as they were read, before they are joined. */
final class RoundTables {
  private final Slabs slabs = new Slabs();
  private final Notices notices;
  private final NominationRows nominations = new NominationRows(slabs);
  private final ListMultimap<Table, long[]> rows =
      MultimapBuilder.enumKeys(Table.class).arrayListValues().build();
  private final Map<Table, TableSource> sources = new EnumMap<>(Table.class);
  private final Set<Table> tried = EnumSet.noneOf(Table.class);
  private final Map<ImmutableList<String>, AgencyRow> agencies = new LinkedHashMap<>();
  private final Set<ImmutableList<String>> met = Sets.newIdentityHashSet();

  private final ImmutableList.Builder<RegisterEvent> events = ImmutableList.builder();
  private final ImmutableList.Builder<Incident> incidents = ImmutableList.builder();

  private final ImmutableList.Builder<Assessment> assessments = ImmutableList.builder();
  private final ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();

  private boolean needsCheck;

  RoundTables(Notices notices) {
    this.notices = notices;
  }

  /** Notes that there is a file or sheet for a table, whether or not it can be read. */
  void tried(TableSource source) {
    if (source.flat()) {
      tried.addAll(EnumSet.allOf(Table.class));
    } else {
      tried.add(source.table());
    }
  }

  boolean isTried(Table table) {
    return tried.contains(table);
  }

  /** Notes where a table comes from. */
  void source(Table table, TableSource source) {
    sources.put(table, source);
  }

  /** Adds a batch; batches of a table come in the order of its rows. */
  void add(RowBatch batch) {
    long base = slabs.add(batch.slab());
    needsCheck |= batch.needsCheck();
    nominations.add(base, batch);
    rows.put(Table.DESK, references(base, batch.desk()));
    rows.put(Table.FIELD, references(base, batch.field()));
    rows.put(Table.SURVEYS, references(base, batch.surveys()));
    for (AgencyRow agency : batch.agencies()) {
      // Each batch may have met the same texts, mostly as the very same list.
      if (met.add(agency.cells())) {
        agencies.putIfAbsent(agency.cells(), agency);
      }
    }
    events.addAll(batch.events());
    incidents.addAll(batch.incidents());
    assessments.addAll(batch.assessments());
    proposals.addAll(batch.proposals());
    notices.addAll(batch.notices());
  }

  private static long[] references(long base, ImmutableIntArray offsets) {
    long[] references = new long[offsets.length()];
    for (int i = 0; i < references.length; i++) {
      references[i] = base + offsets.get(i);
    }
    return references;
  }

  /** Says what is to be said when a table has been read to its end. */
  void end(TableSource source, long read, long empty) {
    if (empty > 0) {
      notices.add(
          new Notice(
              NoticeCode.EMPTY_ROWS,
              source.place(),
              "",
              "",
              ImmutableList.of(Long.toString(empty))));
    }
    // Before the first award the register is empty, and a good year has no incidents.
    if (read == 0 && !source.table().isAfterAward()) {
      notices.add(new Notice(NoticeCode.TABLE_EMPTY, source.place(), "", "", ImmutableList.of()));
    }
  }

  Slabs slabs() {
    return slabs;
  }

  Notices notices() {
    return notices;
  }

  /** Nominations, of flat files with their sheets. */
  NominationRows nominations() {
    return nominations;
  }

  /** References to the rows of a table of answers or surveys, in file order. */
  long[] references(Table table) {
    return Longs.concat(rows.get(table).toArray(new long[0][]));
  }

  /** Where a table comes from. */
  TableSource source(Table table) {
    return sources.get(table);
  }

  /** Tables of which something could be read. */
  ImmutableSet<Table> present() {
    return ImmutableSet.copyOf(sources.keySet());
  }

  /** Whether any sheet needs a look at the unit's other rows. */
  boolean needsCheck() {
    return needsCheck;
  }

  /** Events of the register in file order. */
  ImmutableList<RegisterEvent> events() {
    return events.build();
  }

  /** Incidents in file order. */
  ImmutableList<Incident> incidents() {
    return incidents.build();
  }

  /** Assessors' answers in file order. */
  ImmutableList<Assessment> assessments() {
    return assessments.build();
  }

  /** What is to be decided, in file order. */
  ImmutableList<Proposal> proposals() {
    return proposals.build();
  }

  /** Agencies in file order; of a flat file, the rows with different texts. */
  ImmutableList<AgencyRow> agencies() {
    return ImmutableList.copyOf(agencies.values());
  }
}
