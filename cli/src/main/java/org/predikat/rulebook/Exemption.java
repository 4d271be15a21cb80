package org.predikat.rulebook;

import com.google.common.collect.ImmutableSet;

/**
 * A way past conditions that the law allows, such as the affirmation of local-government units or a
 * technical consideration of the national assessors (TPN).
 *
 * @param code unique among exemptions
 * @param label own short label
 * @param field yes/no column in {@code nominations} that claims it
 * @param waives scopes whose failed conditions it waives
 * @param predikat predikat for which it may be claimed
 * @param agencyLevels levels of agency that may claim it; empty means every level
 * @param unitKinds values of {@code jenis_unit} that may claim it; empty means every kind
 * @param except codes of conditions that it never waives
 * @param citation source
 */
public record Exemption(
    String code,
    String label,
    String field,
    ImmutableSet<Condition.Scope> waives,
    ImmutableSet<Predikat> predikat,
    ImmutableSet<AgencyLevel> agencyLevels,
    ImmutableSet<String> unitKinds,
    ImmutableSet<String> except,
    Citation citation) {}
