package org.predikat.intake.excel;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.predikat.intake.cells.FileKind;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Opens workbooks, and says in our own terms why one is refused. */
final class ExcelPackage {
  /** A part may unpack to this many bytes: a million rows of a hundred answers. */
  private static final long LARGEST_PART = 3_000_000_000L;

  /** A part may unpack to a hundred times its packed size, after POI's first 100 KiB of grace. */
  private static final double SMALLEST_RATIO = 0.01;

  private static final int MOST_PARTS = 1000;

  /** Bytes of a part that lists others; with a thousand parts it has a few hundred thousand. */
  private static final long LARGEST_DIRECTORY = 8_000_000;

  static {
    // POI keeps these for the whole process; stated here so that no default of a later release
    // loosens them.
    ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }

  private ExcelPackage() {}

  /**
   * Opens a workbook for reading. Left to itself, POI reads a file whose directory is broken as a
   * stream, wholly into memory; opening the archive here first excludes that.
   *
   * @param name how notices call the file
   */
  static OPCPackage open(File file, String name) throws UnreadableException {
    ZipFileZipEntrySource source = null;
    boolean opened = false;
    try {
      ZipSecureFile zip = zip(file);
      source = new ZipFileZipEntrySource(zip);
      checkParts(zip, name);
      OPCPackage pack = OPCPackage.open(source);
      opened = true;
      return pack;
    } catch (IOException | InvalidFormatException | SAXException | RuntimeException e) {
      throw unreadable(e, Place.file(name));
    } finally {
      if (!opened && source != null) {
        closeQuietly(source);
      }
    }
  }

  /**
   * Looks at the parts of an archive before POI does, which would say less about what is wrong. Two
   * parts of one name, a way to show one value and score another, POI's archive refuses itself.
   *
   * @param name how notices call the file
   */
  private static void checkParts(ZipSecureFile zip, String name)
      throws UnreadableException, IOException, SAXException {
    Set<String> parts = new HashSet<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String part = entry.getName().toLowerCase(Locale.ROOT);
      parts.add(part);
      if (part.equals("[content_types].xml") || part.endsWith(".rels")) {
        // POI builds a tree of these in memory, of whatever size they are.
        try (InputStream in = new BoundedPart(zip.getInputStream(entry), LARGEST_DIRECTORY, name)) {
          ExcelXml.parse(in, new DefaultHandler());
        }
      }
    }
    checkNames(parts, name);
  }

  /** An archive whose entries are held to the ratio. */
  static ZipSecureFile zip(File file) throws IOException {
    return new ZipSecureFile(file);
  }

  /**
   * Refuses what is no workbook by the names of its parts.
   *
   * @param parts in lower case
   */
  static void checkNames(Set<String> parts, String name) throws UnreadableException {
    boolean workbook = parts.stream().anyMatch(part -> part.endsWith("workbook.xml"));
    if (parts.stream().anyMatch(part -> part.endsWith("workbook.bin"))) {
      throw new UnreadableException(notice(NoticeCode.EXCEL_OTHER_FORMAT, name, ".xlsb"));
    }
    if (parts.contains("mimetype")) {
      throw new UnreadableException(notice(NoticeCode.EXCEL_OTHER_FORMAT, name, ".ods"));
    }
    if (!workbook && !parts.contains("[content_types].xml")) {
      throw new UnreadableException(notice(NoticeCode.WRONG_EXTENSION, name, "ZIP"));
    }
    if (!workbook) {
      // A text document or a presentation, or a workbook that another program arranged unusually.
      throw new UnreadableException(notice(NoticeCode.EXCEL_OTHER_FORMAT, name, "Office"));
    }
  }

  /** Refuses what is no .xlsx or .xlsm by its first bytes. */
  static void checkKind(Path path, String name) throws UnreadableException, IOException {
    FileKind kind = FileKind.of(path);
    switch (kind) {
      case ZIP -> {}
      case EMPTY -> throw new UnreadableException(notice(NoticeCode.EMPTY_FILE, name));
      case OLE2 ->
          throw new UnreadableException(
              notice(
                  isEncrypted(path.toFile())
                      ? NoticeCode.EXCEL_ENCRYPTED
                      : NoticeCode.EXCEL_OLD_FORMAT,
                  name));
      case BINARY -> throw new UnreadableException(notice(NoticeCode.FILE_KIND_UNKNOWN, name));
      case PDF, PNG, JPEG, GZIP, RAR, SEVEN_ZIP, RTF, MARKUP, TEXT ->
          throw new UnreadableException(notice(NoticeCode.WRONG_EXTENSION, name, kind.label()));
    }
  }

  /** The notice for what went wrong below us, with the place where reading stood. */
  static UnreadableException unreadable(Exception error, Place place) {
    for (Throwable cause = error; cause != null; cause = deeper(cause)) {
      if (cause instanceof UnreadableException ours) {
        return ours;
      }
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      // POI has no type of its own for these; the wording is pinned by a test.
      if (message.startsWith("Zip bomb detected")) {
        return new UnreadableException(
            new Notice(NoticeCode.EXCEL_ZIP_BOMB, place, "", "", ImmutableList.of()), error);
      }
      if (cause instanceof SAXException sax && ExcelXml.isDoctype(sax)) {
        return new UnreadableException(
            new Notice(NoticeCode.EXCEL_DOCTYPE, place, "", "", ImmutableList.of()), error);
      }
    }
    return new UnreadableException(
        new Notice(NoticeCode.EXCEL_DAMAGED, place, "", "", ImmutableList.of(detail(error))),
        error);
  }

  /** A notice about a file as a whole. */
  static Notice notice(NoticeCode code, String name, String... args) {
    return new Notice(code, Place.file(name), "", "", ImmutableList.copyOf(args));
  }

  private static Throwable deeper(Throwable error) {
    // A SAXException made from another error keeps it here on every Java version.
    if (error instanceof SAXException sax && sax.getException() != null) {
      return sax.getException();
    }
    return error.getCause() == error ? null : error.getCause();
  }

  /**
   * What broke, in our own words: those of the libraries depend on the machine's language and name
   * its folders.
   */
  private static String detail(Exception error) {
    if (error instanceof SAXParseException xml) {
      return "XML " + xml.getLineNumber() + ":" + xml.getColumnNumber();
    }
    return error instanceof IOException ? "ZIP" : "OPC";
  }

  /** Whether an OLE2 container wraps a workbook behind a password. */
  private static boolean isEncrypted(File file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
      return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    } catch (IOException | RuntimeException broken) {
      // Broken or not, a file of this kind has the same way out: save it as .xlsx.
      return false;
    }
  }

  private static void closeQuietly(ZipFileZipEntrySource source) {
    try {
      source.close();
    } catch (IOException ignored) {
      // It was only read from, and the reason to refuse it is known already.
    }
  }
}
