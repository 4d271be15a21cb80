package org.predikat.round;

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

  /** The id of the unit at a position. */
  default String id(int index) {
    return get(index).id();
  }
}
