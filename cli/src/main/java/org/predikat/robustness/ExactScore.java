package org.predikat.robustness;

import java.util.Arrays;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.Points;

/** The score of one node in exact fractions, for the few draws that whole numbers leave open. */
final class ExactScore {
  private ExactScore() {}

  /**
   * The score of a node.
   *
   * @param weights by sub-component, in weight units
   * @param steps by answer, steps from the recorded one
   */
  static Points of(UnitModel unit, int sheet, int node, long[] weights, long[] steps) {
    Frame frame = unit.frame();
    Points sum = Points.ZERO;
    for (int answer = 0; answer < unit.answers().size(); answer++) {
      Effects effects = unit.effects();
      for (int effect = effects.from(answer); effect < effects.to(answer); effect++) {
        int sub = effects.sub(effect);
        if (effects.onField(effect) == (sheet == 1) && isOn(frame.pathOf(sub), node)) {
          Points value = unit.answers().get(answer).ladder().value(steps[answer]);
          Points weight = Points.of(weights[sub], frame.weightUnits());
          sum = sum.plus(value.times(weight).dividedBy(Points.of(effects.over(effect), 1)));
        }
      }
    }
    for (int given : unit.given(sheet).keySet()) {
      if (isInside(frame.layout(), given, node)) {
        sum = sum.plus(Points.of(unit.given(sheet).get(given)));
      }
    }
    return sum;
  }

  private static boolean isOn(int[] path, int node) {
    return Arrays.stream(path).anyMatch(each -> each == node);
  }

  /** Whether a component counts in a component or aggregate. */
  private static boolean isInside(Layout layout, int component, int node) {
    for (int at = component; at >= 0; at = layout.parents().get(at)) {
      if (at == node) {
        return true;
      }
      if (node >= layout.nodes().size()
          && layout
              .aggregates()
              .get(node - layout.nodes().size())
              .members()
              .contains(layout.nodeCode(at))) {
        return true;
      }
    }
    return false;
  }
}
