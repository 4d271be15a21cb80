package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * The rulebooks by which a register is read. An event that names a rulebook is read by it; any
 * other by the one of the program that was in force on its day, so that a rulebook of one's own
 * counts only where it is named.
 */
public final class Laws {
  private final ImmutableMap<String, Rulebook> byId;
  private final ImmutableList<Rulebook> general;

  private Laws(ImmutableMap<String, Rulebook> byId, ImmutableList<Rulebook> general) {
    this.byId = byId;
    this.general = general;
  }

  /** The rulebooks that ship with the program. */
  public static Laws shipped() {
    ImmutableMap.Builder<String, Rulebook> byId = ImmutableMap.builder();
    for (String id : RulebookReader.shippedIds()) {
      byId.put(id, RulebookReader.shipped(id));
    }
    ImmutableMap<String, Rulebook> all = byId.buildOrThrow();
    return new Laws(all, all.values().asList());
  }

  /** With another rulebook; it takes the place of one with the same id, in all respects. */
  public Laws with(Rulebook rulebook) {
    Map<String, Rulebook> changed = new LinkedHashMap<>(byId);
    changed.put(rulebook.id(), rulebook);
    ImmutableList<Rulebook> replaced =
        general.stream()
            .map(each -> each.id().equals(rulebook.id()) ? rulebook : each)
            .collect(ImmutableList.toImmutableList());
    return new Laws(ImmutableMap.copyOf(changed), replaced);
  }

  /** The rulebook with an id. */
  public Optional<Rulebook> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The rulebook in force on a day; empty when none was, or none is known. */
  public Optional<Rulebook> inForce(LocalDate day) {
    Optional<Rulebook> latest = Optional.empty();
    for (Rulebook rulebook : general) {
      boolean applies =
          !day.isBefore(rulebook.inForceFrom())
              && rulebook.inForceUntil().filter(day::isAfter).isEmpty();
      boolean earlier =
          latest.filter(other -> !rulebook.inForceFrom().isAfter(other.inForceFrom())).isPresent();
      if (applies && !earlier) {
        latest = Optional.of(rulebook);
      }
    }
    return latest;
  }

  /** The rulebook that an event was decided by; empty when it is not known. */
  public Optional<Rulebook> of(RegisterEvent event) {
    return event.rulebook().isEmpty() ? inForce(event.date()) : named(event.rulebook());
  }
}
