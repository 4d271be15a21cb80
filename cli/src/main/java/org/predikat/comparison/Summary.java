package org.predikat.comparison;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.rulebook.Predikat;

/**
 * How many units changed how.
 *
 * @param before units before
 * @param after units after
 * @param both units on both sides
 * @param kinds units by what happened; kinds without units are left out
 * @param causes units by what happened and why; a unit with several causes counts for each
 * @param unmoved units whose data are others while the result is the same
 * @param otherBefore units of the first side for which this program finds another result than was
 *     recorded
 * @param otherAfter the same of the second side
 * @param over units that pass a threshold
 * @param predikat awards by predikat
 */
public record Summary(
    int before,
    int after,
    int both,
    ImmutableMap<Kind, Integer> kinds,
    ImmutableTable<Kind, Cause, Integer> causes,
    int unmoved,
    int otherBefore,
    int otherAfter,
    int over,
    ImmutableMap<Predikat, Tally> predikat) {

  /** Units of a kind. */
  public int count(Kind kind) {
    return kinds.getOrDefault(kind, 0);
  }

  /** Units of all kinds. */
  public int changed() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
