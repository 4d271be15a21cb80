package org.predikat.rulebook.reading;

import static org.predikat.rulebook.reading.RulebookLint.plain;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * Checks the minimums against what answers can reach at all. Reachable points are held times a
 * common multiple of the numbers of questions, so that a mean over three questions stays exact.
 */
final class MinimumLint {
  private final Rulebook rulebook;
  private final Findings findings;
  private final BigDecimal multiple;
  private final BigDecimal[] most;
  private final BigDecimal[] least;

  private MinimumLint(Rulebook rulebook, Findings findings) {
    this.rulebook = rulebook;
    this.findings = findings;
    ImmutableList<Component> nodes = rulebook.layout().nodes();
    long common = 1;
    for (Component node : nodes) {
      int count = Math.max(1, node.questions().size());
      common = LongMath.checkedMultiply(common / LongMath.gcd(common, count), count);
    }
    this.multiple = BigDecimal.valueOf(common);
    this.most = new BigDecimal[nodes.size()];
    this.least = new BigDecimal[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      reach(i, common);
    }
  }

  static void check(Rulebook rulebook, Findings findings) {
    if (rulebook.minimums().isEmpty()) {
      return;
    }
    MinimumLint lint = new MinimumLint(rulebook, findings);
    rulebook.minimums().forEach(lint::minimum);
  }

  /** Children have higher indexes than their parent, so they are known by now. */
  private void reach(int index, long common) {
    Component node = rulebook.layout().nodes().get(index);
    BigDecimal high = BigDecimal.ZERO;
    BigDecimal low = BigDecimal.ZERO;
    if (node.questions().isEmpty()) {
      for (Component child : node.children()) {
        int at = rulebook.layout().nodeIndex().get(child.code());
        high = high.add(most[at]);
        low = low.add(least[at]);
      }
    } else {
      for (Question question : node.questions()) {
        high = high.add(best(question.type()));
        low = low.add(worst(question.type()));
      }
      BigDecimal each =
          node.weight().value().multiply(BigDecimal.valueOf(common / node.questions().size()));
      high = high.multiply(each);
      low = low.multiply(each);
    }
    most[index] = high;
    least[index] = low;
  }

  private static BigDecimal best(AnswerType type) {
    return type instanceof AnswerType.Choice choice
        ? choice.options().get(0).value().value()
        : BigDecimal.ONE;
  }

  private static BigDecimal worst(AnswerType type) {
    return type instanceof AnswerType.Choice choice
        ? choice.options().get(choice.options().size() - 1).value().value()
        : BigDecimal.ZERO;
  }

  private void minimum(Minimum minimum) {
    TreePath path = TreePath.ROOT.key("minimums").item(minimum.code());
    Integer node = rulebook.layout().nodeIndex().get(minimum.node());
    if (node == null) {
      findings.add(Code.UNKNOWN_NODE, path.key("node"), minimum.node());
      return;
    }
    if (minimum.required().isEmpty()) {
      findings.add(Code.NOTHING_REQUIRED, path, minimum.code());
    }
    minimum
        .required()
        .forEach(
            (predikat, figure) ->
                reachable(minimum, node, figure, path.key(Ascii.toLowerCase(predikat.name()))));
    Figure wbk = minimum.required().get(Predikat.WBK);
    Figure wbbm = minimum.required().get(Predikat.WBBM);
    if (wbk != null && wbbm != null && wbbm.value().compareTo(wbk.value()) < 0) {
      findings.add(Code.WBBM_BELOW_WBK, path.key("wbbm"), plain(wbbm.value()), plain(wbk.value()));
    }
  }

  private void reachable(Minimum minimum, int node, Figure figure, TreePath path) {
    BigDecimal weight = rulebook.layout().nodeWeight(node).value();
    BigDecimal points = minimum.points(figure, weight);
    if (points.compareTo(weight) > 0) {
      findings.add(Code.MINIMUM_ABOVE_WEIGHT, path, plain(points), plain(weight));
    } else if (points.multiply(multiple).compareTo(sum(most, node)) > 0) {
      findings.add(Code.MINIMUM_UNREACHABLE, path, plain(points));
    } else if (points.multiply(multiple).compareTo(sum(least, node)) <= 0) {
      findings.add(Code.MINIMUM_TRIVIAL, path, plain(points));
    }
  }

  private BigDecimal sum(BigDecimal[] reach, int node) {
    if (node < reach.length) {
      return reach[node];
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String member : rulebook.layout().aggregates().get(node - reach.length).members()) {
      Integer at = rulebook.layout().nodeIndex().get(member);
      sum = at == null || at >= reach.length ? sum : sum.add(reach[at]);
    }
    return sum;
  }
}
