package org.predikat.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds the ends of CSV records byte by byte, exactly as Commons CSV does: a quote opens only at
 * the start of a field, two quotes inside are one, white space may follow a closing quote. Works on
 * every encoding whose bytes below 128 are ASCII. State is kept between calls, so input may come in
 * pieces of any size.
 */
final class RecordScanner {
  private static final int FIELD_START = 0;
  private static final int IN_FIELD = 1;
  private static final int IN_QUOTES = 2;
  private static final int AFTER_QUOTE = 3;
  private static final int CLOSED = 4;

  private final byte delimiter;
  private int state = FIELD_START;
  private boolean pendingReturn;
  private boolean nul;
  private long records;
  private int recordEnd;
  private int position;
  private boolean faulty;

  RecordScanner(char delimiter) {
    this.delimiter = (byte) delimiter;
  }

  /**
   * Scans {@code bytes[from..to)}.
   *
   * @return position behind the last record that ended, or -1 when none did
   */
  int scan(byte[] bytes, int from, int to) {
    return scan(bytes, from, to, Long.MAX_VALUE);
  }

  /** The same, but stops behind the record with which {@code stopAfter} have ended in all. */
  int scan(byte[] bytes, int from, int to, long stopAfter) {
    recordEnd = -1;
    int at = from;
    if (pendingReturn && at < to) {
      at += bytes[at] == '\n' ? 1 : 0;
      ended(at);
      pendingReturn = false;
    }
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int slow = at;
    while (at < to && records < stopAfter && !faulty) {
      if (at >= slow && state <= IN_FIELD) {
        int plain = behindPlain(words, at, to);
        if (plain > at) {
          state = bytes[plain - 1] == delimiter ? FIELD_START : IN_FIELD;
          at = plain;
        }
        // What stopped it is within the next word; looking again before that would be in vain.
        slow = at + Long.BYTES;
        if (at == to) {
          break;
        }
      }
      byte b = bytes[at++];
      if (state == IN_QUOTES) {
        if (b == '"') {
          state = AFTER_QUOTE;
        } else if (b == 0) {
          nul = true;
        }
      } else if (b == delimiter) {
        state = FIELD_START;
      } else if (b == '\n') {
        ended(at);
      } else if (b == '\r') {
        if (at == to) {
          pendingReturn = true;
        } else {
          at += bytes[at] == '\n' ? 1 : 0;
          ended(at);
        }
      } else if (state != IN_FIELD) {
        open(b);
        nul |= b == 0;
        if (faulty) {
          at--;
        }
      } else if (b == 0) {
        nul = true;
      }
    }
    position = at;
    return recordEnd;
  }

  /**
   * Passes over bytes outside quotes that end no record and open no quotes, eight at a time.
   *
   * @return position of the first word that may hold others
   */
  private static int behindPlain(ByteBuffer words, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to) {
      if (!ByteWords.isPlain(words.getLong(at))) {
        break;
      }
      at += Long.BYTES;
    }
    return at;
  }

  /** A byte at the start of a field or behind a quote. */
  private void open(byte b) {
    if (state == FIELD_START) {
      state = b == '"' ? IN_QUOTES : IN_FIELD;
    } else if (state == AFTER_QUOTE && b == '"') {
      state = IN_QUOTES;
    } else if (b > 0 && Character.isWhitespace(b)) {
      state = CLOSED;
    } else {
      faulty = true;
    }
  }

  private void ended(int behind) {
    records++;
    recordEnd = behind;
    state = FIELD_START;
  }

  /** Tells that no more input comes: a carriage return at the very end ends its record. */
  void end(int behind) {
    if (pendingReturn) {
      pendingReturn = false;
      ended(behind);
    }
  }

  /** Records that have ended. */
  long records() {
    return records;
  }

  /** Where the last scan stopped. */
  int position() {
    return position;
  }

  /** Whether text was met behind a closing quote; then nothing further is scanned. */
  boolean isFaulty() {
    return faulty;
  }

  /** Whether the input stands inside quotes. */
  boolean inQuotes() {
    return state == IN_QUOTES;
  }

  /** Whether a NUL was met so far. */
  boolean hasNul() {
    return nul;
  }
}
