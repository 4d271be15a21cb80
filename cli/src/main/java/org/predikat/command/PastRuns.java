package org.predikat.command;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.predikat.publication.PastRun;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunReader;

/** Reading runs back for commands. */
final class PastRuns {
  private PastRuns() {}

  /** Whether a path is a run directory rather than a round. */
  static boolean isRun(Path path) {
    return Files.isRegularFile(path.resolve(RunDirectory.MANIFEST));
  }

  /**
   * Reads a whole run.
   *
   * @throws CommandFailure if there is none, or it cannot be read
   */
  static PastRun read(Path run, int threads) throws IOException {
    try {
      return RunReader.readAll(run, threads);
    } catch (PublicationException problem) {
      throw failure(problem);
    }
  }

  /** What to throw for a run that cannot be read. */
  static CommandFailure failure(PublicationException problem) {
    return new CommandFailure(
        problem,
        switch (problem.kind()) {
          case RUN_UNREADABLE, ROBUSTNESS -> ExitCode.DATA;
          default -> ExitCode.USAGE;
        },
        "publication." + Ascii.toLowerCase(problem.kind().name()),
        problem.subject());
  }
}
