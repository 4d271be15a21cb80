package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.intake.AfterAwardReader;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.Recipe;
import org.predikat.publication.RunContent;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunWriter;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.standing.Standing;

/**
 * Makes a run: reads a round, judges and ranks its units, and writes the files. The one way there
 * is, so that what is made again is made as it was made first.
 */
final class RunMaker {
  private final PredikatCommand parent;
  private final Instant started = Instant.now();

  RunMaker(PredikatCommand parent) {
    this.parent = parent;
  }

  /**
   * What is to be made.
   *
   * @param recipe all that decides the bytes
   * @param accepted errors that somebody accepts, as the recipe's file has them
   * @param typed options of the command line, for the manifest
   */
  record Order(Recipe recipe, AcceptedProblems accepted, ImmutableMap<String, String> typed) {}

  /**
   * What came of it.
   *
   * @param judged round and standing; empty when the round could not be read
   * @param notices everything noticed
   * @param clear whether no error stands that nobody accepts
   */
  record Made(Optional<Judged> judged, Notices notices, boolean clear) {}

  /** A round with its units ranked. */
  record Judged(Round round, Standing standing) {}

  /**
   * Writes the run; the caller commits the directory.
   *
   * @throws IOException if a file cannot be read or written
   * @throws org.predikat.intake.SettingRefused for a setting that the rulebook does not have so
   * @throws org.predikat.rulebook.reading.RulebookException when the rulebook cannot be used
   */
  Made make(Order order, RunDirectory directory) throws IOException, InterruptedException {
    RoundReader.Result read = read(order.recipe());
    Notices notices = new Notices();
    notices.addAll(read.notices());
    Optional<AfterAwardReader.Result> register = register(order.recipe());
    register.ifPresent(rows -> notices.addAll(rows.notices()));
    if (read.round().isEmpty()) {
      RunWriter.writeUnread(
          read.inputs(),
          notices,
          order.accepted(),
          manner(order, ProgressListener.NONE),
          Clock.systemUTC(),
          directory);
      return new Made(Optional.empty(), notices, false);
    }
    register
        .flatMap(rows -> Registers.overridden(read.round().get(), read.inputs(), rows))
        .ifPresent(notices::add);
    Round round = seen(read.round().get(), register, notices);
    return judge(order, read, round, notices, directory);
  }

  /** The register given besides the round; a round's own one then does not count. */
  private static Optional<AfterAwardReader.Result> register(Recipe recipe) throws IOException {
    Recipe.Beside file = recipe.besides().get(Recipe.REGISTER);
    return file == null
        ? Optional.empty()
        : Optional.of(RegisterFile.rows(file.path(), Table.REGISTER));
  }

  private static Round seen(Round round, Optional<AfterAwardReader.Result> given, Notices notices) {
    if (given.filter(rows -> rows.notices().hasErrors()).isPresent()) {
      return round;
    }
    return Registers.seen(round, given.map(AfterAwardReader.Result::register), notices);
  }

  private RoundReader.Result read(Recipe recipe) throws IOException {
    Closeable line = Progress.reading(parent, recipe.round());
    try {
      return RoundReader.read(recipe.round(), recipe.reading());
    } finally {
      line.close();
    }
  }

  private Made judge(
      Order order, RoundReader.Result read, Round round, Notices notices, RunDirectory directory)
      throws IOException, InterruptedException {
    Recipe recipe = order.recipe();
    int units = round.dossiers().size();
    Evaluation evaluation;
    try (Progress progress = Progress.of(parent, "progress.evaluating", units)) {
      evaluation = RoundEvaluator.run(round, recipe.reading().threads(), progress);
    }
    notices.addAll(evaluation.notices());
    Standing standing = Standing.of(evaluation);
    boolean clear = ProblemSummary.standing(notices, order.accepted()) == 0;
    RunContent content =
        new RunContent(
            evaluation,
            standing,
            notices,
            order.accepted(),
            read.inputs(),
            read.law(),
            recipe.outputs(),
            clear);
    try (Progress progress = Progress.of(parent, "progress.writing", units)) {
      RunWriter.write(content, manner(order, progress), Clock.systemUTC(), directory);
    }
    return new Made(Optional.of(new Judged(round, standing)), notices, clear);
  }

  private RunContent.Manner manner(Order order, ProgressListener progress) {
    return new RunContent.Manner(
        order.recipe(),
        order.recipe().reading().threads(),
        ProgramVersion.number(),
        order.typed(),
        started,
        progress);
  }
}
