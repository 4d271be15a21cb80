package org.predikat.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.predikat.evaluation.ProgressListener;

/**
 * A progress bar on standard error, where that is a terminal and the work is long; else nothing,
 * and nothing of the library that draws it is loaded.
 */
final class Progress implements ProgressListener, AutoCloseable {
  /** Fewer units than this are done before a bar could be read. */
  private static final int LONG = 50_000;

  /** Fewer bytes than this are read before a bar could be. */
  private static final int LARGE = 20_000_000;

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

  /** Progress of a task of so many steps, each of them over so many units. */
  static Progress of(PredikatCommand parent, String taskKey, int steps, int units) {
    return new Progress(
        (long) steps * units >= LONG && onTerminal()
            ? new TerminalBar(parent.messages().text(taskKey), steps)
            : null);
  }

  /**
   * Says on the terminal that a large round is being read, of which nobody knows yet how many units
   * it holds.
   */
  static Closeable reading(PredikatCommand parent, Path input) throws IOException {
    if (!onTerminal() || bytes(input) < LARGE) {
      return () -> {};
    }
    TerminalLine line = new TerminalLine();
    line.accept(parent.messages().text("progress.reading"));
    return line::close;
  }

  private static long bytes(Path input) throws IOException {
    if (!Files.isDirectory(input)) {
      return Files.size(input);
    }
    try (Stream<Path> files = Files.list(input)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
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
