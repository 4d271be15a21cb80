package org.predikat.robustness;

/**
 * What the answers of one unit contribute to its sub-components, as whole numbers by number of
 * steps. An answer has one effect for each sheet and place in which it counts. Immutable.
 */
final class Effects {
  private final int[] first;
  private final boolean[] field;
  private final int[] subs;
  private final int[] overs;
  private final long[] values;
  private final int[] starts;
  private final long[] origins;
  private final long[] slopes;

  /**
   * Effects in the order of the answers; the arrays are taken over.
   *
   * @param first by answer, the first of its effects; one more entry at the end
   * @param field by effect, whether it is on the field result
   * @param subs by effect, the sub-component
   * @param overs by effect, the number of questions that the mean is taken over
   * @param values contributions by number of steps, of one effect after the other
   * @param starts by effect, the place among the values of no step; -1 where they are a line
   * @param origins by effect, on a line, the contribution of no step
   * @param slopes by effect, on a line, what a step contributes
   */
  Effects(
      int[] first,
      boolean[] field,
      int[] subs,
      int[] overs,
      long[] values,
      int[] starts,
      long[] origins,
      long[] slopes) {
    this.first = first;
    this.field = field;
    this.subs = subs;
    this.overs = overs;
    this.values = values;
    this.starts = starts;
    this.origins = origins;
    this.slopes = slopes;
  }

  int from(int answer) {
    return first[answer];
  }

  int to(int answer) {
    return first[answer + 1];
  }

  boolean onField(int effect) {
    return field[effect];
  }

  int sub(int effect) {
    return subs[effect];
  }

  int over(int effect) {
    return overs[effect];
  }

  /** Contribution of the answer so many steps from the recorded one. */
  long value(int effect, long steps) {
    int start = starts[effect];
    return start < 0 ? origins[effect] + slopes[effect] * steps : values[start + (int) steps];
  }
}
