package org.predikat.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Paths as a manifest keeps them: relative to the run, with {@code /} between names, so that run
 * and inputs may be moved together, to another machine too.
 */
public final class RunPaths {
  private RunPaths() {}

  /**
   * How a run names a file.
   *
   * @param run the run's directory, which need not exist yet
   * @return the file's whole path where there is no way from one to the other
   */
  public static String of(Path run, Path file) {
    Path from = settled(run);
    Path to = settled(file);
    boolean sameRoot = from.getRoot() != null && from.getRoot().equals(to.getRoot());
    Path path = sameRoot ? from.relativize(to) : to;
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Where a run's name for a file leads. */
  public static Path resolve(Path run, String name) {
    return settled(run).resolve(name).normalize();
  }

  private static Path settled(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    try {
      return Files.exists(whole) ? whole.toRealPath() : whole;
    } catch (IOException e) {
      return whole;
    }
  }
}
