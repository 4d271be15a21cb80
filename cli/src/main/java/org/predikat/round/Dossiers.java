package org.predikat.round;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The dossiers of a round in ascending order of unit id (by code units), held compactly: {@link
 * #get} decodes a fresh record each time, so a round of a million units needs a few hundred bytes
 * per unit. Safe for concurrent reading.
 */
public interface Dossiers {
  /** Number of units. */
  int size();

  /** The dossier at a position in 0..size-1. */
  UnitDossier get(int index);

  /**
   * The dossiers at some positions, in their order; much quicker than one by one where the units
   * lie far apart.
   */
  default ImmutableList<UnitDossier> get(int[] indexes) {
    return Arrays.stream(indexes).mapToObj(this::get).collect(ImmutableList.toImmutableList());
  }

  /** The id of the unit at a position. */
  default String id(int index) {
    return get(index).id();
  }
}
