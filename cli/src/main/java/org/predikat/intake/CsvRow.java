package org.predikat.intake;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;

/** A record of a CSV block as a row: where its cells lie in the bytes, or their texts. */
final class CsvRow implements RawRow {
  private static final String[] LETTERS = letters();

  /** Stands in a packed cell for a byte that is in no packed text. */
  private static final byte BEYOND = -1;

  private static final long EACH = 0x0101010101010101L;

  private final byte[] bytes;
  private final ByteBuffer words;
  private final Charset charset;
  private final byte delimiter;
  private final byte marks;
  private final long blanks;
  private int[] ends = new int[256];
  private int[] leftCells = new int[256];
  private int start;
  private int size;
  private int left;
  private boolean beyondAscii;
  private boolean quoted;
  private String[] values = {};
  private long number;

  CsvRow(byte[] bytes, Charset charset, byte delimiter) {
    this.bytes = bytes;
    this.words = ByteBuffer.wrap(bytes);
    this.charset = charset;
    this.delimiter = delimiter;
    this.marks = (byte) Math.max(delimiter, '"');
    this.blanks = delimiter * EACH;
  }

  private static String[] letters() {
    String[] letters = new String[128];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = Character.toString(c);
    }
    return letters;
  }

  /**
   * Finds the cells of a record without quotes, and offers each that is not blank to the reader.
   *
   * @return where the next record begins; not to be relied on when there was a quote
   */
  int plain(int from, int to, CsvBlockReader.Rows rows) {
    start = from;
    size = 0;
    left = 0;
    quoted = false;
    boolean ascii = true;
    long packed = 0;
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      // Nearly every byte is above all that end a cell.
      if (b > marks) {
        packed = packed << Byte.SIZE | b;
      } else if (b == delimiter) {
        room();
        if (packed != 0) {
          offer(packed, rows);
          packed = 0;
        } else if (at + Long.BYTES <= to && words.getLong(at) == blanks) {
          at = behindBlanks(at);
          continue;
        }
        ends[size++] = at;
      } else if (b == '\n' || b == '\r') {
        break;
      } else if (b == '"') {
        quoted = true;
        return at;
      } else {
        ascii &= b >= 0;
        packed = packed << Byte.SIZE | (b > 0 ? b : BEYOND);
      }
      at++;
    }
    if (packed != 0) {
      offer(packed, rows);
    }
    ends[size++] = at;
    beyondAscii = !ascii;
    boolean pair = at + 1 < to && bytes[at] == '\r' && bytes[at + 1] == '\n';
    return Math.min(to, at + (pair ? 2 : 1));
  }

  private void offer(long packed, CsvBlockReader.Rows rows) {
    if (!rows.cell(size, packed)) {
      leftCells[left++] = size;
    }
  }

  /** Notes the ends of eight blank cells: in many rows, half of the cells are. */
  private int behindBlanks(int at) {
    for (int i = 0; i < Long.BYTES; i++) {
      ends[size + i] = at + i;
    }
    size += Long.BYTES;
    return at + Long.BYTES;
  }

  /** Makes room for the cells of a word and one behind them. */
  private void room() {
    if (size + Long.BYTES >= ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
      leftCells = Arrays.copyOf(leftCells, ends.length);
    }
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
  public int cellsLeft() {
    return quoted ? size : left;
  }

  @Override
  public int cellLeft(int index) {
    return quoted ? index : leftCells[index];
  }

  @Override
  public boolean isBlank(int cell) {
    if (cell >= size) {
      return true;
    }
    if (quoted) {
      return Texts.isBlank(values[cell]);
    }
    int from = from(cell);
    boolean plain = from < ends[cell] && bytes[from] > ' ';
    return !plain && Texts.isBlank(text(cell));
  }

  @Override
  public byte[] written(int[] cells) {
    return isPlain(cells)
        ? Arrays.copyOfRange(bytes, from(cells[0]), ends[cells[cells.length - 1]])
        : new byte[0];
  }

  @Override
  public boolean isWritten(int[] cells, byte[] before) {
    return before.length > 0
        && isPlain(cells)
        && Arrays.equals(
            bytes, from(cells[0]), ends[cells[cells.length - 1]], before, 0, before.length);
  }

  /** Whether some cells stand in the bytes as they are. */
  private boolean isPlain(int[] cells) {
    return !quoted && cells.length > 0 && cells[cells.length - 1] < size;
  }

  @Override
  public Kind kind(int cell) {
    return Kind.TEXT;
  }
}
