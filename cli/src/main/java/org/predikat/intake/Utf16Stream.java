package org.predikat.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8. What is no text there is none here either: half a pair of units, or half a unit
 * at the end, becomes bytes that UTF-8 does not know, so that it is noticed where it stands.
 */
final class Utf16Stream extends InputStream {
  private static final int UNITS = 8192;

  private final InputStream in;
  private final boolean bigEndian;
  private final byte[] units = new byte[2 * UNITS];

  /** A unit can wait from before, and each becomes at most three bytes. */
  private final byte[] bytes = new byte[3 * UNITS + 4];

  private int at;
  private int end;

  /** The first half of a pair whose second is still to come; 0 for none. */
  private char high;

  Utf16Stream(InputStream in, boolean bigEndian) {
    this.in = in;
    this.bigEndian = bigEndian;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(bytes, at, target, from, count);
    at += count;
    return count;
  }

  /** Whether there are bytes to give. */
  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = 0;
    int count = in.readNBytes(units, 0, units.length);
    for (int i = 0; i + 1 < count; i += 2) {
      int first = units[i] & 0xFF;
      int second = units[i + 1] & 0xFF;
      unit((char) (bigEndian ? first << 8 | second : second << 8 | first));
    }
    if (count < units.length) {
      half();
      if (count % 2 != 0) {
        // A byte that continues nothing.
        bytes[end++] = (byte) 0x80;
      }
    }
    return end > 0;
  }

  private void unit(char unit) {
    if (high != 0 && Character.isLowSurrogate(unit)) {
      int point = Character.toCodePoint(high, unit);
      high = 0;
      bytes[end++] = (byte) (0xF0 | point >> 18);
      continuing(point >> 12);
      continuing(point >> 6);
      continuing(point);
      return;
    }
    half();
    if (Character.isHighSurrogate(unit)) {
      high = unit;
    } else if (unit < 0x80) {
      bytes[end++] = (byte) unit;
    } else if (unit < 0x800) {
      bytes[end++] = (byte) (0xC0 | unit >> 6);
      continuing(unit);
    } else {
      three(unit);
    }
  }

  /** A first half without a second, in the three bytes that UTF-8 forbids. */
  private void half() {
    if (high != 0) {
      three(high);
      high = 0;
    }
  }

  private void three(char unit) {
    bytes[end++] = (byte) (0xE0 | unit >> 12);
    continuing(unit >> 6);
    continuing(unit);
  }

  private void continuing(int bits) {
    bytes[end++] = (byte) (0x80 | (bits & 0x3F));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
