package org.predikat.command;

import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.tenure.Laws;
import org.predikat.tenure.Register;

/** The register of a round. */
final class Registers {
  private Registers() {}

  /** Adds what the events of a round's register say against each other. */
  static void check(Round round, Notices notices) {
    if (round.register().isPresent()) {
      Laws laws = Laws.shipped().with(round.rulebook());
      Register.of(round.register().get(), laws).notices().forEach(notices::add);
    }
  }
}
