package org.predikat.comparison;

import com.google.common.primitives.ImmutableIntArray;
import org.predikat.round.Dossiers;

/** The units of two rounds side by side, by id. */
final class Pairing {
  /** Stands for a unit that is not on a side. */
  static final int ABSENT = -1;

  private final ImmutableIntArray before;
  private final ImmutableIntArray after;

  private Pairing(ImmutableIntArray before, ImmutableIntArray after) {
    this.before = before;
    this.after = after;
  }

  static Pairing of(Dossiers before, Dossiers after) {
    int most = Math.max(before.size(), after.size());
    ImmutableIntArray.Builder old = ImmutableIntArray.builder(most);
    ImmutableIntArray.Builder young = ImmutableIntArray.builder(most);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int order = compare(before, i, after, j);
      old.add(order <= 0 ? i++ : ABSENT);
      young.add(order >= 0 ? j++ : ABSENT);
    }
    return new Pairing(old.build(), young.build());
  }

  private static int compare(Dossiers before, int i, Dossiers after, int j) {
    if (i == before.size()) {
      return 1;
    }
    return j == after.size() ? -1 : before.id(i).compareTo(after.id(j));
  }

  /** Number of units on either side. */
  int size() {
    return before.length();
  }

  /** Position of a unit before, or ABSENT. */
  int before(int place) {
    return before.get(place);
  }

  /** Position of a unit after, or ABSENT. */
  int after(int place) {
    return after.get(place);
  }
}
