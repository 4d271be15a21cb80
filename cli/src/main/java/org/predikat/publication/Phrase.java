package org.predikat.publication;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text of a bundle, cut once at its places {0}, {1} and so on, to be filled for many units. As in
 * every bundle of the program, an apostrophe is written twice. Immutable.
 */
final class Phrase {
  private final byte[][] literals;
  private final int[] places;

  private Phrase(byte[][] literals, int[] places) {
    this.literals = literals;
    this.places = places;
  }

  /** Appends what belongs in a place. */
  @FunctionalInterface
  interface Filler {
    void fill(int place, Utf8Text text);
  }

  /** Cuts a text as it stands in its bundle. */
  static Phrase of(String bundled) {
    String raw = bundled.replace("''", "'");
    List<String> literals = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (int open = raw.indexOf('{'); open >= 0; open = raw.indexOf('{', from)) {
      int close = raw.indexOf('}', open);
      literals.add(raw.substring(from, open));
      places.add(Integer.valueOf(raw.substring(open + 1, close)));
      from = close + 1;
    }
    literals.add(raw.substring(from));
    return new Phrase(
        literals.stream().map(each -> each.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new),
        places.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The text with every place of a number filled for good. */
  Phrase with(int place, String filling) {
    byte[] filled = filling.getBytes(StandardCharsets.UTF_8);
    List<byte[]> kept = new ArrayList<>();
    byte[] literal = literals[0];
    for (int i = 0; i < places.length; i++) {
      if (places[i] == place) {
        literal = Bytes.concat(literal, filled, literals[i + 1]);
      } else {
        kept.add(literal);
        literal = literals[i + 1];
      }
    }
    kept.add(literal);
    return new Phrase(
        kept.toArray(byte[][]::new), Arrays.stream(places).filter(each -> each != place).toArray());
  }

  /** Appends the text with its places filled. */
  void append(Utf8Text text, Filler filler) {
    text.bytes(literals[0]);
    for (int i = 0; i < places.length; i++) {
      filler.fill(places[i], text);
      text.bytes(literals[i + 1]);
    }
  }
}
