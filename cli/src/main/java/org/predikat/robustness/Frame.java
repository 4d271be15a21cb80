package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScoreBoundsException;
import org.predikat.scoring.ScorePlan;

/**
 * A rulebook's tree as plain arrays, for scores that are added up millions of times with weights
 * that change from draw to draw. Scores are whole numbers over two denominators: that of the
 * weights, which is the same for all, and that of a unit's values. Immutable.
 */
final class Frame {
  /** One bit is left for the sign and one for a sum of two. */
  private static final int MOST_BITS = 62;

  /** Drawn weights have four decimals, more only where the rulebook's own have. */
  private static final int WEIGHT_DECIMALS = 4;

  private final ScorePlan plan;
  private final Layout layout;
  private final int[] subNodes;
  private final int[] parents;
  private final int[][] members;
  private final int[][] paths;
  private final int[][] fieldPaths;
  private final int[][] places;
  private final int[] areas;
  private final int weightDecimals;
  private final long weightUnits;
  private final long[] weights;
  private final long wholeWeight;
  private final long planUnits;
  private final long mostUnits;

  /**
   * The frame of a compiled rulebook.
   *
   * @throws ScoreBoundsException if drawn scores could overflow a long
   */
  Frame(ScorePlan plan) {
    this.plan = plan;
    this.layout = plan.rulebook().layout();
    int components = layout.nodes().size();
    this.parents = layout.parents().stream().mapToInt(Integer::intValue).toArray();
    this.members =
        layout.aggregates().stream()
            .map(each -> each.members().stream().mapToInt(layout.nodeIndex()::get).toArray())
            .toArray(int[][]::new);
    List<Integer> subs = new ArrayList<>();
    int decimals = WEIGHT_DECIMALS;
    for (int node = 0; node < components; node++) {
      Component component = layout.nodes().get(node);
      if (!component.questions().isEmpty()) {
        subs.add(node);
        decimals = Math.max(decimals, component.weight().value().stripTrailingZeros().scale());
      }
    }
    this.subNodes = subs.stream().mapToInt(Integer::intValue).toArray();
    this.paths = Arrays.stream(subNodes).mapToObj(this::path).toArray(int[][]::new);
    this.fieldPaths =
        Arrays.stream(paths)
            .map(path -> Arrays.stream(path).map(node -> nodes() + node).toArray())
            .toArray(int[][]::new);
    this.weightDecimals = decimals;
    this.weightUnits = BigInteger.TEN.pow(weightDecimals).longValueExact();
    this.weights =
        Arrays.stream(subNodes)
            .mapToLong(node -> weight(node).movePointRight(weightDecimals).longValueExact())
            .toArray();
    this.places = places();
    this.areas = areas();
    BigInteger units = units(plan.rulebook());
    BigInteger whole = weight(0).setScale(0, RoundingMode.CEILING).toBigIntegerExact();
    this.wholeWeight = whole.longValueExact() * weightUnits;
    int bits = units.multiply(BigInteger.valueOf(wholeWeight)).bitLength();
    if (bits > MOST_BITS) {
      throw new ScoreBoundsException(plan.rulebook().id(), bits);
    }
    this.planUnits = units.longValueExact();
    this.mostUnits = (1L << MOST_BITS) / wholeWeight;
  }

  private BigDecimal weight(int node) {
    return layout.nodeWeight(node).value();
  }

