package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.intake.InputFile;
import org.predikat.round.Notices;
import org.predikat.rulebook.reading.RulebookSource;
import org.predikat.standing.Standing;

/**
 * What a run is made of.
 *
 * @param evaluation every unit's outcome
 * @param standing ranking and tallies
 * @param notices everything noticed while reading and evaluating
 * @param accepted errors that somebody accepts
 * @param inputs files read
 * @param law documents that the rulebook was read from
 * @param outputs files wanted
 * @param announce whether announcements may be written: no error stands that is not accepted
 */
public record RunContent(
    Evaluation evaluation,
    Standing standing,
    Notices notices,
    AcceptedProblems accepted,
    ImmutableList<InputFile> inputs,
    ImmutableList<RulebookSource> law,
    ImmutableSet<Output> outputs,
    boolean announce) {

  /**
   * How a run is written.
   *
   * @param recipe all that decides the bytes besides the contents of the inputs
   * @param threads threads that may work at a time, at least 1
   * @param version version of the program
   * @param options options of the command line that the manifest records
   * @param started when the run began
   * @param progress hears how many units are written
   */
  public record Manner(
      Recipe recipe,
      int threads,
      String version,
      ImmutableMap<String, String> options,
      Instant started,
      ProgressListener progress) {
    /** How CSV files are written. */
    public CsvDialect dialect() {
      return recipe.dialect();
    }
  }
}
