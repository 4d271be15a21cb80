package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/**
 * Draws worksheets of a wanted quality. Quality is in permille of the best: around it the answers
 * scatter, so that a unit has strong and weak sides. A field sheet holds only what the visit
 * changed, and the external survey.
 */
final class AnswerModel {
  private static final int BEST = 1000;

  /** Permille of a number scale that every unit reaches, short of a weak one. */
  private static final int LEAST_SCALE = 600;

  private final Layout layout;
  private final ImmutableList<int[]> cuts;
  private final EnumMap<Predikat, int[]> needs = new EnumMap<>(Predikat.class);

  AnswerModel(Rulebook rulebook) {
    this.layout = rulebook.layout();
    this.cuts =
        layout.questions().stream().map(AnswerModel::cuts).collect(ImmutableList.toImmutableList());
    for (Predikat predikat : Predikat.values()) {
      needs.put(predikat, needs(rulebook, predikat));
    }
  }

  /**
   * How good a sheet is to be.
   *
   * @param level permille of the best around which answers scatter
   * @param spread most permille that an answer is away from the level
   * @param weakScale index of the question on a number scale that misses its minimum; -1 for none
   */
  record Quality(int level, int spread, int weakScale) {}

  /** A full desk sheet with the own survey. */
  AnswerSheet desk(Draws draws, Predikat proposed, Quality quality) {
    byte[] options = blankOptions();
    long[] slots = blankSlots();
    for (int i = 0; i < layout.questions().size(); i++) {
      AnswerType type = layout.questions().get(i).type();
      int level = quality.level() + draws.around(quality.spread());
      if (type instanceof AnswerType.Choice) {
        options[i] = option(i, level);
      } else if (type instanceof AnswerType.Scale scale) {
        slots[layout.firstSlot().get(i)] =
            scaleValue(draws, scale, needs.get(proposed)[i], quality.weakScale() != i);
      } else {
        fillRatio(draws, i, level, slots);
      }
    }
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }

