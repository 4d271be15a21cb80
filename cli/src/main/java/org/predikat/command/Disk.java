package org.predikat.command;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** Says in plain words what a disk refused. */
final class Disk {
  /** Less room than this, after a failed write, means a full disk. */
  private static final long FULL = 1 << 20;

  private Disk() {}

  /**
   * What to throw for a problem met while reading or writing: a failure of the environment where a
   * disk or file system is behind it, else the problem itself.
   *
   * @param target where the results were to go
   */
  static RuntimeException failure(Exception problem, Path target) {
    Optional<Throwable> cause =
        Throwables.getCausalChain(problem).stream()
            .filter(
                each -> each instanceof IOException || each instanceof ReadOnlyFileSystemException)
            .findFirst();
    if (cause.isEmpty()) {
      Throwables.throwIfUnchecked(problem);
      throw new IllegalStateException(problem);
    }
    return failure(cause.get(), problem, target);
  }

  private static CommandFailure failure(Throwable cause, Exception problem, Path target) {
    if (cause instanceof AccessDeniedException denied) {
      return environment(problem, "disk.denied", denied.getFile());
    }
    if (cause instanceof ReadOnlyFileSystemException || says(cause, "Read-only file system")) {
      return environment(problem, "disk.read_only", target);
    }
    if (cause instanceof NoSuchFileException missing) {
      return environment(problem, "disk.missing", missing.getFile());
    }
    if (says(cause, "No space left")
        || says(cause, "quota exceeded")
        || says(cause, "not enough space")
        || says(cause, "File too large")
        || isFull(target)) {
      return environment(problem, "disk.full", target);
    }
    String reason =
        cause instanceof FileSystemException system && system.getReason() != null
            ? system.getFile() + ": " + system.getReason()
            : String.valueOf(cause.getMessage());
    return environment(problem, "failure.input_output", reason);
  }

  private static CommandFailure environment(Exception problem, String key, Object arg) {
    return new CommandFailure(problem, ExitCode.ENVIRONMENT, key, arg);
  }

  private static boolean says(Throwable cause, String words) {
    return cause.getMessage() != null && cause.getMessage().contains(words);
  }

  private static boolean isFull(Path target) {
    try {
      Path parent = target.toAbsolutePath().getParent();
      return parent != null && Files.getFileStore(parent).getUsableSpace() < FULL;
    } catch (IOException e) {
      return false;
    }
  }
}
