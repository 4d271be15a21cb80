package org.predikat.scoring;

/**
 * A rulebook whose weights and values are so finely divided that an exact score would not fit in 64
 * bits. A fault of the rulebook, found once when it is compiled.
 */
public final class ScoreBoundsException extends RuntimeException {
  private final String rulebook;
  private final int bits;

  /** A rulebook whose largest score would need so many bits. */
  public ScoreBoundsException(String rulebook, int bits) {
    super(rulebook + ": a score would need " + bits + " bits");
    this.rulebook = rulebook;
    this.bits = bits;
  }

  /** Id of the rulebook. */
  public String rulebook() {
    return rulebook;
  }

  /** How many bits the largest score would need; at most 62 are at hand. */
  public int bits() {
    return bits;
  }
}
