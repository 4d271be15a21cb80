package org.predikat.tenure;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.predikat.round.Place;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Predikat;

/** Events for tests. */
final class Events {
  private Events() {}

  /** An event about a predikat. */
  static RegisterEvent of(String unit, String day, String kind, Predikat predikat) {
    return event(unit, LocalDate.parse(day), kind, Optional.of(predikat), "", "");
  }

  /** The same under a rulebook of its own. */
  static RegisterEvent under(
      String rulebook, String unit, String day, String kind, Predikat predikat) {
    return event(unit, LocalDate.parse(day), kind, Optional.of(predikat), "", rulebook);
  }

  /** A change of a unit. */
  static RegisterEvent change(String unit, String day, String kind, String other) {
    return event(unit, LocalDate.parse(day), kind, Optional.empty(), other, "");
  }

  private static RegisterEvent event(
      String unit,
      LocalDate day,
      String kind,
      Optional<Predikat> predikat,
      String other,
      String rulebook) {
    return new RegisterEvent(
        unit,
        "Unit " + unit,
        "A1",
        day,
        RegisterEvent.Kind.valueOf(Ascii.toUpperCase(kind)),
        predikat,
        "KEP-" + day,
        rulebook,
        "",
        "",
        other,
        "",
        "",
        Place.NONE);
  }

  /** Random events on days that are all different; many contradict each other. */
  static ImmutableList<RegisterEvent> random(Random random, int count) {
    List<RegisterEvent> events = new ArrayList<>();
    LocalDate day = LocalDate.of(2018, 1, 1);
    RegisterEvent.Kind[] kinds = RegisterEvent.Kind.values();
    for (int i = 0; i < count; i++) {
      day = day.plusDays(1 + random.nextInt(60));
      String unit = "U" + random.nextInt(5);
      // Grants weigh more, so that there is something to lose.
      RegisterEvent.Kind kind =
          random.nextInt(3) == 0
              ? RegisterEvent.Kind.DIBERIKAN
              : kinds[random.nextInt(kinds.length)];
      Predikat predikat = random.nextInt(4) == 0 ? Predikat.WBBM : Predikat.WBK;
      String other = "U" + (Integer.parseInt(unit.substring(1)) + 1 + random.nextInt(6));
      events.add(
          kind.isAboutUnit()
              ? event(unit, day, kind.code(), Optional.empty(), other, "")
              : event(unit, day, kind.code(), Optional.of(predikat), "", ""));
    }
    return ImmutableList.copyOf(events);
  }
}
