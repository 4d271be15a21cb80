package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import org.predikat.evaluation.MinimumResult;

/**
 * An answer that carries a predikat by itself: judged one step lower, minimums would be missed.
 *
 * @param question index of the question
 * @param now the answer as it stands
 * @param lower the answer one step lower
 * @param missed the minimums as they would be missed, in rulebook order; never empty
 */
public record Fragile(int question, Rung now, Rung lower, ImmutableList<MinimumResult> missed) {}
