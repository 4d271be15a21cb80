package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Revocation;

/**
 * Something that the new answers themselves show. It is no report: under a ground it still takes
 * the word of the body that the ground names.
 *
 * @param kind the kind of incident that it amounts to
 * @param ground the law's ground that names this kind; empty where none does
 * @param missed minimums of the law in force that the answers miss; empty for a drop
 * @param drops areas that collapsed from desk to field; empty unless the kind says so
 */
public record Observation(
    IncidentKind kind,
    Optional<Revocation.Ground> ground,
    ImmutableList<MinimumResult> missed,
    ImmutableList<NodeDrop> drops) {}
