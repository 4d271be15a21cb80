package org.predikat.sampling;

import com.google.common.base.Strings;

/** Numbers with leading zeros, so that ids sort as they count. */
final class Ids {
  private Ids() {}

  /** The number, as wide as the largest one. */
  static String padded(int number, int largest) {
    return Strings.padStart(Integer.toString(number), Integer.toString(largest).length(), '0');
  }
}
