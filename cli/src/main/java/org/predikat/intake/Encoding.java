package org.predikat.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file is encoded.
 *
 * @param read encoding of the bytes as they are read: UTF-16 has become UTF-8 on the way
 * @param written encoding of the file
 */
record Encoding(Charset read, Charset written) {
  static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, StandardCharsets.UTF_8);

  /** Encoding of a file with this mark, or the given one where there is none. */
  static Encoding of(TextInput.Mark mark, Charset unmarked) {
    if (mark == TextInput.Mark.NONE) {
      return new Encoding(unmarked, unmarked);
    }
    return new Encoding(StandardCharsets.UTF_8, mark.charset());
  }

  /** How many bytes of the file a stretch of the bytes read comes from. */
  long inFile(byte[] bytes, int from, int to) {
    if (read.equals(written)) {
      return (long) to - from;
    }
    long units = 0;
    for (int i = from; i < to; i++) {
      // A character begins with a byte that continues none; four bytes make a pair of units.
      units += (bytes[i] & 0xC0) == 0x80 ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1;
    }
    return 2 * units;
  }
}
