package org.predikat.agreement;

import java.util.OptionalDouble;

/**
 * How far assessors agree on one question at one stage.
 *
 * @param question index of the question
 * @param metric how far apart two of its answers are
 * @param units units on which two assessors or more answered it
 * @param pairs pairs of answers to one unit
 * @param same pairs of the same answer
 * @param alpha Krippendorff's alpha; empty where only one answer was ever given
 * @param kappa Cohen's kappa; empty unless exactly two assessors judged all the same units, and for
 *     numbers, where being near would count for nothing
 */
public record QuestionAgreement(
    int question,
    Metric metric,
    int units,
    long pairs,
    long same,
    OptionalDouble alpha,
    OptionalDouble kappa) {}
