package org.predikat.comparison;

import java.util.Optional;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/**
 * A node's score that is another.
 *
 * @param stage DESK or FIELD
 * @param node code of the component or aggregate
 * @param label what it is called
 * @param before exact points before; empty where the first side shows none
 * @param after exact points after; empty where the second side shows none
 * @param parts the change by cause; empty unless both sides show the score
 */
public record ScoreChange(
    Stage stage,
    String node,
    String label,
    Optional<Points> before,
    Optional<Points> after,
    Optional<ScoreParts> parts) {}
