package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.round.RegisterEvent;
import org.predikat.round.Round;
import org.predikat.round.Severity;
import org.predikat.tenure.Laws;
import org.predikat.tenure.Register;
import org.predikat.tenure.RegisteredRound;

/** The register of a round. */
final class Registers {
  private Registers() {}

  /**
   * The round seen with its register; the round itself when it has none, or none that can be used.
   * Adds whatever is wrong with the register.
   *
   * @param given events of a register given besides the round; empty when none was
   */
  static Round seen(Round round, Optional<ImmutableList<RegisterEvent>> given, Notices notices) {
    Optional<ImmutableList<RegisterEvent>> events = given.isPresent() ? given : round.register();
    if (events.isEmpty()) {
      return round;
    }
    Register register = Register.of(events.get(), Laws.shipped().with(round.rulebook()));
    register.notices().forEach(notices::add);
    boolean faulty =
        register.notices().stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
    if (round.info().proposed().isEmpty()) {
      notices.add(new Notice(NoticeCode.PROPOSED_MISSING, Place.NONE, "", "", ImmutableList.of()));
    }
    return faulty || round.info().proposed().isEmpty()
        ? round
        : RegisteredRound.of(round, register, round.info().proposed().get(), notices::add);
  }
}
