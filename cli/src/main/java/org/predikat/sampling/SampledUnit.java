package org.predikat.sampling;

import com.google.common.primitives.ImmutableIntArray;
import org.predikat.round.UnitDossier;

/**
 * A drawn unit.
 *
 * @param dossier everything the engine sees
 * @param respondents respondents per survey question, own then external; 0 where there is no survey
 */
record SampledUnit(UnitDossier dossier, ImmutableIntArray respondents) {}
