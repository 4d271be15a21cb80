package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.RegisterEvent;

/**
 * The register: events that are only ever added. What a unit holds on a day follows from the events
 * up to that day, whatever the order of the rows.
 *
 * <p>Events of one day are taken in this order: changes of name, mergers, grants, confirmations,
 * suspensions, ends of suspensions, revocations, lapses; so an event on the day of a change of name
 * stands under the new id. Where one change follows another on the same day, their order is not
 * certain, and a notice says so.
 */
public final class Register {
  private static final Ordering<RegisterEvent> ORDER =
      Ordering.from(
          Comparator.comparing(RegisterEvent::date)
              .thenComparing(event -> !event.kind().isAboutUnit())
              .thenComparing(RegisterEvent::kind)
              .thenComparing(RegisterEvent::unit)
              .thenComparing(event -> event.predikat().map(Enum::ordinal).orElse(-1))
              .thenComparing(RegisterEvent::decree)
              .thenComparing(RegisterEvent::otherUnit)
              .thenComparing(RegisterEvent::toString));

  private final ImmutableList<RegisterEvent> events;
  private final Laws laws;
  private final ImmutableList<Notice> notices;

  private Register(ImmutableList<RegisterEvent> events, Laws laws, ImmutableList<Notice> notices) {
    this.events = events;
    this.laws = laws;
    this.notices = notices;
  }

  /** The register of these events, in whatever order. */
  public static Register of(Iterable<RegisterEvent> events, Laws laws) {
    ImmutableList<RegisterEvent> sorted = ORDER.immutableSortedCopy(events);
    List<Notice> found = new ArrayList<>();
    sameDay(sorted, found);
    Succession succession = new Succession(laws, found::add);
    sorted.forEach(succession::take);
    return new Register(sorted, laws, Notices.ORDER.immutableSortedCopy(found));
  }

  /** Says where a change of a unit follows another on the same day. */
  private static void sameDay(ImmutableList<RegisterEvent> sorted, List<Notice> found) {
    for (int from = 0; from < sorted.size(); ) {
      LocalDate day = sorted.get(from).date();
      Set<String> left = new HashSet<>();
      Set<String> reached = new HashSet<>();
      int to = from;
      while (to < sorted.size() && sorted.get(to).date().equals(day)) {
        if (sorted.get(to).kind().isAboutUnit()) {
          left.add(sorted.get(to).unit());
          reached.add(sorted.get(to).otherUnit());
        }
        to++;
      }
      ImmutableSet<String> unclear = Sets.intersection(left, reached).immutableCopy();
      for (RegisterEvent event : sorted.subList(from, to)) {
        if (event.kind().isAboutUnit()
            && (unclear.contains(event.unit()) || unclear.contains(event.otherUnit()))) {
          found.add(
              new Notice(
                  NoticeCode.EVENT_ORDER_UNCLEAR,
                  event.place(),
                  event.unit(),
                  event.otherUnit(),
                  ImmutableList.of(day.toString())));
        }
      }
      from = to;
    }
  }

  /** What the events say against each other, by place. Without errors in a usable register. */
  public ImmutableList<Notice> notices() {
    return notices;
  }

  /** The events in the order in which they are taken. */
  public ImmutableList<RegisterEvent> events() {
    return events;
  }

  /** Day of the last event; empty for an empty register. */
  public Optional<LocalDate> lastDay() {
    return events.isEmpty() ? Optional.empty() : Optional.of(Iterables.getLast(events).date());
  }

  /** What every unit holds on a day, the events of that day included. */
  public RegisterState stateAsOf(LocalDate day) {
    Succession succession = new Succession(laws, notice -> {});
    for (RegisterEvent event : events) {
      if (event.date().isAfter(day)) {
        break;
      }
      succession.take(event);
    }
    return new RegisterState(day, succession.holdings());
  }

  /**
   * What new events would contradict: this register, each other, or the order of time. Without
   * errors when they can be added.
   */
  public ImmutableList<Notice> against(List<RegisterEvent> added) {
    List<Notice> found = new ArrayList<>();
    lastDay().ifPresent(day -> late(stateAsOf(day), added, found));
    if (!found.isEmpty()) {
      // What else they contradict follows from standing too early.
      return Notices.ORDER.immutableSortedCopy(found);
    }
    ImmutableSet<Notice> known = ImmutableSet.copyOf(notices);
    for (Notice notice : of(Iterables.concat(events, added), laws).notices()) {
      if (!known.contains(notice)) {
        found.add(notice);
      }
    }
    return Notices.ORDER.immutableSortedCopy(found);
  }

  private static void late(RegisterState last, List<RegisterEvent> added, List<Notice> found) {
    for (RegisterEvent event : added) {
      last.unit(event.unit())
          .map(holding -> Iterables.getLast(holding.history()))
          .filter(before -> before.date().isAfter(event.date()))
          .ifPresent(
              before ->
                  found.add(
                      new Notice(
                          NoticeCode.EVENT_BEFORE_LAST,
                          event.place(),
                          event.unit(),
                          event.date().toString(),
                          ImmutableList.of(before.kind().code(), before.date().toString()))));
    }
  }
}
