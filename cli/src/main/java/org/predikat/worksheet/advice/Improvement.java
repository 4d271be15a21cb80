package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Minimum;
import org.predikat.scoring.Points;

/**
 * A better answer to one question, which evidence would have to justify.
 *
 * @param question index of the question
 * @param now the answer as it stands
 * @param needed the better answer
 * @param steps options, counts or units of a scale in between; at least 1
 * @param gain points that it adds to the total
 * @param serves the missed minimums that it helps to reach, in rulebook order; never empty
 */
public record Improvement(
    int question, Rung now, Rung needed, long steps, Points gain, ImmutableList<Minimum> serves) {}
