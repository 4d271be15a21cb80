package org.predikat.standing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.FinalStatus;
import org.predikat.round.Agency;
import org.predikat.round.RoundInfo;
import org.predikat.round.StableSort;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * The round as a whole. Awarded units are ranked within their predikat by the exact scores that the
 * rulebook names; units equal in all of them share a rank (1, 2, 2, 4). Units go by their position
 * in the round's dossiers, which follow the unit ids. Immutable.
 */
public final class Standing {
  private final int[] order;

  /** Rank by unit; below 0 where other units share it. */
  private final int[] ranks;

  private final Funnel funnel;
  private final ImmutableList<AgencyTally> agencies;
  private final ImmutableList<KindTally> kinds;
  private final Optional<AgencyHonours> honours;

  private Standing(
      int[] order,
      int[] ranks,
      Funnel funnel,
      ImmutableList<AgencyTally> agencies,
      ImmutableList<KindTally> kinds,
      Optional<AgencyHonours> honours) {
    this.order = order;
    this.ranks = ranks;
    this.funnel = funnel;
    this.agencies = agencies;
    this.kinds = kinds;
    this.honours = honours;
  }

  /** Awarded units by the ranking keys of the rulebook. */
  private record HighestFirst(Evaluation evaluation) implements StableSort.Order {
    @Override
    public long key(int unit) {
      return -evaluation.roughRank(unit);
    }

    @Override
    public int compare(int first, int second) {
      return -evaluation.compareRank(first, second);
    }
  }

  /** The standing of an evaluated round. */
  public static Standing of(Evaluation evaluation) {
    int units = evaluation.size();
    int known = evaluation.round().agencies().size();
    // The last one counts the units whose agency is not known.
    Counter[] byAgency = new Counter[known + 1];
    Arrays.setAll(byAgency, i -> new Counter());
    for (int unit = 0; unit < units; unit++) {
      int agency = evaluation.agency(unit);
      byAgency[agency < 0 ? known : agency].add(evaluation.proposed(unit), evaluation.status(unit));
    }
    Counts counts = sum(Arrays.stream(byAgency).map(Counter::counts).toList());
    int[] order = byStatus(evaluation, counts);
    int[] ranks = new int[units];
    rank(evaluation, order, 0, counts.awardedWbbm(), ranks);
    rank(evaluation, order, counts.awardedWbbm(), counts.awarded(), ranks);
    ImmutableList<AgencyTally> agencies = tallies(evaluation.round().agencies(), byAgency);
    Rulebook rulebook = evaluation.round().rulebook();
    RoundInfo info = evaluation.round().info();
    return new Standing(
        order,
        ranks,
        Funnel.of(counts, info.through().ordinal() + 1),
        agencies,
        kinds(rulebook, agencies),
        honours(rulebook, info, agencies));
  }

  /** Units awarded WBBM, WBK, and those with each other status, all of them by id. */
  private static int[] byStatus(Evaluation evaluation, Counts counts) {
    int[] next = new int[FinalStatus.values().length];
    int wbbm = 0;
    int wbk = counts.awardedWbbm();
    int listed = counts.awarded();
    for (FinalStatus status : FinalStatus.values()) {
      if (status != FinalStatus.AWARDED) {
        next[status.ordinal()] = listed;
        listed += counts.statuses().get(status);
      }
    }
    int[] order = new int[evaluation.size()];
    for (int unit = 0; unit < order.length; unit++) {
      FinalStatus status = evaluation.status(unit);
      if (status != FinalStatus.AWARDED) {
        order[next[status.ordinal()]++] = unit;
      } else if (evaluation.proposed(unit) == Predikat.WBBM) {
        order[wbbm++] = unit;
      } else {
        order[wbk++] = unit;
      }
    }
    return order;
  }

  /** Puts the units that one predikat is awarded to in the order of their ranks. */
  private static void rank(Evaluation evaluation, int[] order, int from, int to, int[] ranks) {
    // The sort is stable, so that units equal in all keys stay in the order of their ids.
    int[] sorted = StableSort.sort(order, from, to, new HighestFirst(evaluation));
    for (int i = 0; i < sorted.length; i++) {
      boolean asBefore = i > 0 && sorted[i] == sorted[i - 1];
      boolean asAfter = i + 1 < sorted.length && sorted[i] == sorted[i + 1];
      ranks[order[from + i]] = asBefore || asAfter ? -sorted[i] : sorted[i];
    }
  }

