package org.predikat.rulebook;

/** How certain a figure of a rulebook is; ordered from the most to the least certain. */
public enum Status {
  /** Read in the regulation's own text. */
  VERIFIED,
  /** Taken from another dated source, or forced by arithmetic on one. */
  SECONDARY,
  /** Recalled or inferred; a run names every such figure that decided an outcome. */
  UNVERIFIED
}
