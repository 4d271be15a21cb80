package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;

/**
 * What a sheet lacks for one predikat.
 *
 * <p>Blank answers count as the worst ones here, whatever the settings make of them: what is not
 * answered is not evidenced.
 *
 * @param predikat the predikat
 * @param reach how far it is
 * @param minimums every minimum of desk, field and determination as the sheet stands, in rulebook
 *     order; without those whose score is not known
 * @param surveyGaps survey indices below the minimum of their own component, in worksheet order
 * @param improvements the smallest set of improvements in worksheet order, which reaches every
 *     minimum once the survey gaps are closed; empty when nothing is missing, out of reach or too
 *     far
 * @param steps sum of the steps of the improvements: no set of fewer steps would do
 * @param after the minimums with the survey gaps closed and the improvements made; where it is out
 *     of reach, with the best answer to every question
 * @param unjudged minimums that were left out of the search, because a given score hides their node
 *     or because they sum across the tree; empty unless UNSURE
 * @param fragile answers that carry the predikat, in worksheet order; empty unless REACHED
 */
public record Advice(
    Predikat predikat,
    Reach reach,
    ImmutableList<MinimumResult> minimums,
    ImmutableList<SurveyGap> surveyGaps,
    ImmutableList<Improvement> improvements,
    long steps,
    ImmutableList<MinimumResult> after,
    ImmutableList<Minimum> unjudged,
    ImmutableList<Fragile> fragile) {}
