package org.predikat.sampling;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A target that appears whole or not at all: everything is written into a draft folder beside it
 * and moved at the end. An existing target survives until then. Closing removes what is left of the
 * draft.
 */
final class WholeOutput implements Closeable {
  private final Path target;
  private final SampleFormat format;
  private final Path folder;
  private final Path draft;

  private WholeOutput(Path target, SampleFormat format, Path folder) {
    this.target = target;
    this.format = format;
    this.folder = folder;
    this.draft = folder.resolve(target.getFileName());
  }

  /** Opens a draft beside the target. */
  static WholeOutput at(Path out, SampleFormat format, boolean force) throws IOException {
    Path target = out.toAbsolutePath().normalize();
    if (!force && Files.exists(target)) {
      throw new SamplingException(SamplingException.Kind.EXISTS, out);
    }
    if (!force && hasCompanion(target, format)) {
      throw new SamplingException(SamplingException.Kind.EXISTS, FlatRows.companion(out));
    }
    if (format == SampleFormat.FOLDER && Files.isDirectory(target)) {
      refuseForeign(target);
    }
    Files.createDirectories(target.getParent());
    Path folder = Files.createTempDirectory(target.getParent(), ".predikat-sample-");
    WholeOutput output = new WholeOutput(target, format, folder);
    if (format == SampleFormat.FOLDER) {
      Files.createDirectory(output.draft);
    }
    return output;
  }

  /** A folder is replaced whole, so it must hold nothing but a round. */
  private static void refuseForeign(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !FolderFormat.FILES.contains(name))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw new SamplingException(SamplingException.Kind.FOREIGN, folder, name);
              });
    }
  }

  private static boolean hasCompanion(Path target, SampleFormat format) {
    return format == SampleFormat.FLAT && Files.exists(FlatRows.companion(target));
  }

  /** Where to write: a folder for the folder form, else a file. */
  Path draft() {
    return draft;
  }

  /** Puts the draft in the place of the target. */
  void complete() throws IOException {
    if (format == SampleFormat.FOLDER && Files.exists(target)) {
      Path old = folder.resolve("old");
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    if (format == SampleFormat.FLAT) {
      // The table comes last: without it there is no round.
      move(FlatRows.companion(draft), FlatRows.companion(target));
    }
    move(draft, target);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
