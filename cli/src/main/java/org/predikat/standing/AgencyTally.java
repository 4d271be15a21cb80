package org.predikat.standing;

import org.predikat.round.Agency;

/**
 * An agency with its units.
 *
 * @param agency the agency
 * @param counts its units
 * @param rank place by number of awarded units; equal numbers share a place (1, 2, 2, 4); 0 without
 *     any awarded unit
 * @param tied whether another agency shares the place
 */
public record AgencyTally(Agency agency, Counts counts, int rank, boolean tied) {}
