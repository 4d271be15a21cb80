package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.predikat.round.Agency;
import org.predikat.rulebook.Predikat;

/** Adds up who gained and who lost, by agency; by id, so that the order is always the same. */
final class Totals {
  private static final class Draft {
    private final Tally[] tallies = new Tally[Predikat.values().length];
    private String name = "";

    private Draft() {
      for (Predikat predikat : Predikat.values()) {
        tallies[predikat.ordinal()] = Tally.NONE;
      }
    }

    private void add(Predikat predikat, Tally tally) {
      tallies[predikat.ordinal()] = tallies[predikat.ordinal()].plus(tally);
    }
  }

  private final Map<String, Draft> drafts = new TreeMap<>();

  /** One unit's predikat on a side. */
  record Award(Optional<Agency> agency, Optional<Predikat> predikat) {
    private String id() {
      return agency.map(Agency::id).orElse("");
    }
  }

  /** Adds a unit; an agency that has it no longer loses what it has. */
  void add(Optional<Award> before, Optional<Award> after) {
    before.ifPresent(this::name);
    after.ifPresent(this::name);
    boolean stays =
        before.isPresent()
            && after.isPresent()
            && before.get().predikat().equals(after.get().predikat())
            && before.get().id().equals(after.get().id());
    before
        .flatMap(Award::predikat)
        .ifPresent(
            predikat ->
                drafts.get(before.get().id()).add(predikat, new Tally(1, 0, stays ? 0 : 1)));
    after
        .flatMap(Award::predikat)
        .filter(predikat -> !stays)
        .ifPresent(predikat -> drafts.get(after.get().id()).add(predikat, new Tally(0, 1, 0)));
  }

  private void name(Award award) {
    Draft draft = drafts.computeIfAbsent(award.id(), id -> new Draft());
    award.agency().ifPresent(agency -> draft.name = agency.name());
  }

  /** All agencies by id. */
  ImmutableList<AgencyTotals> agencies() {
    ImmutableList.Builder<AgencyTotals> all = ImmutableList.builder();
    drafts.forEach((id, draft) -> all.add(new AgencyTotals(id, draft.name, tallies(draft))));
    return all.build();
  }

  private static ImmutableMap<Predikat, Tally> tallies(Draft draft) {
    ImmutableMap.Builder<Predikat, Tally> tallies = ImmutableMap.builder();
    for (Predikat predikat : Predikat.values()) {
      tallies.put(predikat, draft.tallies[predikat.ordinal()]);
    }
    return tallies.buildOrThrow();
  }
}
