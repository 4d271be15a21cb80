package org.predikat.tenure.review;

import com.google.common.collect.ImmutableMap;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;

/**
 * What a unit scored when its predikat was granted, as an earlier run recorded it.
 *
 * @param run name of the run
 * @param predikat predikat that the run awarded
 * @param law law that the run judged by
 * @param points points of the nodes that the run recorded, by code
 */
public record PastScores(
    String run, Predikat predikat, Rulebook law, ImmutableMap<String, Points> points) {}
