package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.evaluation.Evaluation;
import org.predikat.files.Awaited;
import org.predikat.intake.InputFile;
import org.predikat.round.Agency;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.writing.RulebookYaml;
import org.predikat.standing.AgencyTally;

/**
 * Writes the files of a run into a run directory. Every file but the manifest depends on the round,
 * the rulebook, the accepted problems and the dialect alone. All that does not list the units in
 * text is made on other threads meanwhile, where more than one thread is allowed; without a
 * workbook, nothing of the Excel library is loaded.
 */
public final class RunWriter {
  /** The law as it was applied. */
  public static final String RULEBOOK = "rulebook.yaml";

  /** Table of problems. */
  public static final String PROBLEMS = "problems.csv";

  private final RunContent content;
  private final RunContent.Manner manner;
  private final Clock clock;
  private final Words words = Words.indonesian();
  private final RunFiles files;
  private final UnitListing listing;

  private RunWriter(
      RunContent content, RunContent.Manner manner, Clock clock, RunDirectory directory) {
    this.content = content;
    this.manner = manner;
    this.clock = clock;
    this.files = new RunFiles(directory);
    this.listing = new UnitListing(content.evaluation(), content.standing());
  }

  /**
   * Writes a whole run; the caller commits the directory.
   *
   * @throws IOException if a file could not be written
   */
  public static void write(
      RunContent content, RunContent.Manner manner, Clock clock, RunDirectory directory)
      throws IOException {
    new RunWriter(content, manner, clock, directory).run();
  }

  /**
   * Writes what there is of a round that could not be read: its problems and the manifest. The
   * caller commits the directory.
   *
   * @throws IOException if a file could not be written
   */
  public static void writeUnread(
      ImmutableList<InputFile> inputs,
      Notices notices,
      AcceptedProblems accepted,
      RunContent.Manner manner,
      Clock clock,
      RunDirectory directory)
      throws IOException {
    RunFiles files = new RunFiles(directory);
    try (OutputStream out = files.open(PROBLEMS)) {
      ProblemsCsv.write(notices.sorted(), accepted, manner.dialect(), out);
    }
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    new ManifestJson(inputs, notices, accepted, manner, directory.target())
        .writeUnread(files.written(), clock.instant(), manifest);
    sealed(manifest, files);
  }

  private void run() throws IOException {
    List<Callable<Void>> besides = besides();
    if (manner.threads() > 1) {
      ExecutorService workers = Executors.newFixedThreadPool(Math.min(2, manner.threads() - 1));
      try {
        List<Future<Void>> running = new ArrayList<>();
        besides.forEach(task -> running.add(workers.submit(task)));
        tables();
        for (Future<Void> task : running) {
          Awaited.result(task);
        }
      } finally {
        workers.shutdownNow();
      }
    } else {
      tables();
      for (Callable<Void> task : besides) {
        call(task);
      }
    }
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    new ManifestJson(
            content.inputs(),
            content.notices(),
            content.accepted(),
            manner,
            files.directory().target())
        .write(
            content,
            files.written(),
            content.evaluation().unverified(),
            clock.instant(),
            words,
            manifest);
    sealed(manifest, files);
  }

  private static void sealed(ByteArrayOutputStream manifest, RunFiles files) throws IOException {
    try (OutputStream out = files.open(RunDirectory.MANIFEST)) {
      out.write(ManifestSeal.sealed(manifest.toByteArray()));
    }
  }

  private static void call(Callable<Void> task) throws IOException {
    try {
      task.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean wanted(Output output) {
    return content.outputs().contains(output) && (content.announce() || !output.isAnnouncement());
  }

  /** What can be written beside the tables of units. */
  private List<Callable<Void>> besides() {
    List<Callable<Void>> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          others();
          return null;
        });
    if (wanted(Output.RESULTS_XLSX)) {
      tasks.add(
          () -> {
            resultsWorkbook();
            return null;
          });
    }
    if (content.announce() && content.outputs().stream().anyMatch(Output::isAnnouncement)) {
      tasks.add(
          () -> {
            announcement();
            return null;
          });
    }
    return tasks;
  }

  private void tables() throws IOException {
    Round round = content.evaluation().round();
    try (OutputStream csv = wanted(Output.RESULTS_CSV) ? open(Output.RESULTS_CSV) : null;
        OutputStream json = wanted(Output.RESULTS_JSON) ? open(Output.RESULTS_JSON) : null) {
      if (json != null) {
        ResultsJson.begin(round.info(), round.rulebook(), nominating(), words, json);
      }
      new UnitFiles(listing, words, manner)
          .write(Optional.ofNullable(csv), Optional.ofNullable(json));
      if (json != null) {
        ResultsJson.end(json);
      }
    }
  }

  private void others() throws IOException {
    if (wanted(Output.AGENCIES_CSV)) {
      try (OutputStream out = open(Output.AGENCIES_CSV)) {
        AgenciesCsv.write(content.standing(), words, manner.dialect(), out);
      }
    }
    try (OutputStream out = files.open(PROBLEMS)) {
      ProblemsCsv.write(content.notices().sorted(), content.accepted(), manner.dialect(), out);
    }
    try (OutputStream out = files.open(RULEBOOK)) {
      out.write(
          RulebookYaml.write(content.evaluation().round().rulebook())
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Agencies with nominated units, by id: a flat file knows no others. */
  private ImmutableList<Agency> nominating() {
    return content.standing().agencies().stream()
        .map(AgencyTally::agency)
        .sorted(Comparator.comparing(Agency::id))
        .collect(ImmutableList.toImmutableList());
  }

  private void resultsWorkbook() throws IOException {
    Evaluation evaluation = content.evaluation();
    Rulebook rulebook = evaluation.round().rulebook();
    String title = evaluation.round().info().title();
    try (OutputStream out = open(Output.RESULTS_XLSX);
        ResultsWorkbook book =
            new ResultsWorkbook(
                new Workbook(title, rulebook.regulation()),
                new ResultColumns(rulebook, words, ','),
                ResultsWorkbook.SHEET_ROWS)) {
      for (int position = 0; position < content.standing().size(); position++) {
        book.add(listing.row(position));
      }
      ImmutableList<Summary.Section> summary =
          ImmutableList.copyOf(
              Summary.of(evaluation.round().info(), rulebook, content.standing(), words));
      book.finish(
          content.standing(),
          summary,
          words,
          out,
          files.directory().path("." + Output.RESULTS_XLSX.file()));
    }
  }

  private void announcement() throws IOException {
    Announcement announcement = Announcement.of(content.evaluation(), content.standing());
    if (wanted(Output.ANNOUNCEMENT_CSV)) {
      try (OutputStream out = open(Output.ANNOUNCEMENT_CSV)) {
        AnnouncementCsv.write(announcement, manner.dialect(), out);
      }
    }
    if (wanted(Output.ANNOUNCEMENT_MD)) {
      try (OutputStream out = open(Output.ANNOUNCEMENT_MD)) {
        AnnouncementMarkdown.write(announcement, words, out);
      }
    }
    if (wanted(Output.ANNOUNCEMENT_XLSX)) {
      try (OutputStream out = open(Output.ANNOUNCEMENT_XLSX)) {
        AnnouncementWorkbook.write(
            announcement,
            words,
            out,
            files.directory().path("." + Output.ANNOUNCEMENT_XLSX.file()));
      }
    }
  }

  private OutputStream open(Output output) throws IOException {
    return files.open(output.file());
  }
}
