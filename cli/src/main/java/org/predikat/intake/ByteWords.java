package org.predikat.intake;

/** Looks at the eight bytes of a word at once, the first of which is its lowest. */
final class ByteWords {
  private static final long EACH = 0x0101010101010101L;
  private static final long SIGNS = EACH << 7;
  private static final long QUOTES = EACH * '"';

  /** NUL and the line ends are below it. */
  private static final long CONTROLS = EACH * ('\r' + 1);

  private static final int BYTE_SHIFT = 3;

  private ByteWords() {}

  /** A word of one byte, which is of ASCII. */
  static long each(byte b) {
    return EACH * b;
  }

  /** Whether there is no NUL, no end of a line and no quote; may deny it where there is a tab. */
  static boolean isPlain(long word) {
    long quotes = word ^ QUOTES;
    // The sign bit of a byte comes out where it was below the mark, or a quote.
    long control = (word - CONTROLS) & ~word;
    long quote = (quotes - EACH) & ~quotes;
    return ((control | quote) & SIGNS) == 0;
  }

  /** Whether any byte is not of ASCII. */
  static boolean isBeyondAscii(long word) {
    return (word & SIGNS) != 0;
  }

  /** The sign bits of the bytes that two words have in common. */
  static long equal(long word, long other) {
    long differences = word ^ other;
    return ~(((differences & ~SIGNS) + ~SIGNS) | differences | ~SIGNS);
  }

  /** Index of the first byte with its sign bit set. */
  static int first(long signs) {
    return Long.numberOfTrailingZeros(signs) >> BYTE_SHIFT;
  }
}
