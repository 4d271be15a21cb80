package org.predikat.publication.verification;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.publication.FileHash;
import org.predikat.publication.RunPaths;
import tools.jackson.databind.JsonNode;

/**
 * Where the files lie now that went into a run: where the manifest has them, counted from the run,
 * or where the user says.
 *
 * @param run the run's directory
 * @param inputs folder or file of the round as the user gives it; empty where it has not moved
 * @param hashes SHA-256 of the files besides the round when they were read, by recorded path
 */
record Whereabouts(Path run, Optional<Path> inputs, ImmutableMap<String, String> hashes) {
  /** Where the files of a manifest lie. */
  static Whereabouts of(Path run, Optional<Path> inputs, RecordedManifest manifest) {
    ImmutableMap.Builder<String, String> hashes = ImmutableMap.builder();
    for (JsonNode file : manifest.recipe().path("berkas_lain")) {
      hashes.put(file.path("nama").asString(""), file.path("sha256").asString(""));
    }
    return new Whereabouts(run, inputs, hashes.buildKeepingLast());
  }

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

  /**
   * A file besides the round: with the round's where the user gives those, or where it was. Where
   * both are there, the round's counts, unless it is another file of the same name.
   *
   * @throws IOException if a file that is there cannot be read
   */
  Optional<Path> beside(String recorded) throws IOException {
    try {
      Optional<Path> where = existing(RunPaths.resolve(run, recorded)).filter(Files::isRegularFile);
      Optional<Path> near = near(recorded);
      return where.isEmpty() || (near.isPresent() && !isOther(recorded, near.get())) ? near : where;
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> near(String recorded) {
    return inputs
        .map(given -> Files.isDirectory(given) ? given : given.toAbsolutePath().getParent())
        .map(folder -> folder.resolve(String.valueOf(Path.of(recorded).getFileName())))
        .filter(Files::isRegularFile);
  }

  private boolean isOther(String recorded, Path file) throws IOException {
    String hash = hashes.get(recorded);
    return hash != null && !hash.equals(FileHash.of(file).sha256());
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
