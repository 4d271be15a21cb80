package org.predikat.round;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@link SlabWriter} wrote. One per thread. */
final class SlabReader {
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private int at;

  SlabReader(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
  }

  int at() {
    return at;
  }

  byte[] bytes() {
    return bytes;
  }

  int u1() {
    return bytes[at++] & 0xFF;
  }

  /** Eight bytes, low bits first. */
  long u8() {
    int from = at;
    at += Long.BYTES;
    return (long) LONGS.get(bytes, from);
  }

  long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  int count() {
    return Math.toIntExact(varint());
  }

  long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  long optional() {
    long value = varint();
    if (value == 0) {
      return AnswerSheet.MISSING;
    }
    return value == 2 ? zigzag() : value >>> 1;
  }

  String text() {
    return text(count());
  }

  /** A text whose length was read already. */
  String text(int length) {
    if (length == 0) {
      return "";
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  void skipText() {
    int length = count();
    at += length;
  }
}
