package org.predikat.intake.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.NoticeCode;

/** Stops a part that unpacks to more than its purpose needs. */
final class BoundedPart extends FilterInputStream {
  private final String name;
  private long left;

  /**
   * Lets so many bytes through.
   *
   * @param name how notices call the workbook
   */
  BoundedPart(InputStream in, long most, String name) {
    super(in);
    this.left = most;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new IOException(
          new UnreadableException(ExcelPackage.notice(NoticeCode.EXCEL_ZIP_BOMB, name)));
    }
    return read;
  }

  /** Skipping must not skip the count. */
  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.max(0, Math.min(count, 1 << 16))];
    return Math.max(0, read(skipped, 0, skipped.length));
  }
}
