package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.round.Incident;
import org.predikat.round.Round;
import org.predikat.rulebook.Rulebook;

/**
 * What a review looks at.
 *
 * @param asOf day of the review
 * @param law law in force on that day
 * @param holders units that hold a predikat on that day, in any order
 * @param bearers unit that each id of the register stands for
 * @param incidents what was reported, in any order
 * @param answers round with new worksheets or surveys; empty where there are none
 * @param past what units scored in earlier runs, by the id that they bore then
 */
public record ReviewRequest(
    LocalDate asOf,
    Rulebook law,
    ImmutableList<Holder> holders,
    ImmutableMap<String, Bearer> bearers,
    ImmutableList<Incident> incidents,
    Optional<Round> answers,
    ImmutableListMultimap<String, PastScores> past) {}
