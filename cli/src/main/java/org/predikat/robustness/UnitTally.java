package org.predikat.robustness;

import java.util.Arrays;

/** What the draws of one unit come to. Written by one thread at a time. */
final class UnitTally {
  /** Totals are kept in points over this; only statistics are made of them. */
  static final int TOTAL_UNIT = 10_000;

  private final int[] reached;
  private final int[] totals;
  private int[] ranks = new int[0];
  private int awarded;
  private int changed;
  private int[] questions = new int[0];
  private int[] areas = new int[0];
  private final int[] sources = new int[Source.values().length];

  UnitTally(int draws, int checks) {
    this.totals = new int[draws];
    this.reached = new int[checks];
  }

  /** By check, in how many draws it was reached; to be counted up. */
  int[] reached() {
    return reached;
  }

  void total(int draw, int total) {
    totals[draw] = total;
  }

  /** Notes that the unit was awarded in one more draw, whose rank follows. */
  void awarded() {
    awarded++;
    if (ranks.length == 0) {
      ranks = new int[totals.length];
    }
  }

  void rank(int draw, int rank) {
    ranks[draw] = rank;
  }

  void changed() {
    changed++;
  }

  void byQuestion(int question, int questionCount) {
    questions = questions.length == 0 ? new int[questionCount] : questions;
    questions[question]++;
  }

  void byArea(int node, int nodeCount) {
    areas = areas.length == 0 ? new int[nodeCount] : areas;
    areas[node]++;
  }

  void bySource(Source source) {
    sources[source.ordinal()]++;
  }

  int awardedCount() {
    return awarded;
  }

  int changedCount() {
    return changed;
  }

  /** By question, how many changes of the verdict hang on it; empty when none does. */
  int[] questions() {
    return questions;
  }

  /** By node of an area, how many changes of the verdict hang on its answers; empty when none. */
  int[] areas() {
    return areas;
  }

  int source(Source source) {
    return sources[source.ordinal()];
  }

  Spread totalSpread() {
    return Spread.of(totals, TOTAL_UNIT);
  }

  /** Spread of the ranks over the draws in which the unit was awarded, at least one. */
  Spread rankSpread() {
    return Spread.of(Arrays.stream(ranks).filter(rank -> rank > 0).toArray(), 1);
  }

  /** The unit's rank in a draw; 0 when it was not awarded. */
  int rank(int draw) {
    return ranks.length == 0 ? 0 : ranks[draw];
  }
}
