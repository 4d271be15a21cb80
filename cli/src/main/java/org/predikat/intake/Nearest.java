package org.predikat.intake;

import java.util.Locale;

/** Finds the word that was probably meant. */
final class Nearest {
  private Nearest() {}

  /** The nearest of the known words, the first of equals; empty when none is near. */
  static String of(String word, Iterable<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    int best = Math.max(1, word.length() / 4) + 1;
    String nearest = "";
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) < best) {
        int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
        if (distance < best) {
          best = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** Least number of characters inserted, removed or replaced. */
  private static int distance(String first, String second) {
    int[] previous = new int[second.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int[] current = new int[previous.length];
      current[0] = i;
      for (int j = 1; j < current.length; j++) {
        int replaced = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[second.length()];
  }
}
