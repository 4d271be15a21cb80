package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.predikat.intake.Columns;
import org.predikat.round.Bar;
import org.predikat.round.BarredDossiers;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * A round seen with the register of the day on which its units are proposed. What the register says
 * that a unit holds takes the place of what its nomination says: the register is made of decisions,
 * the nomination is a claim; where the two differ, that is said. A unit that may not be proposed on
 * that day fails administration, whatever else it fulfils.
 */
public final class RegisteredRound {
  private final Round round;
  private final RegisterState state;
  private final LocalDate proposed;
  private final Consumer<Notice> notices;

  private RegisteredRound(
      Round round, RegisterState state, LocalDate proposed, Consumer<Notice> notices) {
    this.round = round;
    this.state = state;
    this.proposed = proposed;
    this.notices = notices;
  }

  /**
   * The round with the register.
   *
   * @param register a register without errors
   * @param proposed day on which the units are proposed
   * @param notices hears of nominations that say something else
   */
  public static Round of(
      Round round, Register register, LocalDate proposed, Consumer<Notice> notices) {
    return new RegisteredRound(round, register.stateAsOf(proposed), proposed, notices).seen();
  }

  private Round seen() {
    Rulebook law = round.rulebook();
    RegisteredDossiers dossiers =
        new RegisteredDossiers(round.dossiers(), law, state, Columns.HELD);
    ImmutableMap.Builder<Integer, ImmutableList<Bar>> bars = ImmutableMap.builder();
    for (int i = 0; i < dossiers.size(); i++) {
      UnitDossier unit = dossiers.nominated(i);
      Optional<Predikat> held = dossiers.held(unit.id());
      if (dossiers.claims(unit) && !unit.held().equals(held)) {
        differs(unit, held);
      }
      ImmutableList<Bar> own = bars(unit);
      if (!own.isEmpty()) {
        bars.put(i, own);
      }
    }
    return new Round(
        round.info(),
        law,
        round.agencies(),
        new BarredDossiers(dossiers, bars.buildOrThrow()),
        round.register(),
        round.incidents());
  }

  private void differs(UnitDossier unit, Optional<Predikat> held) {
    notices.accept(
        new Notice(
            NoticeCode.HELD_DIFFERS,
            Place.NONE,
            unit.id(),
            unit.held().map(Predikat::name).orElse("-"),
            ImmutableList.of(held.map(Predikat::name).orElse("-"), proposed.toString())));
  }

  /**
   * What stands in the way of a unit. An id that the unit has left counts as well, so that no ban
   * is escaped by being proposed under it.
   */
  private ImmutableList<Bar> bars(UnitDossier unit) {
    ImmutableList.Builder<Bar> bars = ImmutableList.builder();
    Optional<Holding> standing = state.unit(unit.id());
    Iterable<Holding> known =
        standing.isPresent() ? ImmutableList.of(standing.get()) : state.everNamed(unit.id());
    for (Holding holding : known) {
      bars(unit, holding, bars);
    }
    return bars.build();
  }

  private void bars(UnitDossier unit, Holding holding, ImmutableList.Builder<Bar> bars) {
    if (holding.ban().isPresent()) {
      Ban ban = holding.ban().get();
      if (ban.covers(proposed)) {
        bars.add(
            new Bar(
                Bar.Kind.LARANGAN,
                ban.end().orElseThrow(),
                ban.free().orElseThrow(),
                ban.citation().orElseThrow().display()));
      }
      if (unit.proposed().compareTo(round.rulebook().revocation().restartAt()) > 0) {
        LocalDate day = ban.revocation().date();
        String source = round.rulebook().revocation().restartCitation().display();
        bars.add(new Bar(Bar.Kind.MULAI_LAGI, day, day, source));
      }
    }
    int years = round.rulebook().settings().wbkYears();
    if (years > 0
        && unit.proposed() == Predikat.WBBM
        && holding.predikat().filter(held -> held == Predikat.WBK).isPresent()) {
      LocalDate since = holding.since().orElseThrow();
      LocalDate from = since.plusYears(years);
      if (proposed.isBefore(from)) {
        bars.add(new Bar(Bar.Kind.BELUM_LAMA, since, from, "wbk_years " + years));
      }
    }
  }
}
