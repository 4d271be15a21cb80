package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;

/** Finds the smallest common denominators of a rulebook and writes its tables of integers. */
final class PlanCompiler {
  /** One bit is left for the sign and one for the sum of two products. */
  private static final int MOST_BITS = 62;

  private final Rulebook rulebook;
  private final Layout layout;
  private final boolean skip;

  PlanCompiler(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.skip = rulebook.settings().blankAnswer() == Settings.BlankAnswer.SKIP;
  }

  ScorePlan compile() {
    List<Integer> subNodes = new ArrayList<>();
    BigInteger denominator = BigInteger.ONE;
    for (int node = 0; node < layout.nodes().size(); node++) {
      if (!layout.nodes().get(node).questions().isEmpty()) {
        subNodes.add(node);
        denominator = lcm(denominator, finestDivision(node));
      }
    }
    Points whole = Points.of(rulebook.root().weight().value());
    BigInteger bound =
        whole.times(Points.of(denominator, BigInteger.ONE)).numerator().max(denominator);
    if (bound.bitLength() > MOST_BITS) {
      throw new ScoreBoundsException(rulebook.id(), bound.bitLength());
    }
    long common = denominator.longValueExact();
    ImmutableList<Sub> subs =
        subNodes.stream().map(node -> sub(node, common)).collect(ImmutableList.toImmutableList());
    return new ScorePlan(rulebook, subs, common, Long.MAX_VALUE / bound.longValueExact());
  }

  /** The question whose answer counts at a place: another one where a defect is reproduced. */
  static Question scored(Rulebook rulebook, Question question) {
    if (!rulebook.settings().reproduceDefects() || question.worksheetDefect().isEmpty()) {
      return question;
    }
    Layout layout = rulebook.layout();
    return layout
        .questions()
        .get(layout.questionIndex().get(question.worksheetDefect().orElseThrow()));
  }

  /** The denominator that the points of a sub-component need whatever is answered. */
  private BigInteger finestDivision(int node) {
    BigInteger result = BigInteger.ONE;
    int questions = layout.nodes().get(node).questions().size();
    for (int answered = skip ? 1 : questions; answered <= questions; answered++) {
      result = lcm(result, pointsPerUnit(node, valueUnits(node), answered).denominator());
    }
    return result;
  }

  private Points pointsPerUnit(int node, BigInteger valueUnits, int answered) {
    return Points.of(layout.nodes().get(node).weight().value())
        .dividedBy(Points.of(valueUnits.multiply(BigInteger.valueOf(answered)), BigInteger.ONE));
  }

  private BigInteger valueUnits(int node) {
    BigInteger units = BigInteger.ONE;
    for (Question question : layout.nodes().get(node).questions()) {
      for (Points value : fixedValues(scored(rulebook, question))) {
        units = lcm(units, value.denominator());
      }
    }
    return units;
  }

  /** Values whose multiples and sums are all that a question can be worth, count ratios aside. */
  private static ImmutableList<Points> fixedValues(Question question) {
    if (question.type() instanceof AnswerType.Choice choice) {
      return choice.options().stream()
          .map(option -> Points.of(option.value().value()))
          .collect(ImmutableList.toImmutableList());
    }
    if (question.type() instanceof AnswerType.Scale scale) {
      return ImmutableList.of(step(scale), offset(scale));
    }
    RatioRule rule = question.ratio().orElseThrow();
    ImmutableList.Builder<Points> values = ImmutableList.builder();
    rule.zeroWhole().ifPresent(figure -> values.add(Points.of(figure.value())));
    rule.bothZero().ifPresent(figure -> values.add(Points.of(figure.value())));
    return values.build();
  }

  /** What one step of the last decimal of a scale is worth. */
  private static Points step(AnswerType.Scale scale) {
    return Points.of(BigDecimal.ONE.movePointLeft(scale.decimals())).dividedBy(span(scale));
  }

  private static Points offset(AnswerType.Scale scale) {
    return Points.of(scale.least().value()).dividedBy(span(scale));
  }

  private static Points span(AnswerType.Scale scale) {
    return Points.of(scale.most().value()).minus(Points.of(scale.least().value()));
  }

  private Sub sub(int node, long denominator) {
    Component component = layout.nodes().get(node);
    BigInteger valueUnits = valueUnits(node);
    int questions = component.questions().size();
    long[] pointUnits = new long[questions + 1];
    for (int answered = skip ? 1 : questions; answered <= questions; answered++) {
      pointUnits[answered] = whole(pointsPerUnit(node, valueUnits, answered), denominator);
    }
    ImmutableList<Item> items =
        component.questions().stream()
            .map(question -> item(scored(rulebook, question), valueUnits.longValueExact()))
            .collect(ImmutableList.toImmutableList());
    return new Sub(node, items, valueUnits.longValueExact(), pointUnits);
  }

  private Item item(Question question, long valueUnits) {
    int index = layout.questionIndex().get(question.code());
    if (question.type() instanceof AnswerType.Choice choice) {
      return new Item.Choice(
          index,
          ImmutableLongArray.copyOf(
              choice.options().stream()
                  .mapToLong(option -> whole(Points.of(option.value().value()), valueUnits))));
    }
    if (question.type() instanceof AnswerType.Scale scale) {
      return new Item.Scale(
          layout.firstSlot().get(index),
          scaled(scale.least().value(), scale.decimals()),
          scaled(scale.most().value(), scale.decimals()),
          whole(step(scale), valueUnits),
          whole(offset(scale), valueUnits));
    }
    RatioRule rule = question.ratio().orElseThrow();
    long zeroWhole = fixed(rule.zeroWhole(), valueUnits);
    return new Item.Ratio(
        rule.formula(),
        slots(question, rule.part()),
        slots(question, rule.whole()),
        zeroWhole,
        rule.bothZero().isPresent() ? fixed(rule.bothZero(), valueUnits) : zeroWhole);
  }

  private static long fixed(Optional<Figure> figure, long valueUnits) {
    return figure.map(f -> whole(Points.of(f.value()), valueUnits)).orElse(Item.REFUSED);
  }

  private ImmutableIntArray slots(Question question, ImmutableList<String> inputs) {
    return ImmutableIntArray.copyOf(
        inputs.stream().mapToInt(input -> layout.slotIndex().get(question.code() + "." + input)));
  }

  private static long scaled(BigDecimal value, int decimals) {
    return value.movePointRight(decimals).longValueExact();
  }

  private static long whole(Points value, long units) {
    Points product = value.times(Points.of(units, 1));
    if (!product.denominator().equals(BigInteger.ONE)) {
      throw new IllegalStateException(value + " is no multiple of 1/" + units);
    }
    return product.numerator().longValueExact();
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }
}
