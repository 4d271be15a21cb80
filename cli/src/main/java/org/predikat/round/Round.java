package org.predikat.round;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Rulebook;

/**
 * A year's data, read and checked against the law it is judged by.
 *
 * @param info the round itself
 * @param rulebook the law in force for it, with the round's settings
 * @param agencies agencies in ascending order of id
 * @param dossiers nominated units in ascending order of id
 */
public record Round(
    RoundInfo info, Rulebook rulebook, ImmutableList<Agency> agencies, Dossiers dossiers) {}
