package org.predikat.agreement;

import java.util.OptionalDouble;

/**
 * How far assessors agree on the questions of an area, or on all.
 *
 * @param node index of the area among the nodes
 * @param questions questions that two assessors or more answered
 * @param pairs pairs of answers to one question about one unit
 * @param same pairs of the same answer
 * @param alpha alpha of the values between 0 and 1 that the answers are given, with the
 *     disagreement expected within each question, so that questions that differ among themselves do
 *     not pass for agreement; empty where no question had more than one value
 */
public record GroupAgreement(
    int node, int questions, long pairs, long same, OptionalDouble alpha) {}
