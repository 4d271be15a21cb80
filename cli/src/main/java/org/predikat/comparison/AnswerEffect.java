package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import org.predikat.scoring.Points;

/**
 * What the changed answers to one question did to a score.
 *
 * @param changes the question's cells
 * @param effect how the score moves when these alone change, under the new law
 */
public record AnswerEffect(ImmutableList<DataChange> changes, Points effect) {}
