package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf16StreamTest {
  private static byte[] utf8(byte[] utf16, boolean bigEndian) throws IOException {
    try (Utf16Stream in = new Utf16Stream(new ByteArrayInputStream(utf16), bigEndian)) {
      return in.readAllBytes();
    }
  }

  /** Long texts, so that characters of every length stand across the ends of the buffer. */
  @Test
  void textIsWhatThePlatformMakesOfIt() throws IOException {
    Random random = new Random(16);
    int[] points = {'a', ';', '\n', 0xE9, 0x2019, 0xFFFD, 0x1D11E, 0x10FFFF};
    for (int length : new int[] {0, 1, 8191, 8192, 8193, 40_000}) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String all = text.toString();
      byte[] expected = all.getBytes(StandardCharsets.UTF_8);
      byte[] little = all.getBytes(StandardCharsets.UTF_16LE);
      assertArrayEquals(expected, utf8(little, false));
      assertArrayEquals(expected, utf8(all.getBytes(StandardCharsets.UTF_16BE), true));
      Encoding encoding = new Encoding(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);
      assertEquals(little.length, encoding.inFile(expected, 0, expected.length));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\uD83D', 'half a pair at the end'",
    "'\uD83Da', 'half a pair before a letter'",
    "'\uD83D\uD83D\uDE00', 'half a pair before a pair'",
    "'\uDE00', 'the second half alone'",
  })
  void halfAPairIsNoText(String text, String what) throws IOException {
    byte[] units = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      units[2 * i] = (byte) (text.charAt(i) >> 8);
      units[2 * i + 1] = (byte) text.charAt(i);
    }
    String read = new String(utf8(units, true), StandardCharsets.UTF_8);
    assertEquals(0, read.indexOf('\uFFFD'), what);
  }

  @Test
  void halfAUnitIsNoText() throws IOException {
    byte[] read = utf8(new byte[] {0, 'a', 0}, true);
    assertEquals("a\uFFFD", new String(read, StandardCharsets.UTF_8));
  }
}
