package org.predikat.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text put together as the bytes of a file. A million rows of sixty cells are most of the work of a
 * run; here a digit is written once, where it stays. Used by one thread.
 */
final class Utf8Text {
  private static final int MOST_DIGITS = 19;

  // What a byte means for the cell that it stands in; nothing for nearly all of ASCII.
  private static final byte ODD = 1;
  private static final byte[] KINDS = kinds();

  private byte[] bytes;
  private int length;

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, ODD);
    Arrays.fill(kinds, ' ', '~' + 1, (byte) 0);
    kinds['"'] = ODD;
    for (CsvDialect dialect : CsvDialect.values()) {
      kinds[dialect.delimiter()] = (byte) (2 << dialect.ordinal());
    }
    return kinds;
  }

  /** No text yet, with room for so many bytes. */
  Utf8Text(int room) {
    bytes = new byte[Math.max(16, room)];
  }

  /** Bytes so far. */
  int length() {
    return length;
  }

  /** Appends a character of ASCII. */
  Utf8Text ascii(char character) {
    room(1);
    bytes[length++] = (byte) character;
    return this;
  }

  /** Appends any text. */
  Utf8Text text(String text) {
    int chars = text.length();
    room(chars);
    byte[] to = bytes;
    int start = length;
    for (int i = 0; i < chars; i++) {
      char character = text.charAt(i);
      if (character >= 0x80) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
      }
      to[start + i] = (byte) character;
    }
    length += chars;
    return this;
  }

  /**
   * Makes what was appended since a place the cell of a CSV row, as Commons CSV would: within
   * quotes where it holds a delimiter or ends with a space.
   *
   * @return false, with nothing changed, unless it is printable ASCII without quotes, and not empty
   */
  boolean endCell(int from, char delimiter) {
    byte[] all = bytes;
    int end = length;
    int kinds = 0;
    for (int i = from; i < end; i++) {
      kinds |= KINDS[all[i] & 0xFF];
    }
    if (end == from || (kinds & ODD) != 0) {
      return false;
    }
    if ((kinds & KINDS[delimiter]) != 0 || all[end - 1] == ' ') {
      room(2);
      System.arraycopy(bytes, from, bytes, from + 1, end - from);
      bytes[from] = '"';
      bytes[end + 1] = '"';
      length = end + 2;
    }
    return true;
  }

  /** Whether two stretches hold the same bytes. */
  boolean isSame(int from, int to, int otherFrom, int otherTo) {
    return Arrays.equals(bytes, from, to, bytes, otherFrom, otherTo);
  }

  /** The byte at a place. */
  byte at(int place) {
    return bytes[place];
  }

  /** Forgets everything from a place on. */
  Utf8Text cut(int from) {
    length = from;
    return this;
  }

  /** Appends bytes as they are. */
  Utf8Text bytes(byte[] from) {
    room(from.length);
    System.arraycopy(from, 0, bytes, length, from.length);
    length += from.length;
    return this;
  }

  /** Appends a whole number. */
  Utf8Text number(long value) {
    if (value == Long.MIN_VALUE) {
      return text(Long.toString(value));
    }
    if (value < 0) {
      ascii('-');
    }
    long size = Math.abs(value);
    int digits = 1;
    for (long power = 10; digits < MOST_DIGITS && size >= power; power *= 10) {
      digits++;
    }
    digits(size, digits);
    return this;
  }

  /** Appends the six decimals of a number of millionths, without the zeros at their end. */
  Utf8Text millionths(int millionths) {
    digits(millionths, 6);
    while (bytes[length - 1] == '0') {
      length--;
    }
    return this;
  }

  /** Appends a number of hundredths with two decimals. */
  Utf8Text hundredths(long hundredths, char decimalMark) {
    // Half of all cells: dividing by constants is much quicker than by a variable power of ten.
    if (hundredths < 0 || hundredths >= 100_000) {
      return anyHundredths(hundredths, decimalMark);
    }
    room(6);
    byte[] to = bytes;
    int at = length;
    int rest = (int) hundredths;
    if (rest >= 10_000) {
      to[at++] = (byte) ('0' + rest / 10_000);
      rest %= 10_000;
      to[at++] = (byte) ('0' + rest / 1_000);
      rest %= 1_000;
    } else if (rest >= 1_000) {
      to[at++] = (byte) ('0' + rest / 1_000);
      rest %= 1_000;
    }
    to[at++] = (byte) ('0' + rest / 100);
    rest %= 100;
    to[at++] = (byte) decimalMark;
    to[at++] = (byte) ('0' + rest / 10);
    to[at++] = (byte) ('0' + rest % 10);
    length = at;
    return this;
  }

  private Utf8Text anyHundredths(long hundredths, char decimalMark) {
    if (hundredths < 0) {
      ascii('-');
    }
    long size = Math.abs(hundredths);
    int rest = (int) (size % 100);
    number(size / 100).ascii(decimalMark);
    return ascii((char) ('0' + rest / 10)).ascii((char) ('0' + rest % 10));
  }

  private void digits(long value, int count) {
    room(count);
    length += count;
    int at = length - 1;
    long rest = value;
    for (; rest > Integer.MAX_VALUE; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    int small = (int) rest;
    for (; at >= length - count; at--) {
      bytes[at] = (byte) ('0' + small % 10);
      small /= 10;
    }
  }

  /** The bytes. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes the bytes. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** The text from a place on. */
  String from(int place) {
    return between(place, length);
  }

  /** The text between two places. */
  String between(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return from(0);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