  private static ImmutableList<AgencyTally> tallies(
      ImmutableList<Agency> agencies, Counter[] counters) {
    record Row(Agency agency, Counts counts) {}
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      Counts counts = counters[i].counts();
      if (counts.nominated() > 0) {
        rows.add(new Row(agencies.get(i), counts));
      }
    }
    rows.sort(
        Comparator.comparingInt((Row row) -> -row.counts().awarded())
            .thenComparing(row -> row.agency().id()));
    ImmutableList.Builder<AgencyTally> tallies = ImmutableList.builder();
    int rank = 0;
    for (int i = 0; i < rows.size(); i++) {
      int awarded = rows.get(i).counts().awarded();
      boolean asBefore = i > 0 && rows.get(i - 1).counts().awarded() == awarded;
      boolean asAfter = i + 1 < rows.size() && rows.get(i + 1).counts().awarded() == awarded;
      rank = asBefore ? rank : i + 1;
      tallies.add(
          new AgencyTally(
              rows.get(i).agency(),
              rows.get(i).counts(),
              awarded == 0 ? 0 : rank,
              awarded > 0 && (asBefore || asAfter)));
    }
    return tallies.build();
  }

  private static ImmutableList<KindTally> kinds(
      Rulebook rulebook, ImmutableList<AgencyTally> agencies) {
    ImmutableList.Builder<KindTally> kinds = ImmutableList.builder();
    for (AgencyKind kind : rulebook.agencyKinds().values()) {
      List<AgencyTally> members =
          agencies.stream()
              .filter(tally -> tally.agency().kind().code().equals(kind.code()))
              .toList();
      kinds.add(
          new KindTally(
              kind,
              members.size(),
              (int) members.stream().filter(tally -> tally.counts().awarded() > 0).count(),
              sum(members.stream().map(AgencyTally::counts).toList())));
    }
    return kinds.build();
  }

  private static Counts sum(List<Counts> parts) {
    ImmutableMap.Builder<FinalStatus, Integer> statuses = ImmutableMap.builder();
    for (FinalStatus status : FinalStatus.values()) {
      statuses.put(status, parts.stream().mapToInt(part -> part.statuses().get(status)).sum());
    }
    return new Counts(
        parts.stream().mapToInt(Counts::nominatedWbk).sum(),
        parts.stream().mapToInt(Counts::nominatedWbbm).sum(),
        parts.stream().mapToInt(Counts::awardedWbk).sum(),
        parts.stream().mapToInt(Counts::awardedWbbm).sum(),
        statuses.buildOrThrow());
  }

  private static Optional<AgencyHonours> honours(
      Rulebook rulebook, RoundInfo info, ImmutableList<AgencyTally> agencies) {
    if (info.agencyAward().isEmpty()) {
      return Optional.empty();
    }
    String code = info.agencyAward().orElseThrow();
    AgencyAward award =
        rulebook.agencyAwards().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(rulebook.id() + " has no agency award " + code));
    int figure = info.agencyAwardFigure().orElseGet(() -> award.figure().value().intValueExact());
    return Optional.of(AgencyHonours.of(award, figure, agencies));
  }

  /** Number of units. */
  public int size() {
    return order.length;
  }

  /**
   * The unit at a place of the listing: awarded WBBM by rank, awarded WBK by rank, then the others
   * by the order of {@link FinalStatus} and by id.
   */
  public int unitAt(int place) {
    return order[place];
  }

  /** Rank of a unit among those awarded the same predikat, from 1; 0 when not awarded. */
  public int rank(int unit) {
    return Math.abs(ranks[unit]);
  }

  /** Whether another unit shares the unit's rank. */
  public boolean tied(int unit) {
    return ranks[unit] < 0;
  }

  /** How many units came how far. */
  public Funnel funnel() {
    return funnel;
  }

  /**
   * Agencies with nominated units: most awarded units first, equal numbers by id, the order in
   * which the ministry lists agencies rather than the alphabet.
   */
  public ImmutableList<AgencyTally> agencies() {
    return agencies;
  }

  /** Every kind of agency, in the order of the rulebook. */
  public ImmutableList<KindTally> kinds() {
    return kinds;
  }

  /** Agencies honoured by the round's rule; empty when the round names none. */
  public Optional<AgencyHonours> honours() {
    return honours;
  }
}
