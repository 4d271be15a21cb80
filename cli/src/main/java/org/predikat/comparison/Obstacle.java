package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.Reason;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.comparing.Change;

/**
 * A reason that stands on one side of a flip and not on the other, with what is responsible for it.
 *
 * @param reason the reason
 * @param stage stage at which it stands; empty for a problem of the data
 * @param appeared true where it stands after, false where it stood before
 * @param minimumBefore the missed minimum as it was met before; empty where it was not looked at
 * @param minimumAfter the same after
 * @param conditionBefore the unfulfilled condition as it was met before; empty where it was not
 *     looked at
 * @param conditionAfter the same after
 * @param answers changed answers that moved the score this way, the strongest first
 * @param data other cells of the data that bear on it
 * @param rules changed figures and rules that bear on it
 */
public record Obstacle(
    Reason reason,
    Optional<Stage> stage,
    boolean appeared,
    Optional<MinimumResult> minimumBefore,
    Optional<MinimumResult> minimumAfter,
    Optional<ConditionResult> conditionBefore,
    Optional<ConditionResult> conditionAfter,
    ImmutableList<AnswerEffect> answers,
    ImmutableList<DataChange> data,
    ImmutableList<Change> rules) {}