  /** Nodes that a sub-component adds to: itself, those above it, and the sums that hold one. */
  private int[] path(int sub) {
    List<Integer> path = new ArrayList<>();
    for (int node = sub; node >= 0; node = parents[node]) {
      path.add(node);
    }
    for (int i = 0; i < members.length; i++) {
      if (Arrays.stream(members[i]).anyMatch(path::contains)) {
        path.add(parents.length + i);
      }
    }
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /** By question: the sub-components in which its answer counts, once for each place there. */
  private int[][] places() {
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < layout.questions().size(); i++) {
      places.add(new ArrayList<>());
    }
    for (int place = 0; place < layout.questions().size(); place++) {
      places.get(plan.scored(place)).add(sub(place));
    }
    return places.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** By question: its area of change or component of hasil; the sub-component where it has none. */
  private int[] areas() {
    int[] areas = new int[layout.questions().size()];
    for (int question = 0; question < areas.length; question++) {
      int sub = layout.questionSub().get(question);
      areas[question] = sub;
      for (int node = sub; node >= 0; node = parents[node]) {
        if (layout.nodes().get(node).level() == Component.Level.AREA) {
          areas[question] = node;
        }
      }
    }
    return areas;
  }

  /** A denominator over which every share of a mean is whole, ratios of counts aside. */
  private BigInteger units(Rulebook rulebook) {
    boolean skip = rulebook.settings().blankAnswer() == Settings.BlankAnswer.SKIP;
    BigInteger values = BigInteger.ONE;
    for (Question question : layout.questions()) {
      for (Points value : fixedValues(question)) {
        values = lcm(values, value.denominator());
      }
    }
    Set<Integer> counts = new HashSet<>();
    for (int node : subNodes) {
      int most = layout.nodes().get(node).questions().size();
      for (int over = skip ? 1 : most; over <= most; over++) {
        counts.add(over);
      }
    }
    BigInteger means = BigInteger.ONE;
    for (int over : counts) {
      means = lcm(means, BigInteger.valueOf(over));
    }
    return values.multiply(means);
  }

  private static ImmutableList<Points> fixedValues(Question question) {
    ImmutableList.Builder<Points> values = ImmutableList.builder();
    if (question.type() instanceof AnswerType.Choice choice) {
      choice.options().forEach(option -> values.add(Points.of(option.value().value())));
    } else if (question.type() instanceof AnswerType.Scale scale) {
      BigDecimal span = scale.most().value().subtract(scale.least().value());
      values.add(
          Points.of(BigDecimal.ONE.movePointLeft(scale.decimals())).dividedBy(Points.of(span)));
    } else {
      question.ratio().orElseThrow().zeroWhole().map(Frame::points).ifPresent(values::add);
      question.ratio().orElseThrow().bothZero().map(Frame::points).ifPresent(values::add);
    }
    return values.build();
  }

  private static Points points(Figure figure) {
    return Points.of(figure.value());
  }

  static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  /** The compiled rulebook. */
  ScorePlan plan() {
    return plan;
  }

  Layout layout() {
    return layout;
  }

  /** Number of components and aggregates. */
  int nodes() {
    return parents.length + members.length;
  }

  /** Number of sub-components. */
  int subs() {
    return subNodes.length;
  }

  /** Node of a sub-component. */
  int subNode(int sub) {
    return subNodes[sub];
  }

  /** The sub-component that holds a question. */
  int sub(int question) {
    return Arrays.binarySearch(subNodes, layout.questionSub().get(question));
  }

  /** Weight of the whole tree in weight units, rounded up to a point. */
  long wholeWeight() {
    return wholeWeight;
  }

  /** Nodes that a sub-component adds to; not to be changed. */
  int[] pathOf(int sub) {
    return paths[sub];
  }

  /** The same on the field result, whose nodes follow those of the desk; not to be changed. */
  int[] fieldPathOf(int sub) {
    return fieldPaths[sub];
  }

  /** Sub-components in which a question's answer counts; not to be changed. */
  int[] places(int question) {
    return places[question];
  }

  /** Node of a question's area. */
  int area(int question) {
    return areas[question];
  }

  /** Weights are counted in one point over this. */
  long weightUnits() {
    return weightUnits;
  }

  /** Decimals of weights in points. */
  int weightDecimals() {
    return weightDecimals;
  }

  /** The rulebook's weights by sub-component; not to be changed. */
  long[] weights() {
    return weights;
  }

  /** The denominator of values that any unit needs. */
  long planUnits() {
    return planUnits;
  }

  /** The largest denominator of values with which no score overflows. */
  long mostUnits() {
    return mostUnits;
  }

  /** Adds every component up into those above it, and then the aggregates, from a place on. */
  void addUp(long[] numerators, int at) {
    for (int node = parents.length - 1; node > 0; node--) {
      numerators[at + parents[node]] += numerators[at + node];
    }
    for (int i = 0; i < members.length; i++) {
      long sum = 0;
      for (int member : members[i]) {
        sum += numerators[at + member];
      }
      numerators[at + parents.length + i] = sum;
    }
  }
}
