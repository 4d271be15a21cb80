package org.predikat.agreement;

import com.google.common.collect.ImmutableSortedMap;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;

/**
 * A unit with the answers of its assessors at one stage.
 *
 * @param dossier what the round itself holds of the unit
 * @param stage DESK or FIELD
 * @param sheets answers by code of the assessor
 */
record AssessedUnit(
    UnitDossier dossier, Stage stage, ImmutableSortedMap<String, AnswerSheet> sheets) {}
