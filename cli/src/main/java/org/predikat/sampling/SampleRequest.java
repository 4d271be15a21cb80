package org.predikat.sampling;

import java.nio.file.Path;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;
import org.predikat.tables.RoundForm;

/**
 * What synthetic round is wanted.
 *
 * @param rulebook law whose worksheets are filled in
 * @param seed same seed, same bytes
 * @param units number of units; ignored where a shape counts them
 * @param shape counts to be met exactly; empty for a free round
 * @param year year written into the round
 * @param problems units per thousand into which a problem is planted
 * @param onMinimums units per thousand that stand exactly on minimums
 * @param form form of the output
 * @param out folder or file to write; for the flat form the CSV file
 * @param force whether an existing target is replaced
 * @param threads number of threads, at least 1
 */
public record SampleRequest(
    Rulebook rulebook,
    long seed,
    int units,
    Optional<Shape> shape,
    int year,
    int problems,
    int onMinimums,
    RoundForm form,
    Path out,
    boolean force,
    int threads) {}
