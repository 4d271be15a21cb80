package org.predikat.corpus;

/** A fixture round and a rulebook that it is judged by. */
record Pair(String round, String rulebook) {
  /** Name of the file that keeps the results. */
  String file() {
    return round + "--" + rulebook + ".csv";
  }
}
