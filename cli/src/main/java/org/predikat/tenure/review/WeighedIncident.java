package org.predikat.tenure.review;

import java.util.Optional;
import org.predikat.round.Incident;
import org.predikat.rulebook.Revocation;

/**
 * An incident with what it counts for.
 *
 * @param incident the incident
 * @param weight what it counts for
 * @param ground the law's ground that names its kind; empty where none does
 */
public record WeighedIncident(
    Incident incident, Weight weight, Optional<Revocation.Ground> ground) {}
