package org.predikat.agreement;

/** How far apart two answers are, for Krippendorff's alpha. */
public enum Metric {
  /** Same or not: answers without an order, such as yes and no. */
  NOMINAL,
  /** By how many answers lie between them: letters from best to worst. */
  ORDINAL,
  /** By their distance: numbers. */
  INTERVAL
}
