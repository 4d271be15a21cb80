package org.predikat.round;

import org.predikat.rulebook.Stage;

/**
 * One assessor's answers on one unit at one stage.
 *
 * @param unit id of the unit
 * @param assessor code of the assessor, never a name
 * @param stage DESK or FIELD
 * @param answers what the assessor answered; blank where the assessor did not judge. No survey and
 *     no points of components
 * @param place row that it was read from
 */
public record Assessment(
    String unit, String assessor, Stage stage, AnswerSheet answers, Place place) {}
