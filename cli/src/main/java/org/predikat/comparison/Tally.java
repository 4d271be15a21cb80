package org.predikat.comparison;

/**
 * Awards of one predikat on both sides.
 *
 * @param before units awarded it before
 * @param gained units awarded it after and not before
 * @param lost units awarded it before and not after
 */
public record Tally(int before, int gained, int lost) {
  /** No units. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** Units awarded it after. */
  public int after() {
    return before + gained - lost;
  }

  /** Gained less lost. */
  public int net() {
    return gained - lost;
  }

  /** Whether it was gained or lost by anybody. */
  public boolean moved() {
    return gained > 0 || lost > 0;
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(before + other.before, gained + other.gained, lost + other.lost);
  }
}
