package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;

/**
 * How units of one predikat are ranked: by the exact scores of these nodes, higher first. Units
 * equal in all keys share a rank (1, 2, 2, 4) and are listed by their id.
 *
 * @param keys codes of components or aggregates
 * @param citation source
 */
public record Ranking(ImmutableList<String> keys, Citation citation) {}
