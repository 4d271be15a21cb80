package org.predikat.command;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for passing files that nobody else may read: results hold what is not public. It is
 * removed in the end, also when the process is ended by a signal that can be caught.
 */
final class Scratch implements AutoCloseable {
  private final Path folder;
  private final Thread cleaner;

  private Scratch(Path folder) {
    this.folder = folder;
    this.cleaner = new Thread(this::delete, "delete " + folder.getFileName());
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /**
   * A new folder where the system keeps passing files; {@code -Djava.io.tmpdir} chooses another.
   */
  static Scratch create() throws IOException {
    return new Scratch(Files.createTempDirectory("predikat-"));
  }

  /** The path of something inside. */
  Path path(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending, and the cleaner is at work already.
    }
  }

  private void delete() {
    try {
      if (Files.exists(folder)) {
        // The folder is ours alone, so that nobody can swap in a link meanwhile.
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      // The system clears its passing files sooner or later.
    }
  }
}
