package org.predikat.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.predikat.files.WholeOutput;

/**
 * The directory of a run, which appears whole or not at all. Only a run, or an empty directory, is
 * ever replaced.
 */
public final class RunDirectory implements AutoCloseable {
  /** The file by which a directory is known to be a run. */
  public static final String MANIFEST = "manifest.json";

  /** The signature of the manifest, where the run is signed. */
  public static final String SIGNATURE = "manifest.json.sig";

  private final WholeOutput output;
  private final boolean force;

  private RunDirectory(WholeOutput output, boolean force) {
    this.output = output;
    this.force = force;
  }

  /**
   * Opens a directory for writing.
   *
   * @param directory where the run is to stand
   * @param force whether an existing run may be replaced
   * @throws PublicationException if something stands there that must not be replaced
   * @throws IOException if the parent directory cannot be written
   */
  public static RunDirectory create(Path directory, boolean force)
      throws IOException, PublicationException {
    Path target = WholeOutput.settled(directory);
    Path parent = target.getParent();
    if (parent == null) {
      throw new PublicationException(PublicationException.Kind.NOT_A_RUN, directory);
    }
    if (!Files.isDirectory(parent)) {
      throw new PublicationException(PublicationException.Kind.NO_PARENT, parent);
    }
    refuseUnlessReplaceable(target, force);
    return new RunDirectory(WholeOutput.directory(target), force);
  }

  /** A new file of the run, buffered; the caller closes it. */
  public OutputStream newFile(String name) throws IOException {
    return output.newFile(name);
  }

  /** Makes a folder inside the run; names of files in it begin with its name and a slash. */
  public void newFolder(String name) throws IOException {
    Files.createDirectory(path(name));
  }

  /** Where a file of the run lies until the run is committed. */
  public Path path(String name) {
    return output.path(name);
  }

  /** Where the run will stand. */
  public Path target() {
    return output.target();
  }

  /**
   * Makes every file durable and puts the run in its place.
   *
   * @throws PublicationException if something that must not be replaced has appeared meanwhile
   * @throws IOException if that failed; the target is then what it was before
   */
  public void commit() throws IOException, PublicationException {
    refuseUnlessReplaceable(target(), force);
    output.commit();
  }

  /** Removes what was written unless it was committed. */
  @Override
  public void close() {
    output.close();
  }

  private static void refuseUnlessReplaceable(Path target, boolean force)
      throws PublicationException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!force) {
      throw new PublicationException(PublicationException.Kind.EXISTS, target);
    }
    // A slip such as `--out ~ --force` must not cost a home directory.
    if (!Files.isRegularFile(target.resolve(MANIFEST)) && !isEmptyDirectory(target)) {
      throw new PublicationException(PublicationException.Kind.NOT_A_RUN, target);
    }
  }

  private static boolean isEmptyDirectory(Path target) {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
