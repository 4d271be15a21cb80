package org.predikat.files;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Zip archives, workbooks and Word documents among them, whose bytes depend on their contents
 * alone: entries stand in a fixed order and bear one fixed time.
 */
public final class Archive {
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String FIXED_DATE = "2000-01-01T00:00:00Z";

  /** The list of content types comes first, as readers that stream expect it. */
  private static final Comparator<ZipEntry> ORDER =
      Comparator.comparing((ZipEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
          .thenComparing(ZipEntry::getName);

  private Archive() {}

  /**
   * Saves a streamed workbook.
   *
   * @param out is closed
   * @param beside path for a passing file, which is gone afterwards
   */
  public static void save(SXSSFWorkbook book, OutputStream out, Path beside) throws IOException {
    save(book::write, book.getXSSFWorkbook().getProperties(), out, beside);
  }

  /**
   * Saves a workbook.
   *
   * @param out is closed
   * @param beside path for a passing file, which is gone afterwards
   */
  public static void save(XSSFWorkbook book, OutputStream out, Path beside) throws IOException {
    save(book::write, book.getProperties(), out, beside);
  }

  /**
   * Saves a Word document.
   *
   * @param out is closed
   * @param beside path for a passing file, which is gone afterwards
   */
  public static void save(XWPFDocument document, OutputStream out, Path beside) throws IOException {
    save(document::write, document.getProperties(), out, beside);
  }

  /** Something that writes itself. */
  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static void save(
      Content content, POIXMLProperties properties, OutputStream out, Path beside)
      throws IOException {
    stopClock(properties);
    try {
      try (OutputStream passing = Files.newOutputStream(beside)) {
        content.write(passing);
      }
      repack(beside, out);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void stopClock(POIXMLProperties properties) {
    try {
      properties.getCoreProperties().getUnderlyingProperties().setCreatedProperty(FIXED_DATE);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The parts of a small workbook by their names, for a writer that varies some of them. */
  public static ImmutableMap<String, byte[]> parts(XSSFWorkbook book) throws IOException {
    stopClock(book.getProperties());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    ImmutableMap.Builder<String, byte[]> parts = ImmutableMap.builder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts.buildOrThrow();
  }

  /** Writes an archive of parts by their names; {@code out} is closed. */
  public static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry :
          ImmutableList.sortedCopyOf(
              ORDER, Collections2.transform(parts.keySet(), ZipEntry::new))) {
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(parts.get(entry.getName()));
        zip.closeEntry();
      }
    }
  }

  /** Writes the archive anew; {@code out} is closed. */
  public static void repack(Path from, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out);
        ZipFile archive = new ZipFile(from.toFile())) {
      for (ZipEntry old : ImmutableList.sortedCopyOf(ORDER, archive.stream().toList())) {
        ZipEntry entry = new ZipEntry(old.getName());
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        try (InputStream content = archive.getInputStream(old)) {
          content.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }
}
