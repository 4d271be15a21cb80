package org.predikat.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.predikat.round.StableSort;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.NodeScores;

/**
 * Ranks the units that some draws award, as a round's standing does: within a predikat, by the
 * exact scores of the ranking keys, equal ones sharing a rank. Holds the keys of a few draws at a
 * time. Units are put by several threads, each its own; draws are ranked by several threads
 * likewise.
 */
final class DrawnRanks {
  private static final long NOT_AWARDED = -1;

  private final List<UnitModel> units;
  private final int[] keyNodes;
  private final int[] positions;
  private final List<int[]> byPredikat = new ArrayList<>();
  private final long[] keys;
  private final int rankable;

  /** Ranks over some units, for so many draws at a time. */
  DrawnRanks(Frame frame, List<UnitModel> units, int draws) {
    this.units = units;
    this.keyNodes =
        frame.plan().rulebook().ranking().keys().stream()
            .mapToInt(frame.layout().nodeIndex()::get)
            .toArray();
    this.positions = new int[units.size()];
    int next = 0;
    for (int i = 0; i < positions.length; i++) {
      positions[i] = units.get(i).stages().canBeAwarded() ? next++ : -1;
    }
    this.rankable = next;
    for (Predikat predikat : Predikat.values()) {
      int[] of = new int[units.size()];
      int count = 0;
      for (int i = 0; i < units.size(); i++) {
        if (positions[i] >= 0 && units.get(i).outcome().dossier().proposed() == predikat) {
          of[count++] = i;
        }
      }
      byPredikat.add(Arrays.copyOf(of, count));
    }
    this.keys = new long[Math.multiplyExact(draws * rankable, keyNodes.length + 1)];
  }

  /** Whether a unit may be awarded at all. */
  boolean canRank(int unit) {
    return positions[unit] >= 0;
  }

  /** Puts the keys of a unit in the draw at a place, or that it was not awarded. */
  void put(int place, int unit, boolean awarded, Trial trial) {
    int at = at(place, unit);
    keys[at] = awarded ? 0 : NOT_AWARDED;
    for (int key = 0; awarded && key < keyNodes.length; key++) {
      keys[at + 1 + key] = trial.numerator(units.get(unit).stages().rankingSheet(), keyNodes[key]);
    }
  }

  private int at(int place, int unit) {
    return (place * rankable + positions[unit]) * (keyNodes.length + 1);
  }

  /** Takes the rank of a unit. */
  interface Ranked {
    void rank(int unit, int rank);
  }

  /** Makes a trial of the draw at hand again, for comparisons that whole numbers leave open. */
  interface Again {
    Trial of(int unit);
  }

  /** Ranks the draw at a place. */
  void rank(int place, Again again, Ranked ranked) {
    for (int[] all : byPredikat) {
      int[] awarded = new int[all.length];
      int count = 0;
      for (int unit : all) {
        if (keys[at(place, unit)] != NOT_AWARDED) {
          awarded[count++] = unit;
        }
      }
      int[] ranks = StableSort.sort(awarded, 0, count, new HighestFirst(place, again));
      for (int i = 0; i < count; i++) {
        ranked.rank(awarded[i], ranks[i]);
      }
    }
  }

  private final class HighestFirst implements StableSort.Order {
    private final int place;
    private final Again again;

    HighestFirst(int place, Again again) {
      this.place = place;
      this.again = again;
    }

    @Override
    public long key(int unit) {
      return 0;
    }

    @Override
    public int compare(int first, int second) {
      int at = at(place, first) + 1;
      int other = at(place, second) + 1;
      UnitModel one = units.get(first);
      UnitModel two = units.get(second);
      for (int key = 0; key < keyNodes.length; key++) {
        int order =
            one.slack() == 0 && two.slack() == 0
                ? NodeScores.compareFractions(
                    keys[at + key], one.units(), keys[other + key], two.units())
                : roughly(first, keys[at + key], second, keys[other + key], keyNodes[key]);
        if (order != 0) {
          return -order;
        }
      }
      return 0;
    }

    /** Compares by the bounds of rounded scores, and by exact fractions where these overlap. */
    private int roughly(int first, long numerator, int second, long other, int node) {
      UnitModel one = units.get(first);
      UnitModel two = units.get(second);
      if (NodeScores.compareFractions(numerator, one.units(), other + two.slack(), two.units())
          > 0) {
        return 1;
      }
      if (NodeScores.compareFractions(numerator + one.slack(), one.units(), other, two.units())
          < 0) {
        return -1;
      }
      return again
          .of(first)
          .points(one.stages().rankingSheet(), node)
          .compareTo(again.of(second).points(two.stages().rankingSheet(), node));
    }
  }
}
