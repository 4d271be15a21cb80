package org.predikat.intake;

import java.util.HashMap;
import java.util.Map;
import org.predikat.intake.cells.Texts;
import org.predikat.round.References;
import org.predikat.round.Slabs;

/** Guesses which unit an unknown id means, for a hint: one that differs in leading zeros only. */
final class UnknownUnits {
  private static final int SEVERAL = -2;
  private static final int NONE = -1;

  private final Slabs slabs;
  private final References units;
  private Map<String, Integer> withoutZeros = Map.of();

  UnknownUnits(Slabs slabs, References units) {
    this.slabs = slabs;
    this.units = units;
  }

  /** Position of the one unit whose id is the same but for leading zeros; negative for none. */
  int meant(String id) {
    if (withoutZeros.isEmpty()) {
      withoutZeros = new HashMap<>();
      for (int i = 0; i < units.size(); i++) {
        String bare = Texts.withoutLeadingZeros(slabs.id(units.unit(i)));
        withoutZeros.merge(bare, i, (first, second) -> SEVERAL);
      }
    }
    return withoutZeros.getOrDefault(Texts.withoutLeadingZeros(id), NONE);
  }
}
