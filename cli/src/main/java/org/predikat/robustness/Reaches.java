package org.predikat.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.predikat.worksheet.advice.Ladder;

/** How far answers move within bounds. */
final class Reaches {
  /** A unit of millions of counts must not make tables of as many entries. */
  private static final BigInteger MOST_REACH = BigInteger.valueOf(1000);

  private Reaches() {}

  /** Most steps by which an answer moves within the bounds; 0 when it does not. */
  static int of(RecordedAnswer answer, Bounds bounds) {
    if (answer.ladder() instanceof Ladder.Counts counts) {
      return share(BigInteger.valueOf(counts.whole()), bounds.counts());
    }
    if (answer.ladder() instanceof Ladder.Units) {
      return share(
          BigInteger.valueOf(answer.ladder().up() + answer.ladder().down()), bounds.counts());
    }
    if (answer.ladder() instanceof Ladder.Index index) {
      return BigDecimal.valueOf(bounds.index())
          .movePointRight(index.scale().decimals())
          .divideToIntegralValue(BigDecimal.valueOf(Bounds.WHOLE))
          .intValueExact();
    }
    return 1;
  }

  /** A share of a whole, at least 1 unless nothing is uncertain. */
  private static int share(BigInteger whole, int share) {
    BigInteger part =
        whole.multiply(BigInteger.valueOf(share)).divide(BigInteger.valueOf(Bounds.WHOLE));
    return share == 0 ? 0 : part.max(BigInteger.ONE).min(MOST_REACH).intValueExact();
  }
}
