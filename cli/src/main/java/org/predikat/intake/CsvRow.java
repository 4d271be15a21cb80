package org.predikat.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.predikat.intake.cells.PackedAnswers;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;

/** A record of a CSV block as a row: where its cells lie in the bytes, or their texts. */
final class CsvRow implements RawRow {
  private static final String[] LETTERS = letters();

  /** Cells that most words have at most. */
  private static final int HALF = Long.BYTES / 2;

  private final byte[] bytes;
  private final ByteBuffer words;
  private final Charset charset;
  private final byte delimiter;
  private final long delimiters;

  /** Position before each cell, and behind the last. */
  private int[] bounds = new int[256];

  private int size;
  private boolean beyondAscii;
  private boolean quoted;
  private boolean nul;
  private String[] values = {};
  private long number;

  CsvRow(byte[] bytes, Charset charset, byte delimiter) {
    this.bytes = bytes;
    this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.charset = charset;
    this.delimiter = delimiter;
    this.delimiters = ByteWords.each(delimiter);
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
  int plain(int from, int to) {
    bounds[0] = from - 1;
    size = 0;
    quoted = false;
    nul = false;
    beyondAscii = false;
    int at = from;
    while (at < to) {
      at = behindWords(at, to);
      // What stopped it is within the next word.
      int stop = Math.min(to, at + Long.BYTES);
      for (room(); at < stop; at++) {
        byte b = bytes[at];
        if (b == delimiter) {
          bounds[++size] = at;
        } else if (b == '\n' || b == '\r') {
          bounds[++size] = at;
          boolean pair = b == '\r' && at + 1 < to && bytes[at + 1] == '\n';
          return at + (pair ? 2 : 1);
        } else if (b == '"') {
          quoted = true;
          return at;
        } else {
          beyondAscii |= b < 0;
          nul |= b == 0;
        }
      }
    }
    bounds[++size] = at;
    return at;
  }

  /** Notes the ends of cells up to a word that holds something other than cells. */
  private int behindWords(int from, int to) {
    int at = from;
    int count = size + 1;
    long seen = 0;
    while (at + Long.BYTES <= to && count + Long.BYTES < bounds.length) {
      long word = words.getLong(at);
      if (!ByteWords.isPlain(word)) {
        break;
      }
      seen |= word;
      long found = ByteWords.equal(word, delimiters);
      int more = Long.bitCount(found);
      for (int i = 0; i < HALF; i++) {
        bounds[count + i] = at + ByteWords.first(found);
        found &= found - 1;
      }
      if (found != 0) {
        for (int i = HALF; i < Long.BYTES; i++) {
          bounds[count + i] = at + ByteWords.first(found);
          found &= found - 1;
        }
      }
      count += more;
      at += Long.BYTES;
    }
    size = count - 1;
    beyondAscii |= ByteWords.isBeyondAscii(seen);
    return at;
  }

  /** Makes room for the cells of a word and one behind them. */
  private void room() {
    if (size + 1 + Long.BYTES >= bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
  }

  @Override
  public boolean take(PackedAnswers answers, PackedAnswers.Lanes lanes) {
    return !quoted && !nul && answers.take(bytes, bounds, size, lanes);
  }

  @Override
  public long packed(int cell) {
    return cell >= size || quoted || nul ? 0 : RawRow.pack(bytes, from(cell), to(cell));
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
    return bounds[cell] + 1;
  }

  /** Where it ends. */
  private int to(int cell) {
    return bounds[cell + 1];
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
    int length = to(cell) - from;
    if (length == 0) {
      return "";
    }
    if (length == 1 && bytes[from] >= 0) {
      return LETTERS[bytes[from]];
    }
    return new String(bytes, from, length, beyondAscii ? charset : StandardCharsets.ISO_8859_1);
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
    boolean plain = from < to(cell) && bytes[from] > ' ';
    return !plain && Texts.isBlank(text(cell));
  }

  @Override
  public byte[] written(int[] cells) {
    return isPlain(cells)
        ? Arrays.copyOfRange(bytes, from(cells[0]), to(cells[cells.length - 1]))
        : new byte[0];
  }

  @Override
  public boolean isWritten(int[] cells, byte[] before) {
    return before.length > 0
        && isPlain(cells)
        && Arrays.equals(
            bytes, from(cells[0]), to(cells[cells.length - 1]), before, 0, before.length);
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
