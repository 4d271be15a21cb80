package org.predikat.files;

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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A directory, or a few files beside each other, that appear whole or not at all. Everything is
 * written into a hidden sibling {@code .NAME.partial-…}; {@link #commit} makes it durable and
 * renames it into place. Closing without a commit, or ending the process by a signal that can be
 * caught, removes the sibling; what a killed process leaves behind is removed by the next output to
 * the same target.
 *
 * <p>Where an existing directory is replaced, it is first renamed to {@code .NAME.old-…} and
 * deleted only after the new one stands. A process killed between the two renames leaves the old
 * one under that name; {@link #settled} puts it back. What may be replaced is for the caller to
 * say, between {@code settled} and opening, and again before the commit where that matters.
 */
public final class WholeOutput implements AutoCloseable {
  private static final String LOCK = ".lock";

  private static final int BUFFER = 1 << 16;

  /** Bytes sent to the disk together: a few tenths of a second of work for a slow one. */
  private static final long AT_ONCE = 1 << 25;

  private final Path target;
  private final ImmutableList<String> files;
  private final Path partial;
  private final FileChannel lock;
  private final Thread cleaner;
  private boolean committed;

  private WholeOutput(Path target, ImmutableList<String> files, Path partial, FileChannel lock) {
    this.target = target;
    this.files = files;
    this.partial = partial;
    this.lock = lock;
    this.cleaner = new Thread(this::discard, "discard " + partial.getFileName());
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /**
   * The path without links, so that what stands there is replaced rather than the link to it, after
   * what killed processes left beside it has been put right.
   *
   * @throws IOException if the directory around it cannot be read or mended
   */
  public static Path settled(Path path) throws IOException {
    Path target = withoutLinks(path);
    if (target.getParent() != null && Files.isDirectory(target.getParent())) {
      recover(target);
    }
    return target;
  }

  /**
   * Opens a directory for writing.
   *
   * @param target where it is to stand, as {@link #settled} gave it; its parent must exist
   * @throws IOException if the parent cannot be written
   */
  public static WholeOutput directory(Path target) throws IOException {
    return open(target, ImmutableList.of());
  }

  /**
   * Opens a file for writing, with files that belong to it in the same directory.
   *
   * @param target where it is to stand, as {@link #settled} gave it; its parent must exist
   * @param companions names of files that are put in place before it
   * @throws IOException if the parent cannot be written
   */
  public static WholeOutput file(Path target, String... companions) throws IOException {
    return open(
        target,
        ImmutableList.<String>builder()
            .add(companions)
            .add(target.getFileName().toString())
            .build());
  }

  private static WholeOutput open(Path target, ImmutableList<String> files) throws IOException {
    Path partial = target.resolveSibling(unusedName(target, "partial"));
    Files.createDirectory(partial);
    FileChannel lock =
        FileChannel.open(
            partial.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      lock.tryLock();
    } catch (IOException e) {
      // A file system without locks: a process beside this one could then take it for a leftover,
      // which is no worse than two outputs to one target are anyway.
    }
    return new WholeOutput(target, files, partial, lock);
  }

  /** Where a file with this name lies until the commit. */
  public Path path(String name) {
    return partial.resolve(name);
  }

  /** A new file with this name, buffered; the caller closes it. */
  public OutputStream newFile(String name) throws IOException {
    return new BufferedOutputStream(FlowingFile.create(path(name), AT_ONCE), BUFFER);
  }

  /** Where to write: the directory, or the file. */
  public Path draft() {
    return files.isEmpty() ? partial : partial.resolve(target.getFileName());
  }

  /** Where the output will stand. */
  public Path target() {
    return target;
  }

  /**
   * Makes everything durable and puts it in its place.
   *
   * @throws IOException if that failed; a directory is then what it was before
   */
  public void commit() throws IOException {
    for (Path file : written()) {
      sync(file, StandardOpenOption.WRITE);
    }
    lock.close();
    Files.delete(partial.resolve(LOCK));
    syncDirectory(partial);
    if (!files.isEmpty()) {
      for (String name : files) {
        Files.move(
            partial.resolve(name),
            target.resolveSibling(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      committed = true;
      delete(partial);
    } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      replace();
    } else {
      move(partial, target);
      committed = true;
    }
    syncDirectory(target.getParent());
    forgetCleaner();
  }

  private ImmutableList<Path> written() throws IOException {
    try (Stream<Path> found = Files.walk(partial)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals(LOCK))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    }
  }

  private void replace() throws IOException {
    Path old = target.resolveSibling(unusedName(target, "old"));
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
      // Nothing can be done at this point; the next output to the same target removes it.
    }
  }

  private void forgetCleaner() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending, and the cleaner is at work already.
    }
  }

  private static Path withoutLinks(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    return parent != null && Files.exists(parent)
        ? parent.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }

  private static void recover(Path target) throws IOException {
    for (Path old : siblings(target, "old")) {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        delete(old);
      } else {
        move(old, target);
      }
    }
    for (Path partial : siblings(target, "partial")) {
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

  /** Chance enough for a name; what makes it safe is that creating what exists fails. */
  private static String unusedName(Path target, String what) {
    return prefix(target, what) + Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  private static String prefix(Path target, String what) {
    return "." + target.getFileName() + "." + what + "-";
  }

  private static ImmutableList<Path> siblings(Path target, String what) throws IOException {
    String glob = prefix(target, what).replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0") + "*";
    try (DirectoryStream<Path> found = Files.newDirectoryStream(target.getParent(), glob)) {
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
