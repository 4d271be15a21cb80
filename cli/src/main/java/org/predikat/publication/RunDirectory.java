package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A directory that appears whole or not at all. Files are written into a hidden sibling {@code
 * .NAME.partial-…}; {@link #commit} makes them durable and renames the sibling into place. Closing
 * without a commit, or ending the process by a signal that can be caught, removes the sibling; what
 * a killed process leaves behind is removed by the next run into the same target.
 *
 * <p>Where an existing run is replaced, it is first renamed to {@code .NAME.old-…} and deleted only
 * after the new one stands. A process killed between the two renames leaves the old run under that
 * name; {@link #create} puts it back.
 */
public final class RunDirectory implements AutoCloseable {
  /** The file by which a directory is known to be a run. */
  public static final String MANIFEST = "manifest.json";

  private static final String LOCK = ".lock";
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path partial;
  private final boolean force;
  private final FileChannel lock;
  private final Thread cleaner;
  private boolean committed;

  private RunDirectory(Path target, Path partial, boolean force, FileChannel lock) {
    this.target = target;
    this.partial = partial;
    this.force = force;
    this.lock = lock;
    this.cleaner = new Thread(this::discard, "discard " + partial.getFileName());
    Runtime.getRuntime().addShutdownHook(cleaner);
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
    Path target = settled(directory);
    Path parent = target.getParent();
    if (parent == null) {
      throw new PublicationException(PublicationException.Kind.NOT_A_RUN, directory);
    }
    if (!Files.isDirectory(parent)) {
      throw new PublicationException(PublicationException.Kind.NO_PARENT, parent);
    }
    recover(target);
    refuseUnlessReplaceable(target, force);
    Path partial = parent.resolve(prefix(target, "partial") + UUID.randomUUID());
    Files.createDirectory(partial);
    FileChannel lock =
        FileChannel.open(
            partial.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      lock.tryLock();
    } catch (IOException e) {
      // A file system without locks: a run beside this one could then take it for a leftover, which
      // is no worse than two runs into one target are anyway.
    }
    return new RunDirectory(target, partial, force, lock);
  }

  /** A new file of the run, buffered; the caller closes it. */
  public OutputStream newFile(String name) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(path(name), StandardOpenOption.CREATE_NEW), BUFFER);
  }

  /** Where a file of the run lies until the run is committed. */
  public Path path(String name) {
    return partial.resolve(name);
  }

  /** Where the run will stand. */
  public Path target() {
    return target;
  }

  /**
   * Makes every file durable and puts the run in its place.
   *
   * @throws PublicationException if something that must not be replaced has appeared meanwhile
   * @throws IOException if that failed; the target is then what it was before
   */
  public void commit() throws IOException, PublicationException {
    refuseUnlessReplaceable(target, force);
    for (Path file : list(partial, "*")) {
      if (!file.getFileName().toString().equals(LOCK)) {
        sync(file, StandardOpenOption.WRITE);
      }
    }
    lock.close();
    Files.delete(partial.resolve(LOCK));
    syncDirectory(partial);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      replace();
    } else {
      move(partial, target);
      committed = true;
    }
    syncDirectory(target.getParent());
    forgetCleaner();
  }

  private void replace() throws IOException {
    Path old = target.resolveSibling(prefix(target, "old") + UUID.randomUUID());
    move(target, old);
    try {
      move(partial, target);
    } catch (IOException e) {
      move(old, target);
      throw e;
    }
    committed = true;
    syncDirectory(target.getParent());
    delete(old);
  }

  /** Removes what was written unless it was committed. */
  @Override
  public void close() {
    if (!committed) {
      discard();
      forgetCleaner();
    }
  }

  private void discard() {
    if (committed) {
      return;
    }
    try {
      lock.close();
    } catch (IOException e) {
      // Deleting below is what matters, and does not need the lock.
    }
    try {
      delete(partial);
    } catch (IOException e) {
      // Nothing can be done at this point; the next run into the same target removes it.
    }
  }

  private void forgetCleaner() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending, and the cleaner is at work already.
    }
  }

  /** The path without links, so that a replaced run is renamed rather than the link to it. */
  private static Path settled(Path directory) throws IOException {
    Path absolute = directory.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    return parent != null && Files.exists(parent)
        ? parent.toRealPath().resolve(absolute.getFileName())
        : absolute;
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
    try {
      return Files.isDirectory(target) && list(target, "*").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** Puts right what killed processes left beside the target. */
  private static void recover(Path target) throws IOException {
    for (Path old : list(target.getParent(), glob(prefix(target, "old")) + "*")) {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        delete(old);
      } else {
        move(old, target);
      }
    }
    for (Path partial : list(target.getParent(), glob(prefix(target, "partial")) + "*")) {
      if (!inUse(partial)) {
        delete(partial);
      }
    }
  }

  private static boolean inUse(Path partial) {
    try (FileChannel channel = FileChannel.open(partial.resolve(LOCK), StandardOpenOption.WRITE)) {
      try (FileLock free = channel.tryLock()) {
        return free == null;
      }
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String prefix(Path target, String what) {
    return "." + target.getFileName() + "." + what + "-";
  }

  private static String glob(String literal) {
    return literal.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
  }

  private static ImmutableList<Path> list(Path directory, String glob) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
      return ImmutableList.sortedCopyOf(found);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path directory) throws IOException {
    // The sibling is ours alone, so that nobody can swap in a link while it is being deleted.
    MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  private static void sync(Path file, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  private static void syncDirectory(Path directory) {
    try {
      sync(directory, StandardOpenOption.READ);
    } catch (IOException e) {
      // Some systems cannot open a directory; the files in it are durable all the same.
    }
  }
}
