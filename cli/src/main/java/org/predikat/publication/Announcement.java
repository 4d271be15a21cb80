package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.predikat.evaluation.Evaluation;
import org.predikat.round.Agency;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.Predikat;
import org.predikat.standing.Standing;

/**
 * What is announced: the awarded units and the counts that the ministry publishes with them. Holds
 * public facts only: no scores, no reasons, no ids, no unit that was not awarded. A WBBM nominee
 * that keeps its WBK is not listed: nothing new was awarded to it.
 *
 * @param info the round
 * @param regulation the law it was judged by
 * @param standing the counts
 * @param kinds awarded units by kind of agency, in the order of the rulebook; kinds without any are
 *     left out
 */
record Announcement(
    RoundInfo info, String regulation, Standing standing, ImmutableList<KindList> kinds) {
  /** The awarded units of one kind of agency; agencies by name. */
  record KindList(AgencyKind kind, ImmutableList<AgencyList> agencies) {}

  /** The awarded units of one agency: WBBM first, then WBK, each by name. */
  record AgencyList(Agency agency, ImmutableList<Entry> entries) {
    /** Number of units of a predikat. */
    long count(Predikat predikat) {
      return entries.stream().filter(entry -> entry.predikat() == predikat).count();
    }
  }

  /**
   * One awarded unit.
   *
   * @param number running number over the whole list, from 1
   * @param predikat what it was awarded
   * @param unit its name
   */
  record Entry(int number, Predikat predikat, String unit) {}

  private record Awarded(Predikat predikat, UnitDossier dossier) {}

  /** The announcement of a round. */
  static Announcement of(Evaluation evaluation, Standing standing) {
    TreeMap<Integer, List<Awarded>> byAgency = new TreeMap<>();
    for (int index = 0; index < evaluation.round().dossiers().size(); index++) {
      if (evaluation.awarded(index).isPresent()) {
        UnitDossier dossier = evaluation.round().dossiers().get(index);
        byAgency
            .computeIfAbsent(dossier.agency(), agency -> new ArrayList<>())
            .add(new Awarded(evaluation.awarded(index).get(), dossier));
      }
    }
    List<Integer> agencies = new ArrayList<>(byAgency.keySet());
    ImmutableList<Agency> all = evaluation.round().agencies();
    agencies.sort(
        Comparator.comparing((Integer index) -> all.get(index).name())
            .thenComparing(index -> all.get(index).id()));
    int number = 0;
    ImmutableList.Builder<KindList> kinds = ImmutableList.builder();
    for (AgencyKind kind : evaluation.round().rulebook().agencyKinds().values()) {
      ImmutableList.Builder<AgencyList> lists = ImmutableList.builder();
      for (int index : agencies) {
        if (all.get(index).kind().code().equals(kind.code())) {
          AgencyList list = list(all.get(index), byAgency.get(index), number);
          number += list.entries().size();
          lists.add(list);
        }
      }
      ImmutableList<AgencyList> built = lists.build();
      if (!built.isEmpty()) {
        kinds.add(new KindList(kind, built));
      }
    }
    return new Announcement(
        evaluation.round().info(),
        evaluation.round().rulebook().regulation(),
        standing,
        kinds.build());
  }

  private static AgencyList list(Agency agency, List<Awarded> units, int before) {
    units.sort(
        Comparator.comparing(Awarded::predikat)
            .reversed()
            .thenComparing(unit -> unit.dossier().name())
            .thenComparing(unit -> unit.dossier().id()));
    int number = before;
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (Awarded unit : units) {
      number++;
      entries.add(new Entry(number, unit.predikat(), unit.dossier().name()));
    }
    return new AgencyList(agency, entries.build());
  }
}
