package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.predikat.intake.RoundReader;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;

/**
 * What a round that does not exist yet is to say about itself.
 *
 * @param options what the user asked for
 * @param law reads the rulebook and its overlays
 */
record NewRound(RoundReader.Options options, Law law) {
  /** Reads a rulebook by ids or paths. */
  interface Law {
    /** The first with the others laid on it. */
    Rulebook read(List<String> stack);
  }

  /** The round's law and its own words. */
  record Begun(Rulebook rulebook, RoundInfo info) {}

  /** Empty unless rulebook and year are given. */
  Optional<Begun> begin(String folder) {
    if (options.rulebook().isEmpty() || options.year().isEmpty()) {
      return Optional.empty();
    }
    Rulebook rulebook = law.read(List.of(options.rulebook().get()));
    return Optional.of(
        new Begun(
            rulebook,
            new RoundInfo(
                options.year().get(),
                options.title().orElse(folder),
                options.rulebook().get(),
                options.through().orElse(Stage.DETERMINATION),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableMap.of())));
  }
}
