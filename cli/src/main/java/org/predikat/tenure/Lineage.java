package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Predikat;

/** One unit through its changes of name, while its events are being taken. */
final class Lineage {
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<String> merged = new ArrayList<>();
  private final List<RegisterEvent> history = new ArrayList<>();
  private String unit;
  private String name = "";
  private String agency = "";
  private Optional<RegisterEvent> grant = Optional.empty();
  private Optional<RegisterEvent> lastReview = Optional.empty();
  private Optional<RegisterEvent> suspension = Optional.empty();
  private Optional<RegisterEvent> loss = Optional.empty();
  private Optional<Ban> ban = Optional.empty();
  private Optional<String> mergedInto = Optional.empty();

  Lineage(String unit) {
    this.unit = unit;
    ids.add(unit);
  }

  String unit() {
    return unit;
  }

  Optional<Predikat> predikat() {
    return grant.flatMap(RegisterEvent::predikat);
  }

  /** Day since which it holds its predikat. */
  LocalDate since() {
    return grant.orElseThrow().date();
  }

  boolean isSuspended() {
    return suspension.isPresent();
  }

  Optional<Ban> ban() {
    return ban;
  }

  /** Adds an event to the history without any effect on what is held. */
  void remember(RegisterEvent event) {
    history.add(event);
    name = event.unitName();
    agency = event.agency();
  }

  void rename(RegisterEvent event) {
    remember(event);
    unit = event.otherUnit();
    name = event.otherName().isEmpty() ? event.unitName() : event.otherName();
    ids.add(unit);
  }

  void merge(RegisterEvent event) {
    remember(event);
    mergedInto = Optional.of(event.otherUnit());
    holdNothing();
  }

  /** Takes in another unit; what that one held or was banned for does not pass on. */
  void absorb(Lineage other, RegisterEvent event) {
    history.add(event);
    merged.add(other.unit);
    name = name.isEmpty() ? event.otherName() : name;
    agency = agency.isEmpty() ? event.agency() : agency;
  }

  void grant(RegisterEvent event) {
    remember(event);
    holdNothing();
    grant = Optional.of(event);
    loss = Optional.empty();
    ban = Optional.empty();
  }

  void confirm(RegisterEvent event) {
    remember(event);
    lastReview = Optional.of(event);
  }

  void suspend(RegisterEvent event, boolean begins) {
    remember(event);
    suspension = begins ? Optional.of(event) : Optional.empty();
  }

  void lose(RegisterEvent event, Optional<Ban> following) {
    remember(event);
    holdNothing();
    loss = Optional.of(event);
    ban = following;
  }

  private void holdNothing() {
    grant = Optional.empty();
    lastReview = Optional.empty();
    suspension = Optional.empty();
  }

  Holding holding() {
    return new Holding(
        unit,
        name,
        agency,
        predikat(),
        grant,
        lastReview,
        suspension,
        loss,
        ban,
        mergedInto,
        ImmutableSet.copyOf(ids),
        ImmutableList.copyOf(merged),
        ImmutableList.copyOf(history));
  }
}
