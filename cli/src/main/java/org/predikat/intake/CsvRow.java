package org.predikat.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;

/** A record of a CSV block as a row: where its cells lie in the bytes, or their texts. */
final class CsvRow implements RawRow {
  private static final String[] LETTERS = letters();

  private final byte[] bytes;
  private final Charset charset;
  private int[] ends = new int[256];
  private int start;
  private int size;
  private boolean beyondAscii;
  private boolean quoted;
  private String[] values = {};
  private long number;

  CsvRow(byte[] bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  private static String[] letters() {
    String[] letters = new String[128];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = Character.toString(c);
    }
    return letters;
  }

  /**
   * Finds the cells of a record without quotes.
   *
   * @return where the next record begins; not to be relied on when there was a quote
   */
  int plain(int from, int to, byte delimiter) {
    start = from;
    size = 0;
    quoted = false;
    boolean ascii = true;
    int at = from;
    // Nearly every byte is above all that end a cell, and is then passed over at once.
    byte marks = (byte) Math.max(delimiter, '"');
    while (at < to) {
      byte b = bytes[at];
      if (b <= marks) {
        if (b == delimiter) {
          end(at);
        } else if (b == '\n' || b == '\r') {
          break;
        } else if (b == '"') {
          quoted = true;
          return at;
        } else if (b < 0) {
          ascii = false;
        }
      }
      at++;
    }
    end(at);
    beyondAscii = !ascii;
    boolean pair = at + 1 < to && bytes[at] == '\r' && bytes[at + 1] == '\n';
    return Math.min(to, at + (pair ? 2 : 1));
  }

  private void end(int at) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = at;
  }

  /** Takes the cells of a record with quotes. */
  void quoted(String[] cells) {
    values = cells;
    size = cells.length;
    beyondAscii = true;
  }

  /** Whether there was a quote. */
  boolean isQuoted() {
    return quoted;
  }

  /** Whether there may be bytes that are not ASCII. */
  boolean isBeyondAscii() {
    return beyondAscii;
  }

  void number(long newNumber) {
    number = newNumber;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int size() {
    return size;
  }

  /** Where a cell begins in the bytes. */
  private int from(int cell) {
    return cell == 0 ? start : ends[cell - 1] + 1;
  }

  @Override
  public String text(int cell) {
    if (cell >= size) {
      return "";
    }
    if (quoted) {
      return values[cell];
    }
    int from = from(cell);
    int length = ends[cell] - from;
    if (length == 0) {
      return "";
    }
    if (length == 1 && bytes[from] >= 0) {
      return LETTERS[bytes[from]];
    }
    return new String(bytes, from, length, beyondAscii ? charset : StandardCharsets.ISO_8859_1);
  }

  @Override
  public long packed(int cell) {
    if (cell >= size) {
      return 0;
    }
    if (quoted) {
      return NOT_PACKED;
    }
    int from = from(cell);
    int length = ends[cell] - from;
    if (length > MOST_PACKED) {
      return NOT_PACKED;
    }
    long packed = 0;
    for (int i = from + length - 1; i >= from; i--) {
      byte b = bytes[i];
      if (b <= 0) {
        return NOT_PACKED;
      }
      packed = packed << Byte.SIZE | b;
    }
    return packed;
  }

  @Override
  public boolean isBlank(int cell) {
    if (cell >= size) {
      return true;
    }
    int from = from(cell);
    boolean plain = !quoted && from < ends[cell] && bytes[from] > ' ';
    return !plain && Texts.isBlank(text(cell));
  }

  @Override
  public boolean holds(int cell, String text) {
    if (quoted || beyondAscii || cell >= size) {
      return text(cell).equals(text);
    }
    int from = from(cell);
    int length = ends[cell] - from;
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Kind kind(int cell) {
    return Kind.TEXT;
  }
}
