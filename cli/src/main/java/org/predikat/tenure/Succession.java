package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;

/**
 * Takes events in order of time and keeps what every unit holds. What contradicts is told and taken
 * all the same where that can be, so that one wrong row is not told again with every row after it.
 */
final class Succession {
  private static final Comparator<Lineage> BY_ID =
      Comparator.comparing((Lineage lineage) -> lineage.unit());

  private final Laws laws;
  private final Consumer<Notice> notices;
  private final List<Lineage> all = new ArrayList<>();
  private final Map<String, Lineage> standing = new HashMap<>();

  /** Ids that nobody bears any more, by the event that ended them. */
  private final Map<String, RegisterEvent> ended = new HashMap<>();

  Succession(Laws laws, Consumer<Notice> notices) {
    this.laws = laws;
    this.notices = notices;
  }

  /** What the units hold now, in ascending order of id, then of first event. */
  ImmutableList<Holding> holdings() {
    // The sort is stable, and lineages were begun in order of time.
    return all.stream()
        .sorted(BY_ID)
        .map(Lineage::holding)
        .collect(ImmutableList.toImmutableList());
  }

  /** Takes the next event. */
  void take(RegisterEvent event) {
    if (isEnded(event, event.unit())) {
      return;
    }
    law(event);
    Lineage unit = standing.computeIfAbsent(event.unit(), this::begun);
    switch (event.kind()) {
      case BERGANTI_NAMA -> rename(unit, event);
      case BERGABUNG -> merge(unit, event);
      case DIBERIKAN -> grant(unit, event);
      case DIPERTAHANKAN -> confirm(unit, event);
      case DITANGGUHKAN, DIPULIHKAN -> suspend(unit, event);
      case DICABUT, GUGUR -> lose(unit, event);
    }
  }

  private Lineage begun(String id) {
    Lineage lineage = new Lineage(id);
    all.add(lineage);
    return lineage;
  }

  /** Whether an id that an event names is borne by nobody any more; if so, that is told. */
  private boolean isEnded(RegisterEvent event, String id) {
    RegisterEvent end = ended.get(id);
    if (end != null) {
      tell(
          NoticeCode.EVENT_AFTER_END,
          event,
          id,
          event.kind().code(),
          end.kind().code(),
          end.date().toString(),
          end.otherUnit());
    }
    return end != null;
  }

  private void law(RegisterEvent event) {
    Optional<Rulebook> law = laws.of(event);
    if (law.isEmpty() && !event.rulebook().isEmpty()) {
      tell(NoticeCode.EVENT_RULEBOOK_UNKNOWN, event, event.rulebook());
    }
    if (law.isPresent() && !event.ground().isEmpty()) {
      ImmutableList<String> grounds =
          law.get().revocation().grounds().stream()
              .map(Revocation.Ground::code)
              .collect(ImmutableList.toImmutableList());
      if (!grounds.contains(event.ground())) {
        String known = String.join(", ", grounds);
        tell(NoticeCode.EVENT_GROUND_UNKNOWN, event, event.ground(), law.get().id(), known);
      }
    }
    if (event.decree().isEmpty()
        && (event.kind() == RegisterEvent.Kind.DIBERIKAN
            || event.kind() == RegisterEvent.Kind.DICABUT)) {
      tell(NoticeCode.EVENT_WITHOUT_DECREE, event, event.kind().code());
    }
  }

  private void rename(Lineage unit, RegisterEvent event) {
    if (standing.containsKey(event.otherUnit())) {
      tell(NoticeCode.EVENT_UNIT_EXISTS, event, event.otherUnit());
      unit.remember(event);
      return;
    }
    unit.rename(event);
    end(event);
    ended.remove(event.otherUnit());
    standing.put(event.otherUnit(), unit);
  }

  private void merge(Lineage unit, RegisterEvent event) {
    if (!isEnded(event, event.otherUnit())) {
      standing.computeIfAbsent(event.otherUnit(), this::begun).absorb(unit, event);
    }
    if (unit.predikat().isPresent()) {
      String held = unit.predikat().get().name();
      tell(NoticeCode.EVENT_HOLDER_MERGED, event, held, event.otherUnit());
    }
    unit.merge(event);
    end(event);
  }

  private void end(RegisterEvent event) {
    standing.remove(event.unit());
    ended.put(event.unit(), event);
  }

  private void grant(Lineage unit, RegisterEvent event) {
    Predikat predikat = event.predikat().orElseThrow();
    Optional<Ban> ban = unit.ban().filter(each -> each.covers(event.date()));
    if (ban.isPresent()) {
      tell(
          NoticeCode.GRANT_DURING_BAN,
          event,
          predikat.name(),
          ban.get().end().orElseThrow().toString(),
          ban.get().revocation().date().toString(),
          ban.get().citation().orElseThrow().display());
    }
    Optional<Predikat> held = unit.predikat();
    if (held.isPresent() && held.get().compareTo(predikat) >= 0) {
      tell(
          NoticeCode.GRANT_OF_HELD,
          event,
          predikat.name(),
          held.get().name(),
          unit.since().toString());
    } else if (predikat == Predikat.WBBM && held.isEmpty()) {
      tell(NoticeCode.GRANT_WITHOUT_WBK, event, predikat.name());
    }
    unit.grant(event);
  }

  private void confirm(Lineage unit, RegisterEvent event) {
    if (holds(unit, event)) {
      unit.confirm(event);
    } else {
      unit.remember(event);
    }
  }

  private void suspend(Lineage unit, RegisterEvent event) {
    boolean begins = event.kind() == RegisterEvent.Kind.DITANGGUHKAN;
    if (!holds(unit, event)) {
      unit.remember(event);
      return;
    }
    if (unit.isSuspended() == begins) {
      tell(NoticeCode.EVENT_SUSPENSION, event, event.kind().code());
    }
    unit.suspend(event, begins);
  }

  private void lose(Lineage unit, RegisterEvent event) {
    holds(unit, event);
    boolean revoked = event.kind() == RegisterEvent.Kind.DICABUT;
    unit.lose(event, revoked ? Optional.of(Ban.of(event, laws.of(event))) : Optional.empty());
  }

  /** Whether a unit holds the predikat that an event is about; if not, that is told. */
  private boolean holds(Lineage unit, RegisterEvent event) {
    if (unit.predikat().equals(event.predikat())) {
      return true;
    }
    tell(
        NoticeCode.EVENT_NOT_HELD,
        event,
        event.predikat().orElseThrow().name(),
        event.kind().code(),
        unit.predikat().map(Predikat::name).orElse("-"));
    return false;
  }

  private void tell(NoticeCode code, RegisterEvent event, String value, String... args) {
    notices.accept(
        new Notice(code, event.place(), event.unit(), value, ImmutableList.copyOf(args)));
  }
}
