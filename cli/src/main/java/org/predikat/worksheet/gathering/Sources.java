package org.predikat.worksheet.gathering;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;

/**
 * The files to be imported, found in what the user named: files, folders with all that lies below
 * them, and zip archives. Archives are not unpacked here; what they say about their size decides
 * whether they are touched at all.
 */
final class Sources implements AutoCloseable {
  private static final ImmutableSet<String> WORKBOOKS =
      ImmutableSet.of("xlsx", "xlsm", "xls", "xlsb", "ods");
  private static final ImmutableSet<String> JSON_LINES = ImmutableSet.of("jsonl", "ndjson");
  private static final String ARCHIVE = "zip";

  private static final int MOST_ENTRIES = 200_000;

  /** No worksheet is larger; a file of JSON lines may be. */
  static final long LARGEST_FILE = 64L << 20;

  /** Beyond this much of text, an archive must not unpack to more than so many times its size. */
  private static final long LARGEST_ARCHIVE = 1L << 30;

  private static final int MOST_INFLATION = 100;

  /** What Windows calls names that are not UTF-8; ASCII is the same in both. */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private final List<ZipFile> archives = new ArrayList<>();
  private final List<Source> found = new ArrayList<>();
  private final Notices notices;

  private Sources(Notices notices) {
    this.notices = notices;
  }

  /**
   * Finds the files. What cannot be used is reported.
   *
   * @param inputs files, folders and archives, which exist
   */
  static Sources of(List<Path> inputs, Notices notices) throws IOException {
    Sources sources = new Sources(notices);
    try {
      for (Path input : inputs) {
        if (Files.isDirectory(input)) {
          sources.folder(input);
        } else {
          sources.file(input, input.getFileName().toString(), true);
        }
      }
      return sources;
    } catch (IOException | RuntimeException e) {
      sources.close();
      throw e;
    }
  }

  /** The files in ascending order of name. */
  ImmutableList<Source> sorted() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Source::name)
            .thenComparing(source -> source.content().path().map(Path::toString).orElse("")),
        found);
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path inside = folder.relativize(file);
      List<String> parts = new ArrayList<>();
      inside.forEach(part -> parts.add(part.toString()));
      file(file, String.join("/", parts), false);
    }
  }

  private void file(Path file, String name, boolean named) throws IOException {
    if (!named && isLitter(name)) {
      return;
    }
    if (extension(name).equals(ARCHIVE)) {
      archive(file, name);
      return;
    }
    Source.Content content = Source.onDisk(file);
    if (named && kind(name, content).isEmpty()) {
      // The user means it: reading it as a workbook says what it is instead.
      found.add(new Source(name, Source.Kind.WORKBOOK, content));
    } else {
      add(name, content);
    }
  }

  private void add(String name, Source.Content content) throws IOException {
    Optional<Source.Kind> kind = kind(name, content);
    if (kind.isPresent()) {
      found.add(new Source(name, kind.get(), content));
    } else {
      report(NoticeCode.IMPORT_FILE_SKIPPED, name);
    }
  }

  /** By its extension; a document fetched from a server may have none and shows what it is. */
  private static Optional<Source.Kind> kind(String name, Source.Content content)
      throws IOException {
    String extension = extension(name);
    if (WORKBOOKS.contains(extension)) {
      return Optional.of(Source.Kind.WORKBOOK);
    }
    if (extension.equals("json")) {
      return Optional.of(Source.Kind.JSON);
    }
    if (JSON_LINES.contains(extension)) {
      return Optional.of(Source.Kind.JSON_LINES);
    }
    if (!extension.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = content.open()) {
      byte[] head = new byte[64];
      int length = ByteStreams.read(in, head, 0, head.length);
      String text = new String(head, 0, length, StandardCharsets.UTF_8).strip();
      return text.startsWith("{") || text.startsWith("\uFEFF{")
          ? Optional.of(Source.Kind.JSON)
          : Optional.empty();
    }
  }

  private void archive(Path file, String name) throws IOException {
    ZipFile zip;
    try {
      zip = open(file);
    } catch (ZipException e) {
      report(NoticeCode.ARCHIVE_DAMAGED, name, String.valueOf(e.getMessage()));
      return;
    }
    archives.add(zip);
    if (zip.size() > MOST_ENTRIES) {
      report(NoticeCode.LIMIT_REACHED, name, "zip", Integer.toString(MOST_ENTRIES));
      return;
    }
    List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
    long declared = 0;
    for (ZipEntry entry : entries) {
      declared += Math.max(0, entry.getSize());
    }
    if (declared < 0 || declared > Math.max(LARGEST_ARCHIVE, Files.size(file) * MOST_INFLATION)) {
      report(NoticeCode.ARCHIVE_BOMB, name);
      return;
    }
    for (ZipEntry entry : entries) {
      String inside = entry.getName().replace('\\', '/');
      String shown = name + "/" + inside;
      if (extension(inside).equals(ARCHIVE)) {
        report(NoticeCode.ARCHIVE_NESTED, shown);
      } else if (!isLitter(inside)) {
        entry(zip, entry, shown);
      }
    }
  }

  private void entry(ZipFile zip, ZipEntry entry, String shown) throws IOException {
    try {
      add(shown, new ArchiveContent(zip, entry));
    } catch (ZipException e) {
      report(NoticeCode.ARCHIVE_DAMAGED, shown, String.valueOf(e.getMessage()));
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), OLD_NAMES);
    }
  }

  /** What systems and office programs leave behind: nobody's data. */
  private static boolean isLitter(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.startsWith(".")
        || file.startsWith("~$")
        || file.equals("Thumbs.db")
        || file.equals("desktop.ini")
        || name.startsWith("__MACOSX/");
  }

  private static String extension(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : Ascii.toLowerCase(file.substring(dot + 1));
  }

  private void report(NoticeCode code, String name, String... args) {
    notices.add(new Notice(code, Place.file(name), "", "", ImmutableList.copyOf(args)));
  }

  @Override
  public void close() throws IOException {
    for (ZipFile archive : archives) {
      archive.close();
    }
  }

  /** A file inside an archive, which must not turn out longer than the archive says. */
  private record ArchiveContent(ZipFile zip, ZipEntry entry) implements Source.Content {
    @Override
    public long size() {
      return entry.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return ByteStreams.limit(zip.getInputStream(entry), entry.getSize());
    }

    @Override
    public Optional<Path> path() {
      return Optional.empty();
    }
  }
}
