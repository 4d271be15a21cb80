package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;

/** What every unit of the register holds on a day. */
public final class RegisterState {
  private final LocalDate day;
  private final ImmutableList<Holding> holdings;
  private final ImmutableMap<String, Holding> standing;
  private final ImmutableListMultimap<String, Holding> byAnyId;

  RegisterState(LocalDate day, ImmutableList<Holding> holdings) {
    this.day = day;
    this.holdings = holdings;
    ImmutableMap.Builder<String, Holding> current = ImmutableMap.builder();
    ImmutableListMultimap.Builder<String, Holding> any = ImmutableListMultimap.builder();
    for (Holding holding : holdings) {
      if (holding.mergedInto().isEmpty()) {
        current.put(holding.unit(), holding);
      }
      holding.ids().forEach(id -> any.put(id, holding));
    }
    this.standing = current.buildOrThrow();
    this.byAnyId = any.build();
  }

  /** The day. */
  public LocalDate day() {
    return day;
  }

  /** Every unit with an event up to that day, in ascending order of id, then of first event. */
  public ImmutableList<Holding> holdings() {
    return holdings;
  }

  /** The unit that stands under an id on that day; empty when the register knows none. */
  public Optional<Holding> unit(String id) {
    return Optional.ofNullable(standing.get(id));
  }

  /** Units that bear or bore an id, such as one that has been renamed since. */
  public ImmutableList<Holding> everNamed(String id) {
    return byAnyId.get(id);
  }
}
