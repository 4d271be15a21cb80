package org.predikat.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.predikat.evaluation.ProgressListener;

/**
 * A progress bar on standard error, where that is a terminal and the work is long; else nothing,
 * and nothing of the library that draws it is loaded.
 */
final class Progress implements ProgressListener, AutoCloseable {
  /** Fewer units than this are done before a bar could be read. */
  private static final int LONG = 50_000;

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final TerminalBar bar;

  private Progress(TerminalBar bar) {
    this.bar = bar;
  }

  /** Progress of a task over so many units. */
  static Progress of(PredikatCommand parent, String taskKey, int units) {
    return new Progress(
        units >= LONG && onTerminal()
            ? new TerminalBar(parent.messages().text(taskKey), units)
            : null);
  }

  private static boolean onTerminal() {
    try {
      String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // Not Linux: whether standard error is a terminal cannot be told without native code.
      return false;
    }
  }

  @Override
  public void progress(int done, int total) {
    if (bar != null) {
      bar.at(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
