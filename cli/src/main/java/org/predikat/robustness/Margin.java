package org.predikat.robustness;

import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/**
 * How far a unit stands from one minimum.
 *
 * @param stage the stage that checks it
 * @param node index of the minimum's node
 * @param result the minimum and the score, exact
 * @param percent the distance as a percentage of the node's weight, exact; positive above
 * @param reached in how many draws the minimum was reached
 */
public record Margin(Stage stage, int node, MinimumResult result, Points percent, int reached) {}
