package org.predikat.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.predikat.files.WholeOutput;

/** A file that a command writes, whole or not at all: others may be reading the one before. */
final class OneFile {
  private OneFile() {}

  /** Writes what the file is to hold. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, which may replace one.
   *
   * @throws CommandFailure if there is no folder for it or the disk refuses it
   */
  static void write(Path file, Content content) {
    try {
      Path target = WholeOutput.settled(file);
      if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
        throw new CommandFailure(ExitCode.ENVIRONMENT, "file.no_folder", file);
      }
      try (WholeOutput output = WholeOutput.file(target)) {
        try (OutputStream out = Files.newOutputStream(output.draft())) {
          content.write(out);
        }
        output.commit();
      }
    } catch (IOException problem) {
      throw Disk.failure(problem, file);
    }
  }
}
