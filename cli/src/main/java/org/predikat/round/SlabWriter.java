package org.predikat.round;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes with the few encodings that dossiers are made of. */
public final class SlabWriter {
  private byte[] bytes;
  private int length;

  /** An empty slab with room for so many bytes. */
  public SlabWriter(int room) {
    bytes = new byte[Math.max(16, room)];
  }

  /** Bytes written so far: where the next record begins. */
  public int length() {
    return length;
  }

  /** Makes it empty, to be filled again. */
  public void clear() {
    length = 0;
  }

  /** What was written, in an array of exactly that size. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  void u1(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  /** Eight bytes, low bits first. */
  void u8(long value) {
    room(Long.BYTES);
    SlabReader.LONGS.set(bytes, length, value);
    length += Long.BYTES;
  }

  /** An unsigned number: seven bits a byte, low bits first. */
  void varint(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A number of either sign. */
  void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  /** A number or {@link AnswerSheet#MISSING}. */
  void optional(long value) {
    if (value == AnswerSheet.MISSING) {
      varint(0);
    } else if (value >= 0 && value < Long.MAX_VALUE / 4) {
      varint(value * 2 + 1);
    } else {
      varint(2);
      zigzag(value);
    }
  }

  void text(String value) {
    if (value.isEmpty()) {
      u1(0);
      return;
    }
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    varint(encoded.length);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
