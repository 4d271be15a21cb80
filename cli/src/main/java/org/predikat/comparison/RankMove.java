package org.predikat.comparison;

/**
 * A rank, or a tie, that is another, of a unit awarded the same predikat on both sides.
 *
 * @param before rank before
 * @param tiedBefore whether it was shared
 * @param alone rank that the unit would have had before with the scores it has now, while all
 *     others stayed; the rest of the move is by others. 0 where the laws rank by other scores
 * @param after rank after
 * @param tiedAfter whether it is shared
 */
public record RankMove(int before, boolean tiedBefore, int alone, int after, boolean tiedAfter) {
  /** Whether nothing but other units moved it. */
  public boolean byOthersOnly() {
    return alone == before;
  }
}
