package org.predikat.tenure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.round.NoticeCode;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.reading.RulebookReader;

/** What a register says about a day, and what its events must not say against each other. */
final class RegisterTest {
  private static final Laws LAWS = Laws.shipped();

  private static Holding holding(String unit, String day, RegisterEvent... events) {
    Register register = Register.of(List.of(events), LAWS);
    assertEquals(ImmutableList.of(), register.notices());
    return register.stateAsOf(LocalDate.parse(day)).unit(unit).orElseThrow();
  }

  @Test
  void aGrantHoldsFromItsDayOn() {
    Register register =
        Register.of(List.of(Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK)), LAWS);
    assertTrue(register.stateAsOf(LocalDate.of(2021, 12, 19)).holdings().isEmpty());
    Holding holding = register.stateAsOf(LocalDate.of(2021, 12, 20)).unit("U1").orElseThrow();
    assertEquals(Optional.of(Predikat.WBK), holding.predikat());
    assertEquals(Optional.of(LocalDate.of(2021, 12, 20)), holding.since());
    assertEquals("KEP-2021-12-20", holding.grant().orElseThrow().decree());
    assertEquals(Holding.Status.DIPEGANG, holding.status());
  }

  @Test
  void theHigherPredikatTakesThePlaceOfTheLower() {
    Holding holding =
        holding(
            "U1",
            "2024-01-01",
            Events.of("U1", "2019-12-10", "diberikan", Predikat.WBK),
            Events.of("U1", "2021-12-20", "dipertahankan", Predikat.WBK),
            Events.of("U1", "2022-12-06", "diberikan", Predikat.WBBM));
    assertEquals(Optional.of(Predikat.WBBM), holding.predikat());
    assertEquals(Optional.of(LocalDate.of(2022, 12, 6)), holding.since());
    assertEquals(Optional.empty(), holding.lastReview());
    assertEquals(3, holding.history().size());
  }

  @Test
  void aSuspensionLastsUntilItEnds() {
    RegisterEvent[] events = {
      Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
      Events.of("U1", "2022-01-10", "ditangguhkan", Predikat.WBK),
      Events.of("U1", "2022-03-01", "dipulihkan", Predikat.WBK)
    };
    assertEquals(Holding.Status.DITANGGUHKAN, holding("U1", "2022-02-28", events).status());
    assertEquals(Holding.Status.DIPEGANG, holding("U1", "2022-03-01", events).status());
  }

  /** The revocations published in July 2022, and one of 2019 under older rules. */
  @ParameterizedTest
  @CsvSource({
    "2019-12-10, 2022-02-03, 2024-02-03",
    "2014-12-31, 2022-06-14, 2024-06-14",
    "2021-12-20, 2022-06-30, 2024-06-30",
    "2018-12-10, 2019-06-01, ''"
  })
  void aBanEndsOnTheSameDayTwoYearsLater(String granted, String revoked, String end) {
    Holding holding =
        holding(
            "U1",
            "2026-01-01",
            Events.of("U1", granted, "diberikan", Predikat.WBK),
            Events.of("U1", revoked, "dicabut", Predikat.WBK));
    assertEquals(Holding.Status.DICABUT, holding.status());
    Ban ban = holding.ban().orElseThrow();
    assertEquals(end, ban.end().map(LocalDate::toString).orElse(""));
    assertEquals(!end.isEmpty(), ban.citation().isPresent());
    if (!end.isEmpty()) {
      LocalDate last = LocalDate.parse(end);
      assertTrue(holding.isBanned(LocalDate.parse(revoked)));
      assertTrue(holding.isBanned(last.minusDays(1)));
      assertTrue(holding.isBanned(last), "the rulebook counts the last day");
      assertFalse(holding.isBanned(last.plusDays(1)));
      assertEquals(Optional.of(last.plusDays(1)), ban.free());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "february_28, banned, 2026-02-28, 2026-03-01",
    "february_28, free, 2026-02-28, 2026-02-28",
    "march_1, banned, 2026-03-01, 2026-03-02",
    "march_1, free, 2026-03-01, 2026-03-01"
  })
  void aBanFromALeapDayEndsAsTheSettingsSay(
      String leapDayEnd, String lastDay, LocalDate end, LocalDate free) {
    Laws laws =
        LAWS.with(
            with(
                ImmutableMap.of(
                    Settings.LEAP_DAY_END, leapDayEnd, Settings.BAN_LAST_DAY, lastDay)));
    Register register =
        Register.of(
            List.of(
                Events.of("U1", "2022-12-06", "diberikan", Predikat.WBK),
                Events.of("U1", "2024-02-29", "dicabut", Predikat.WBK)),
            laws);
    Holding holding = register.stateAsOf(LocalDate.of(2024, 3, 1)).holdings().get(0);
    assertEquals(Optional.of(end), holding.ban().orElseThrow().end());
    assertEquals(Optional.of(free), holding.ban().orElseThrow().free());
    assertTrue(holding.isBanned(free.minusDays(1)));
    assertFalse(holding.isBanned(free));
  }

  /** A ban that begins or ends on days around a leap day that is there is not touched by it. */
  @ParameterizedTest
  @CsvSource({
    "2022-02-28, 2024-02-28",
    "2022-03-01, 2024-03-01",
    "2024-02-28, 2026-02-28",
    "2024-03-01, 2026-03-01"
  })
  void otherDaysAreNotTouchedByTheLeapDay(String revoked, LocalDate end) {
    Holding holding =
        holding(
            "U1",
            "2024-03-01",
            Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
            Events.of("U1", revoked, "dicabut", Predikat.WBK));
    assertEquals(Optional.of(end), holding.ban().orElseThrow().end());
  }

  private static Rulebook with(ImmutableMap<String, String> settings) {
    Rulebook law = RulebookReader.shipped("permenpanrb-90-2021");
    ImmutableMap.Builder<String, Setting> all = ImmutableMap.builder();
    all.putAll(law.settings().all());
    settings.forEach(
        (code, value) -> {
          Setting old = law.settings().all().get(code);
          all.put(code, new Setting(code, value, old.allowed(), old.citation()));
        });
    return law.withSettings(new Settings(all.buildKeepingLast()));
  }

  @Test
  void aNamedRulebookCountsBeforeTheOneInForce() {
    Holding holding =
        holding(
            "U1",
            "2022-12-31",
            Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
            Events.under("permenpanrb-10-2019", "U1", "2022-02-03", "dicabut", Predikat.WBK));
    assertEquals("permenpanrb-10-2019", holding.ban().orElseThrow().rulebook());
    assertEquals(Optional.empty(), holding.ban().orElseThrow().end());
  }

  @Test
  void aLapseIsNoRevocation() {
    Holding holding =
        holding(
            "U1",
            "2023-01-01",
            Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
            Events.of("U1", "2022-02-03", "gugur", Predikat.WBK));
    assertEquals(Holding.Status.GUGUR, holding.status());
    assertEquals(Optional.empty(), holding.ban());
  }

  @Test
  void aUnitIsFoundUnderItsOldAndItsNewId() {
    RegisterEvent[] events = {
      Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
      Events.change("U1", "2022-01-10", "berganti_nama", "U9"),
      Events.of("U9", "2022-01-10", "dicabut", Predikat.WBK)
    };
    Holding holding = holding("U9", "2022-12-31", events);
    assertEquals(ImmutableSet.of("U1", "U9"), holding.ids());
    assertEquals(3, holding.history().size());
    assertTrue(holding.isBanned(LocalDate.of(2024, 1, 10)), "the ban passes to the new id");
    RegisterState state = Register.of(List.of(events), LAWS).stateAsOf(LocalDate.of(2023, 1, 1));
    assertEquals(Optional.empty(), state.unit("U1"));
    assertEquals(ImmutableList.of(holding), state.everNamed("U1"));
  }

  @Test
  void whatAMergedUnitHeldDoesNotPass() {
    List<RegisterEvent> events =
        List.of(
            Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
            Events.change("U1", "2022-01-10", "bergabung", "U2"));
    Register register = Register.of(events, LAWS);
    assertEquals(
        List.of(NoticeCode.EVENT_HOLDER_MERGED),
        register.notices().stream().map(notice -> notice.code()).toList());
    RegisterState state = register.stateAsOf(LocalDate.of(2022, 1, 10));
    Holding target = state.unit("U2").orElseThrow();
    assertEquals(Optional.empty(), target.predikat());
    assertEquals(ImmutableList.of("U1"), target.merged());
    assertEquals(Holding.Status.BERGABUNG, state.everNamed("U1").get(0).status());
  }

  @Test
  void anIdThatWasLeftCanBeTakenUpAgain() {
    Holding holding =
        holding(
            "U1",
            "2023-01-01",
            Events.of("U1", "2020-12-21", "diberikan", Predikat.WBK),
            Events.change("U1", "2021-01-10", "berganti_nama", "U2"),
            Events.change("U2", "2022-01-10", "berganti_nama", "U1"));
    assertEquals(Optional.of(Predikat.WBK), holding.predikat());
  }

  @Test
  void nothingIsAddedBeforeTheLastEvent() {
    Register register =
        Register.of(
            List.of(
                Events.of("U1", "2021-12-20", "diberikan", Predikat.WBK),
                Events.change("U1", "2022-01-10", "berganti_nama", "U9")),
            LAWS);
    assertEquals(
        List.of(NoticeCode.EVENT_BEFORE_LAST),
        register
            .against(List.of(Events.of("U9", "2022-01-09", "dipertahankan", Predikat.WBK)))
            .stream()
            .map(notice -> notice.code())
            .toList());
    assertEquals(
        ImmutableList.of(),
        register.against(List.of(Events.of("U9", "2022-01-10", "dipertahankan", Predikat.WBK))));
  }

  @Test
  void theOrderOfRowsDoesNotShow() {
    Random random = new Random(20220705);
    for (int round = 0; round < 300; round++) {
      List<RegisterEvent> events = new ArrayList<>(Events.random(random, 1 + random.nextInt(30)));
      Register expected = Register.of(events, LAWS);
      Collections.shuffle(events, random);
      Register shuffled = Register.of(events, LAWS);
      assertEquals(expected.notices(), shuffled.notices());
      for (RegisterEvent event : events) {
        LocalDate day = event.date().plusDays(random.nextInt(40));
        assertEquals(expected.stateAsOf(day).holdings(), shuffled.stateAsOf(day).holdings());
      }
    }
  }

  @Test
  void whatIsAddedInStepsIsAsWhatIsThereAtOnce() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      ImmutableList<RegisterEvent> events = Events.random(random, 2 + random.nextInt(25));
      List<RegisterEvent> kept = new ArrayList<>();
      for (RegisterEvent event : events) {
        if (Register.of(kept, LAWS).against(List.of(event)).isEmpty()) {
          kept.add(event);
        }
      }
      Register register = Register.of(kept, LAWS);
      assertEquals(ImmutableList.of(), register.notices());
      LocalDate last = Iterables.getLast(events).date();
      for (LocalDate day = events.get(0).date();
          !day.isAfter(last);
          day = day.plusDays(1 + random.nextInt(90))) {
        LocalDate until = day;
        List<RegisterEvent> alone =
            kept.stream().filter(event -> !event.date().isAfter(until)).toList();
        assertEquals(
            Register.of(alone, LAWS).stateAsOf(until).holdings(),
            register.stateAsOf(until).holdings());
      }
    }
  }
}
