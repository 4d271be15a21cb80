package org.predikat.publication.verification;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Where two workbooks first differ: the part, and within a sheet the cell. */
final class WorkbookDifference {
  private static final String CELL = "<c r=\"";
  private static final int LONGEST_NAME = 16;

  /** What stands in a cell tells a reader more than what the workbook says about itself. */
  private static final Comparator<String> SHEETS_FIRST =
      Comparator.comparing((String name) -> !name.startsWith("xl/worksheets/"))
          .thenComparing(Comparator.naturalOrder());

  private WorkbookDifference() {}

  /** The first part, sheets before others, that is not the same; parts are streamed, never kept. */
  static Difference of(Path recorded, Path again, long offset) throws IOException {
    try (ZipFile left = new ZipFile(recorded.toFile());
        ZipFile right = new ZipFile(again.toFile())) {
      TreeSet<String> names = new TreeSet<>(SHEETS_FIRST);
      left.stream().map(ZipEntry::getName).forEach(names::add);
      right.stream().map(ZipEntry::getName).forEach(names::add);
      for (String name : names) {
        if (left.getEntry(name) == null || right.getEntry(name) == null) {
          return difference(offset, name);
        }
        try (InputStream mine = stream(left, name);
            InputStream other = stream(right, name)) {
          String cell = cell(mine, other);
          if (cell != null) {
            return difference(offset, cell.isEmpty() ? name : name + "!" + cell);
          }
        }
      }
      return difference(offset, "");
    } catch (ZipException e) {
      // The run's file is no workbook any more; where its bytes part is all there is to say.
      return difference(offset, "");
    }
  }

  private static InputStream stream(ZipFile archive, String name) throws IOException {
    return new BufferedInputStream(archive.getInputStream(archive.getEntry(name)), 1 << 16);
  }

  private static Difference difference(long offset, String where) {
    return new Difference(offset, 0, "", where, "", "");
  }

  /** The last cell that begins before the streams part; null where they are the same. */
  private static String cell(InputStream left, InputStream right) throws IOException {
    byte[] mark = CELL.getBytes(StandardCharsets.US_ASCII);
    StringBuilder name = new StringBuilder();
    int matched = 0;
    boolean naming = false;
    while (true) {
      int mine = left.read();
      if (mine != right.read()) {
        return name.toString();
      }
      if (mine < 0) {
        return null;
      }
      if (naming) {
        naming = mine != '"' && name.length() < LONGEST_NAME;
        if (naming) {
          name.append((char) mine);
        }
      } else if (mine == mark[matched]) {
        matched++;
        if (matched == mark.length) {
          matched = 0;
          naming = true;
          name.setLength(0);
        }
      } else {
        matched = mine == mark[0] ? 1 : 0;
      }
    }
  }
}
