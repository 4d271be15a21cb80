package org.predikat.standing;

import org.predikat.rulebook.AgencyKind;

/**
 * A kind of agency with its agencies and units.
 *
 * @param kind the kind
 * @param agenciesNominated agencies with at least one nominated unit
 * @param agenciesAwarded agencies with at least one awarded unit
 * @param counts units of these agencies
 */
public record KindTally(
    AgencyKind kind, int agenciesNominated, int agenciesAwarded, Counts counts) {}
