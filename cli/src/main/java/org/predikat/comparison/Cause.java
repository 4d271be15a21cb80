package org.predikat.comparison;

/** Why a unit's result is another. Several can hold at once. */
public enum Cause {
  /** What was recorded is not what this program finds for the same data and law. */
  PROGRAM,
  /** The data, with the law held fixed. */
  DATA,
  /** The rules, with the data held fixed. */
  RULE,
  /** The new data alone would have done it, and the new rules alone as well. */
  DATA_OR_RULE,
  /** New data and new rules did it together. */
  DATA_AND_RULE,
  /** Data and rules changed and cannot be told apart, because the laws ask other questions. */
  UNSEPARATED,
  /** Other units, which passed it or fell behind it; nothing about the unit itself. */
  OTHERS,
  /** The unit is on one side only. */
  NOMINATION
}
