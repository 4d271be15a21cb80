package org.predikat.command;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.Path;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunDirectory;
import picocli.CommandLine.Option;

/** Where a command writes its results as a run directory. */
final class RunOptions {
  // What is in the directory differs from command to command, so each has its own text.
  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--force", descriptionKey = "run.force")
  private boolean force;

  /** Begins the run directory. */
  RunDirectory create() throws IOException, PublicationException {
    return RunDirectory.create(out, force);
  }

  /** What to throw for a problem met between beginning the directory and its completion. */
  RuntimeException failure(Exception problem) {
    if (problem instanceof PublicationException refused) {
      return new CommandFailure(
          refused,
          ExitCode.USAGE,
          "publication." + Ascii.toLowerCase(refused.kind().name()),
          refused.subject());
    }
    return Disk.failure(problem, out);
  }
}
