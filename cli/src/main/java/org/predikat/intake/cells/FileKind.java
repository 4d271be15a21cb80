package org.predikat.intake.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
  /** No byte at all. */
  EMPTY(""),
  /** A zip archive, which an .xlsx workbook is. */
  ZIP(".xlsx / ZIP"),
  /** The container of Excel 97-2003 and of workbooks with a password. */
  OLE2(".xls"),
  /** A PDF document. */
  PDF("PDF"),
  /** A web page or XML, which some portals name .xls or .xlsx. */
  MARKUP("HTML"),
  /** Plain text, which CSV is. */
  TEXT("CSV"),
  /** Anything else: there are zero bytes in it and no mark of UTF-16. */
  BINARY("?");

  private static final int HEAD = 4096;

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** Short name for messages, the same in every language. */
  public String label() {
    return label;
  }

  /** Looks at the first bytes of a file. */
  public static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    // An empty zip starts with its end record.
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLE2;
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    boolean utf16 = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
    if (!utf16) {
      for (byte b : head) {
        if (b == 0) {
          return BINARY;
        }
      }
    }
    return isMarkup(head) ? MARKUP : TEXT;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkup(byte[] head) {
    String text =
        new String(head, StandardCharsets.ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return text.startsWith("<?xml")
        || text.startsWith("<!doctype")
        || text.startsWith("<html")
        || text.startsWith("<table");
  }
}
