package org.predikat.comparison;

import java.util.Optional;
import org.predikat.rulebook.Predikat;
import org.predikat.scoring.Points;

/**
 * Which changes are too much.
 *
 * @param status any other final status, and a unit that is on one side only
 * @param predikat any predikat gained or lost
 * @param rank a rank that moved by so many places or more, under the same predikat; empty for none
 * @param score a score of any node that moved by so many points or more; empty for none
 */
public record Thresholds(
    boolean status, boolean predikat, Optional<Integer> rank, Optional<Points> score) {
  /** Nothing is too much. */
  public static final Thresholds NONE =
      new Thresholds(false, false, Optional.empty(), Optional.empty());

  /** Whether anything was asked for. */
  public boolean any() {
    return status || predikat || rank.isPresent() || score.isPresent();
  }

  /** Whether a unit that is on both sides passes one. */
  boolean over(UnitResult before, UnitResult after, NodeMatch nodes) {
    return (status && before.status() != after.status())
        || (predikat && !before.awarded().equals(after.awarded()))
        || overRank(before, after)
        || overScore(before, after, nodes);
  }

  /** Whether a unit that is on one side only passes one. */
  boolean overAlone(Optional<Predikat> awarded) {
    return status || (predikat && awarded.isPresent());
  }

  private boolean overRank(UnitResult before, UnitResult after) {
    return rank.isPresent()
        && before.awarded().isPresent()
        && before.awarded().equals(after.awarded())
        && Math.abs(after.rank() - before.rank()) >= rank.get();
  }

  private boolean overScore(UnitResult before, UnitResult after, NodeMatch nodes) {
    if (score.isEmpty()) {
      return false;
    }
    for (NodeMatch.Node node : nodes.nodes()) {
      if (apart(node.before(before.desk()), node.after(after.desk()))
          || apart(node.before(before.field()), node.after(after.field()))) {
        return true;
      }
    }
    return false;
  }

  private boolean apart(Optional<Points> was, Optional<Points> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return false;
    }
    Points distance = is.get().minus(was.get());
    Points size = distance.signum() < 0 ? Points.ZERO.minus(distance) : distance;
    return size.signum() > 0 && size.compareTo(score.orElseThrow()) >= 0;
  }
}
