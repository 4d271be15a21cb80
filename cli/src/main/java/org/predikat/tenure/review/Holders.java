package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.round.RegisterEvent;
import org.predikat.tenure.Holding;
import org.predikat.tenure.Laws;
import org.predikat.tenure.RegisterState;

/**
 * The holders of a predikat on a day, and whom every id of the register stands for.
 *
 * @param holders units that hold a predikat, in ascending order of id
 * @param bearers unit by any id that it bears or bore, those of merged units included
 */
public record Holders(ImmutableList<Holder> holders, ImmutableMap<String, Bearer> bearers) {

  /** The holders in a register's state. */
  public static Holders of(RegisterState state, Laws laws) {
    ImmutableList.Builder<Holder> holders = ImmutableList.builder();
    ImmutableMap.Builder<String, Bearer> bearers = ImmutableMap.builder();
    for (Holding holding : state.holdings()) {
      if (holding.predikat().isPresent()) {
        holders.add(holder(holding, laws));
      }
      holding.ids().forEach(id -> bearers.put(id, bearer(id, state)));
    }
    return new Holders(holders.build(), bearers.buildKeepingLast());
  }

  private static Holder holder(Holding holding, Laws laws) {
    RegisterEvent grant = holding.grant().orElseThrow();
    return new Holder(
        holding.unit(),
        holding.name(),
        holding.agency(),
        holding.predikat().orElseThrow(),
        grant.date(),
        grant.decree(),
        laws.of(grant),
        holding.lastReview().map(RegisterEvent::date),
        restored(holding, grant.date()),
        holding.suspension().map(RegisterEvent::date),
        holding.ids().stream()
            .filter(id -> !id.equals(holding.unit()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Optional<LocalDate> restored(Holding holding, LocalDate since) {
    return holding.history().stream()
        .filter(event -> event.kind() == RegisterEvent.Kind.DIPULIHKAN)
        .map(RegisterEvent::date)
        .filter(day -> !day.isBefore(since))
        .reduce((first, second) -> second);
  }

  /** The unit that stands for an id: where several bore it, the one that bears it or did last. */
  private static Bearer bearer(String id, RegisterState state) {
    Optional<LocalDate> merged = Optional.empty();
    Set<String> seen = new HashSet<>();
    Holding at = last(id, state);
    while (at.mergedInto().isPresent() && seen.add(at.unit())) {
      merged = Optional.of(merged.orElse(Iterables.getLast(at.history()).date()));
      at = last(at.mergedInto().get(), state);
    }
    return new Bearer(at.unit(), merged);
  }

  private static Holding last(String id, RegisterState state) {
    return state.unit(id).orElseGet(() -> Iterables.getLast(state.everNamed(id)));
  }
}