  /**
   * A field sheet: changed answers, and the external survey.
   *
   * @param changes permille of the answers that the visit changed
   * @param steps most options that a changed answer falls
   * @param weakScale index of the question on a number scale that misses its minimum; -1 for none
   */
  AnswerSheet field(
      Draws draws, AnswerSheet desk, Predikat proposed, int changes, int steps, int weakScale) {
    byte[] options = blankOptions();
    long[] slots = blankSlots();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      boolean changed = draws.chance(changes);
      if (question.type() instanceof AnswerType.Scale scale) {
        if (question.origin() == Question.Origin.SURVEY || weakScale == i) {
          slots[layout.firstSlot().get(i)] =
              scaleValue(draws, scale, needs.get(proposed)[i], weakScale != i);
        }
      } else if (changed && question.type() instanceof AnswerType.Choice choice) {
        int step = draws.chance(850) ? draws.between(1, steps) : -1;
        int last = choice.options().size() - 1;
        options[i] = (byte) Math.max(0, Math.min(last, desk.option(i) + step));
      } else if (changed) {
        fillRatio(draws, i, draws.between(300, 900), slots);
      }
    }
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }

  /** Questions on a number scale, among which a weak one may be chosen. */
  ImmutableList<Integer> scales(boolean surveysOnly) {
    ImmutableList.Builder<Integer> found = ImmutableList.builder();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      if (question.type() instanceof AnswerType.Scale
          && (!surveysOnly || question.origin() == Question.Origin.SURVEY)) {
        found.add(i);
      }
    }
    return found.build();
  }

  private byte[] blankOptions() {
    byte[] options = new byte[layout.questions().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    return options;
  }

  private long[] blankSlots() {
    long[] slots = new long[layout.slots().size()];
    Arrays.fill(slots, AnswerSheet.MISSING);
    return slots;
  }

  /** The option of a choice that a level in permille chooses. */
  byte option(int question, int level) {
    int[] bounds = cuts.get(question);
    int option = 0;
    while (option < bounds.length && level < bounds[option]) {
      option++;
    }
    return (byte) option;
  }

  /** Counts whose ratio lies near the level; by chance there is nothing to count. */
  private void fillRatio(Draws draws, int index, int level, long[] slots) {
    Question question = layout.questions().get(index);
    boolean zero = question.ratio().orElseThrow().zeroWhole().isPresent() && draws.chance(20);
    fillRatio(draws, index, level, zero, slots);
  }

  /** Counts whose ratio is worth everything. */
  void fillWhole(Draws draws, int index, long[] slots) {
    int first = layout.firstSlot().get(index);
    int count = layout.questions().get(index).inputs().size();
    Arrays.fill(slots, first, first + count, AnswerSheet.MISSING);
    fillRatio(draws, index, BEST, false, slots);
  }

  private void fillRatio(Draws draws, int index, int level, boolean zero, long[] slots) {
    Question question = layout.questions().get(index);
    RatioRule rule = question.ratio().orElseThrow();
    int first = layout.firstSlot().get(index);
    int whole = 0;
    for (int i = 0; i < question.inputs().size(); i++) {
      String code = question.inputs().get(i).code();
      if (rule.whole().contains(code)) {
        int count = zero ? 0 : draws.between(1, 12);
        slots[first + i] = count;
        whole += count;
      }
    }
    int held = Math.max(0, Math.min(BEST, level));
    int share = rule.formula() == RatioRule.Formula.SHARE ? held : BEST - held;
    int part = (whole * share + BEST / 2) / BEST;
    for (int i = 0; i < question.inputs().size(); i++) {
      Question.Input input = question.inputs().get(i);
      if (slots[first + i] == AnswerSheet.MISSING) {
        boolean counts = rule.part().contains(input.code());
        slots[first + i] = counts ? part : Math.min(whole, draws.below(3));
        part = counts ? 0 : part;
      }
    }
  }

  /** A number at or above the needed share of the scale, or below it, with at most two decimals. */
  private static long scaleValue(Draws draws, AnswerType.Scale scale, int need, boolean reaches) {
    int share =
        reaches
            ? Math.min(BEST, draws.between(need, Math.max(need, 990)))
            : Math.max(0, need - draws.between(8, 200));
    BigDecimal range = scale.most().value().subtract(scale.least().value());
    BigDecimal number =
        range
            .multiply(BigDecimal.valueOf(share))
            .movePointLeft(3)
            .add(scale.least().value())
            .setScale(
                Math.min(2, scale.decimals()), reaches ? RoundingMode.CEILING : RoundingMode.FLOOR);
    return number.movePointRight(scale.decimals()).longValueExact();
  }

  /** Levels from which each option is chosen: halfway between the values of neighbours. */
  private static int[] cuts(Question question) {
    if (!(question.type() instanceof AnswerType.Choice choice)) {
      return new int[0];
    }
    int[] bounds = new int[choice.options().size() - 1];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] =
          (permille(choice.options().get(i).value().value())
                  + permille(choice.options().get(i + 1).value().value()))
              / 2;
    }
    return bounds;
  }

  /**
   * Share of each number scale, in permille, that the law asks for: the minimum of its own node, or
   * of a node above that holds nothing else.
   */
  private static int[] needs(Rulebook rulebook, Predikat predikat) {
    Layout layout = rulebook.layout();
    int[] least = new int[layout.questions().size()];
    for (int i = 0; i < least.length; i++) {
      least[i] = LEAST_SCALE;
      int node = layout.questionSub().get(i);
      boolean alone = layout.nodes().get(node).questions().size() == 1;
      while (alone) {
        least[i] = Math.max(least[i], need(rulebook, layout.nodes().get(node), predikat));
        node = layout.parents().get(node);
        alone = node >= 0 && layout.nodes().get(node).children().size() == 1;
      }
    }
    return least;
  }

  private static int need(Rulebook rulebook, Component node, Predikat predikat) {
    int least = 0;
    for (Minimum minimum : rulebook.minimums()) {
      Figure figure = minimum.required().get(predikat);
      if (figure != null && minimum.node().equals(node.code())) {
        BigDecimal weight = node.weight().value();
        least = Math.max(least, permille(minimum.points(figure, weight), weight));
      }
    }
    return least;
  }

  /** Points as permille of a weight. */
  static int permille(BigDecimal points, BigDecimal weight) {
    return permille(points.divide(weight, 3, RoundingMode.CEILING));
  }

  private static int permille(BigDecimal share) {
    return share.movePointRight(3).setScale(0, RoundingMode.CEILING).intValueExact();
  }
}
