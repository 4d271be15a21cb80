package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.intake.AfterAwardReader;
import org.predikat.intake.InputFile;
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

  /**
   * Says that the round's own register does not count beside the one given; nothing where it has
   * none, or the very same one.
   *
   * @param inputs files that the round was read from
   * @param given the register that counts
   */
  static Optional<Notice> overridden(
      Round round, ImmutableList<InputFile> inputs, AfterAwardReader.Result given) {
    Optional<InputFile> file = given.inputs().stream().findFirst();
    // By content, not by place: a run made again elsewhere must say the same.
    boolean same =
        file.stream()
            .anyMatch(each -> inputs.stream().anyMatch(own -> own.sha256().equals(each.sha256())));
    if (same || file.isEmpty()) {
      return Optional.empty();
    }
    return round
        .register()
        .map(
            own ->
                new Notice(
                    NoticeCode.REGISTER_OVERRIDDEN,
                    own.isEmpty()
                        ? Place.NONE
                        : new Place(
                            own.get(0).place().file(), own.get(0).place().sheet(), 0, 0, ""),
                    "",
                    "",
                    ImmutableList.of(file.get().name(), Integer.toString(own.size()))));
  }
}
