package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;

/**
 * What a stage checks.
 *
 * @param stage the stage
 * @param conditions codes of conditions checked here
 * @param minimums codes of minimums checked here, on the score of this stage
 * @param externalSurvey whether every survey question needs an external value at this stage
 * @param citation source
 */
public record StageRule(
    Stage stage,
    ImmutableList<String> conditions,
    ImmutableList<String> minimums,
    boolean externalSurvey,
    Citation citation) {}
