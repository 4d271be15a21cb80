package org.predikat.robustness;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What is taken to be uncertain and by how much, in ten-thousandths, so that what is drawn depends
 * on whole numbers alone.
 *
 * @param worse chance that an answer should have been one step worse
 * @param better chance that an answer should have been one step better
 * @param counts most by which a count of a ratio that moves does so, as a share of the whole; a
 *     number on a scale of the worksheet likewise, as a share of the scale
 * @param index most by which the index of a survey moves, in index points
 * @param weights most by which the weight of a sub-component moves, as a share of itself
 */
public record Bounds(int worse, int better, int counts, int index, int weights) {
  /** One whole in these units. */
  public static final int WHOLE = 10_000;

  /** Nothing is uncertain. */
  public static final Bounds NONE = new Bounds(0, 0, 0, 0, 0);

  /**
   * What is assumed unless told otherwise. No study says how often assessors of integrity zones
   * differ, so these are choices, made to be replaced by measured ones: of a hundred answers five
   * are judged one step otherwise, as many worse as better; counts that are judged otherwise differ
   * by up to a twentieth; an index by 0.05, about the standard error of a mean of a hundred
   * respondents who spread by half a point; weights by a tenth, the usual bound in studies of
   * composite indicators that leave the order of importance as it is.
   */
  public static final Bounds USUAL = new Bounds(250, 250, 500, 500, 1000);

  /** The widest that an index can move: across a scale from 0 to 4. */
  public static final int MOST_INDEX = 4 * WHOLE;

  /** Beyond this a sub-component could come to weigh three times another of the same weight. */
  public static final int MOST_WEIGHTS = WHOLE / 2;

  public Bounds {
    checkArgument(worse >= 0 && better >= 0 && worse + better <= WHOLE, "chances");
    checkArgument(counts >= 0 && counts <= WHOLE, "counts");
    checkArgument(index >= 0 && index <= MOST_INDEX, "index");
    checkArgument(weights >= 0 && weights <= MOST_WEIGHTS, "weights");
  }
}
