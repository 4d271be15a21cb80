package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;

/**
 * Answers whose exact points are a given number. What the choices are worth is counted in the
 * largest unit in which all of it is whole; from the last question back, the sums that the answers
 * from there on can reach are known, so that a walk from the first question never gets lost.
 *
 * @param questions every question below the node
 * @param choices those that are chosen from options, the first of each component first
 * @param worth units of each option of each choice
 * @param reach for each choice, the sums that it and the later ones can make; then the empty sum
 * @param needed units that the choices must make, where every ratio is a whole
 */
record Balance(
    ImmutableSet<Integer> questions,
    ImmutableList<Integer> choices,
    ImmutableList<ImmutableList<Integer>> worth,
    ImmutableList<BitSet> reach,
    int needed) {
  /** Beyond this many units the sums take more room than a sample is worth. */
  private static final int MOST_UNITS = 4_000_000;

  /**
   * The answers below some components that make so many points; empty where numbers are asked among
   * them, where nothing makes the sum, or where finding out takes too much room.
   *
   * @param components indexes of components, none below another
   */
  static Optional<Balance> of(Layout layout, ImmutableSet<Integer> components, BigDecimal points) {
    ImmutableList<Integer> below =
        IntStream.range(0, layout.questions().size())
            .filter(question -> isBelow(layout, question, components))
            .boxed()
            .sorted(Comparator.comparing(question -> placeInSub(layout, question)))
            .collect(ImmutableList.toImmutableList());
    List<List<Share>> options = new ArrayList<>();
    ImmutableList.Builder<Integer> choices = ImmutableList.builder();
    Share left = new Share(points, 1);
    for (int question : below) {
      AnswerType type = layout.questions().get(question).type();
      int sub = layout.questionSub().get(question);
      BigDecimal weight = layout.nodes().get(sub).weight().value();
      int count = layout.nodes().get(sub).questions().size();
      if (type instanceof AnswerType.Choice choice) {
        choices.add(question);
        options.add(
            choice.options().stream()
                .map(option -> new Share(option.value().value().multiply(weight), count))
                .toList());
      } else if (type instanceof AnswerType.Ratio) {
        left = left.less(new Share(weight, count));
      } else {
        return Optional.empty();
      }
    }
    return counted(ImmutableSet.copyOf(below), choices.build(), options, left);
  }

  /** The last answers balance the others: they should not all lie in one component. */
  private static int placeInSub(Layout layout, int question) {
    return layout
        .nodes()
        .get(layout.questionSub().get(question))
        .questions()
        .indexOf(layout.questions().get(question));
  }

  private static boolean isBelow(Layout layout, int question, ImmutableSet<Integer> components) {
    int node = layout.questionSub().get(question);
    while (node >= 0 && !components.contains(node)) {
      node = layout.parents().get(node);
    }
    return node >= 0;
  }

  private static Optional<Balance> counted(
      ImmutableSet<Integer> questions,
      ImmutableList<Integer> choices,
      List<List<Share>> options,
      Share needed) {
    BigInteger over = needed.denominator();
    for (List<Share> each : options) {
      for (Share share : each) {
        over = over.multiply(share.denominator()).divide(over.gcd(share.denominator()));
      }
    }
    BigInteger unit = needed.over(over);
    for (List<Share> each : options) {
      for (Share share : each) {
        unit = unit.gcd(share.over(over));
      }
    }
    if (needed.over(over).signum() <= 0) {
      return Optional.empty();
    }
    BigInteger total = needed.over(over).divide(unit);
    if (total.bitLength() > LongMath.log2(MOST_UNITS, RoundingMode.CEILING)) {
      return Optional.empty();
    }
    ImmutableList.Builder<ImmutableList<Integer>> worth = ImmutableList.builder();
    for (List<Share> each : options) {
      ImmutableList.Builder<Integer> row = ImmutableList.builder();
      for (Share share : each) {
        BigInteger units = share.over(over).divide(unit);
        // More than is needed is as good as out of reach.
        row.add(units.min(total.add(BigInteger.ONE)).intValueExact());
      }
      worth.add(row.build());
    }
    Balance balance = reaching(questions, choices, worth.build(), total.intValueExact());
    return balance.reach().get(0).get(balance.needed()) ? Optional.of(balance) : Optional.empty();
  }

  private static Balance reaching(
      ImmutableSet<Integer> questions,
      ImmutableList<Integer> choices,
      ImmutableList<ImmutableList<Integer>> worth,
      int needed) {
    List<BitSet> sums = new ArrayList<>();
    BitSet none = new BitSet();
    none.set(0);
    sums.add(none);
    for (ImmutableList<Integer> options : worth.reverse()) {
      BitSet later = sums.get(0);
      BitSet here = new BitSet();
      for (int units : options) {
        for (int sum = later.nextSetBit(0); sum >= 0; sum = later.nextSetBit(sum + 1)) {
          if (sum + units <= needed) {
            here.set(sum + units);
          }
        }
      }
      sums.add(0, here);
    }
    return new Balance(questions, choices, worth, ImmutableList.copyOf(sums), needed);
  }

  /** Changes as few of the options, in the order of the choices, as makes the sum exact. */
  void strike(Draws draws, byte[] options) {
    int left = needed;
    for (int i = 0; i < choices.size(); i++) {
      int question = choices.get(i);
      int chosen = options[question];
      if (!leadsOn(i, chosen, left)) {
        ImmutableList<Integer> open = open(i, left);
        chosen = open.get(draws.below(open.size()));
        options[question] = (byte) chosen;
      }
      left -= worth.get(i).get(chosen);
    }
  }

  private ImmutableList<Integer> open(int choice, int left) {
    return IntStream.range(0, worth.get(choice).size())
        .filter(option -> leadsOn(choice, option, left))
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }

  private boolean leadsOn(int choice, int option, int left) {
    int rest = left - worth.get(choice).get(option);
    return rest >= 0 && reach.get(choice + 1).get(rest);
  }

  /** Ratios below the node, which are to be whole. */
  ImmutableList<Integer> ratios(ImmutableList<Question> all) {
    return questions.stream()
        .filter(question -> all.get(question).type() instanceof AnswerType.Ratio)
        .collect(ImmutableList.toImmutableList());
  }

  /** An exact amount of points: a decimal number over a count. */
  private record Share(BigInteger numerator, BigInteger denominator) {
    Share(BigDecimal number, int count) {
      this(
          number.scale() > 0 ? number.unscaledValue() : number.toBigIntegerExact(),
          BigInteger.TEN.pow(Math.max(0, number.scale())).multiply(BigInteger.valueOf(count)));
    }

    Share less(Share other) {
      return new Share(
          numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    /** The numerator over a multiple of the denominator. */
    BigInteger over(BigInteger multiple) {
      return numerator.multiply(multiple.divide(denominator));
    }
  }
}
