package org.predikat.worksheet.advice;

import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;

/**
 * A survey index below the minimum of its own component. Respondents give it; no answer on the
 * worksheet makes up for it.
 *
 * @param question index of the survey question
 * @param minimum the minimum
 * @param figure its figure for the predikat
 * @param now the index; empty when none is filled in
 * @param needed the least index, with as many decimals as may be given, that reaches the minimum
 */
public record SurveyGap(
    int question, Minimum minimum, Figure figure, Optional<BigDecimal> now, BigDecimal needed) {}
