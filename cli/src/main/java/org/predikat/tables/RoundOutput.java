package org.predikat.tables;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.predikat.files.WholeOutput;

/** Where a round is to stand, and what is in the way. */
public final class RoundOutput {
  /** Names of everything that a folder holds. */
  public static final ImmutableSet<String> FOLDER_FILES =
      ImmutableSet.of(
          "round.yaml", "agencies.csv", "nominations.csv", "desk.csv", "field.csv", "surveys.csv");

  private RoundOutput() {}

  /** Why something must not be replaced. */
  public enum Reason {
    /** It exists, and replacing was not asked for. */
    EXISTS,
    /**
     * A folder holds a file that is no part of a round, so that replacing it would destroy work.
     */
    FOREIGN
  }

  /**
   * What stands in the way.
   *
   * @param reason why
   * @param path what exists, or the folder with the foreign file
   * @param file name of the foreign file; empty when there is none
   */
  public record Obstacle(Reason reason, Path path, String file) {}

  /**
   * What stands in the way of writing a round; empty when nothing does.
   *
   * @param force whether a round that stands there may be replaced
   */
  public static Optional<Obstacle> obstacle(Path out, RoundForm form, boolean force)
      throws IOException {
    Path target = WholeOutput.settled(out);
    if (!force && Files.exists(target)) {
      return Optional.of(new Obstacle(Reason.EXISTS, out, ""));
    }
    if (!force && form == RoundForm.FLAT && Files.exists(FlatRows.companion(target))) {
      return Optional.of(new Obstacle(Reason.EXISTS, FlatRows.companion(out), ""));
    }
    return form == RoundForm.FOLDER && Files.isDirectory(target)
        ? foreign(target)
        : Optional.empty();
  }

  private static Optional<Obstacle> foreign(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !FOLDER_FILES.contains(name))
          .sorted()
          .findFirst()
          .map(name -> new Obstacle(Reason.FOREIGN, folder, name));
    }
  }

  /**
   * Opens a draft, after {@link #obstacle} has found none. Folders above it are made.
   *
   * @throws IOException if the folder around it cannot be written
   */
  public static WholeOutput open(Path out, RoundForm form) throws IOException {
    Path target = WholeOutput.settled(out);
    Files.createDirectories(target.getParent());
    return switch (form) {
      case FOLDER -> WholeOutput.directory(target);
      case WORKBOOK -> WholeOutput.file(target);
      // The table comes last: without it there is no round.
      case FLAT -> WholeOutput.file(target, FlatRows.companion(target).getFileName().toString());
    };
  }
}
