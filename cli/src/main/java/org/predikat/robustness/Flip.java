package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import org.predikat.evaluation.FinalStatus;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;
import org.predikat.worksheet.advice.Rung;

/**
 * One answer which, judged one step otherwise, turns a unit's verdict by itself.
 *
 * @param table the table in which the answer stands: DESK or FIELD
 * @param question index of the question
 * @param from the recorded answer
 * @param to the answer one step from it
 * @param better whether that step is upwards
 * @param stage the stage at which the verdict turns
 * @param minimums codes of the minimums of that stage that are reached no longer, or only then
 * @param points what the total changes by on the sheet that the stage looks at, exact
 * @param status the unit's status then
 */
public record Flip(
    Stage table,
    int question,
    Rung from,
    Rung to,
    boolean better,
    Stage stage,
    ImmutableList<String> minimums,
    Points points,
    FinalStatus status) {}
