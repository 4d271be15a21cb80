package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.predikat.intake.RoundReader;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * A round that does not exist yet.
 *
 * @param rulebook its law
 * @param info what it says about itself
 */
record NewRound(Rulebook rulebook, RoundInfo info) {
  /**
   * Begins a round.
   *
   * @param options what the user asked for
   * @param folder name of its folder, which is its title where none is given
   * @return empty unless rulebook and year are given
   * @throws org.predikat.rulebook.reading.RulebookException when the rulebook cannot be used
   */
  static Optional<NewRound> begin(RoundReader.Options options, String folder) {
    if (options.rulebook().isEmpty() || options.year().isEmpty()) {
      return Optional.empty();
    }
    Rulebook rulebook =
        RulebookReader.read(
            ImmutableList.<String>builder()
                .add(options.rulebook().get())
                .addAll(options.overlays())
                .build());
    return Optional.of(
        new NewRound(
            rulebook,
            new RoundInfo(
                options.year().get(),
                options.title().orElse(folder),
                options.rulebook().get(),
                options.through().orElse(Stage.DETERMINATION),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableMap.copyOf(options.settings()))));
  }
}
