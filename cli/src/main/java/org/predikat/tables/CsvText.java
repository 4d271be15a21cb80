package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Records of a CSV file as UTF-8 bytes. Cells of letters and digits, which is nearly all of them,
 * are copied; every other cell is written by Commons CSV, which decides about quotes.
 */
final class CsvText {
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT;
  private static final boolean[] PLAIN = plain();

  private byte[] bytes;
  private int length;

  CsvText(int expected) {
    this.bytes = new byte[Math.max(64, expected)];
  }

  /** Appends one record. */
  void record(List<String> cells) {
    joined(ImmutableList.of(cells));
  }

  /** Appends one record made of the parts' cells. */
  void joined(Iterable<List<String>> parts) {
    boolean first = true;
    for (List<String> cells : parts) {
      for (String cell : cells) {
        if (!first) {
          append((byte) ',');
        }
        cell(cell, first);
        first = false;
      }
    }
    append((byte) '\n');
  }

  /** The bytes so far. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void cell(String cell, boolean first) {
    int size = cell.length();
    reserve(size);
    int at = length;
    for (int i = 0; i < size; i++) {
      char character = cell.charAt(i);
      if (character >= PLAIN.length || !PLAIN[character]) {
        quoted(cell);
        return;
      }
      bytes[at++] = (byte) character;
    }
    if (first && size == 0) {
      quoted(cell);
      return;
    }
    length = at;
  }

  private void quoted(String cell) {
    byte[] text = FORMAT.format(cell).getBytes(StandardCharsets.UTF_8);
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void append(byte one) {
    reserve(1);
    bytes[length++] = one;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = '0'; c <= '9'; c++) {
      plain[c] = true;
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      plain[c] = true;
      plain[c + 'a' - 'A'] = true;
    }
    plain['.'] = true;
    plain['_'] = true;
    return plain;
  }
}
