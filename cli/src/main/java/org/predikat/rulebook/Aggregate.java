package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;

/**
 * A sum across the tree that the law names but that is no node of it, such as the pemenuhan half.
 *
 * @param code unique among components and aggregates
 * @param label own short label
 * @param weight points; equals the sum of the members' weights
 * @param members codes of components, none inside another
 */
public record Aggregate(String code, String label, Figure weight, ImmutableList<String> members) {}
