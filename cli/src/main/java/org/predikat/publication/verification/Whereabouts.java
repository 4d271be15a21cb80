package org.predikat.publication.verification;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.publication.RunPaths;

/**
 * Where the files lie now that went into a run: where the manifest has them, counted from the run,
 * or where the user says.
 *
 * @param run the run's directory
 * @param inputs folder or file of the round as the user gives it; empty where it has not moved
 */
record Whereabouts(Path run, Optional<Path> inputs) {
  /**
   * The round's folder or file.
   *
   * @param recorded its path from the run
   * @param name its own name
   * @param tables names of the files that were read of it
   * @return empty where it is not there
   */
  Optional<Path> round(String recorded, String name, Iterable<String> tables) {
    if (inputs.isEmpty()) {
      return existing(RunPaths.resolve(run, recorded));
    }
    Path given = inputs.get();
    if (!Files.isDirectory(given)) {
      return existing(given);
    }
    Path inside = given.resolve(name);
    if (Files.exists(inside)) {
      return Optional.of(inside);
    }
    for (String table : tables) {
      if (Files.isRegularFile(given.resolve(table))) {
        return Optional.of(given);
      }
    }
    return Optional.empty();
  }

  /** A file besides the round: with the round's where the user gives those, or where it was. */
  Optional<Path> beside(String recorded) {
    try {
      if (inputs.isPresent()) {
        Path folder =
            Files.isDirectory(inputs.get())
                ? inputs.get()
                : inputs.get().toAbsolutePath().getParent();
        Path near = folder.resolve(String.valueOf(Path.of(recorded).getFileName()));
        if (Files.isRegularFile(near)) {
          return Optional.of(near);
        }
      }
      return existing(RunPaths.resolve(run, recorded)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file of the round by its name. */
  static Path table(Path round, String name) {
    return Files.isDirectory(round)
        ? round.resolve(name)
        : round.toAbsolutePath().resolveSibling(name);
  }

  private static Optional<Path> existing(Path path) {
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }
}
