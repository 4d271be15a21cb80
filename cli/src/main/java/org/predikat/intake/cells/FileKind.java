package org.predikat.intake.cells;

import com.google.common.primitives.ImmutableIntArray;
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
  OLE2(".xls", 0xD0, 0xCF, 0x11, 0xE0),
  /** A PDF document. */
  PDF("PDF", '%', 'P', 'D', 'F'),
  /** A picture. */
  PNG("PNG", 0x89, 'P', 'N', 'G'),
  /** A photograph or a scan. */
  JPEG("JPEG", 0xFF, 0xD8, 0xFF),
  /** A compressed file. */
  GZIP("GZIP", 0x1F, 0x8B),
  /** An archive of WinRAR. */
  RAR("RAR", 'R', 'a', 'r', '!'),
  /** An archive of 7-Zip. */
  SEVEN_ZIP("7z", '7', 'z', 0xBC, 0xAF),
  /** A document of a word processor. */
  RTF("RTF", '{', '\\', 'r', 't', 'f'),
  /** A web page or XML, which some portals name .xls or .xlsx. */
  MARKUP("HTML"),
  /** Plain text, which CSV is. */
  TEXT("CSV"),
  /** Anything else: there are zero bytes in it and no mark of UTF-16. Nobody can name it. */
  BINARY("");

  private static final int HEAD = 4096;

  private final String label;
  private final ImmutableIntArray mark;

  FileKind(String label, int... mark) {
    this.label = label;
    this.mark = ImmutableIntArray.copyOf(mark);
  }

  /** Short name for messages, the same in every language; empty where there is none. */
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
    for (FileKind kind : values()) {
      if (!kind.mark.isEmpty() && startsWith(head, kind.mark.toArray())) {
        return kind;
      }
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
