package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.ScorePlan;

/**
 * The unverified figures that count only because of what a unit answered: values of ratios without
 * a denominator, what a blank answer counts for, and the cut-offs by which numbers became options.
 */
final class AnswerFigures {
  /** A ratio and the paths of the values that it takes without a denominator. */
  private record Ratio(
      int question,
      ImmutableIntArray part,
      ImmutableIntArray whole,
      Optional<String> bothZero,
      Optional<String> zeroWhole) {}

  private final ScorePlan plan;
  private final UnverifiedPaths paths;
  private final ImmutableList<Ratio> ratios;

  /** Paths of the cut-offs of each question that has some. */
  private final ImmutableMap<Integer, ImmutableList<String>> cutoffs;

  AnswerFigures(ScorePlan plan, UnverifiedPaths paths) {
    this.plan = plan;
    this.paths = paths;
    Layout layout = plan.rulebook().layout();
    ImmutableList.Builder<Ratio> withRatio = ImmutableList.builder();
    ImmutableMap.Builder<Integer, ImmutableList<String>> withBands = ImmutableMap.builder();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      String path = paths.node(layout.questionSub().get(i)) + ".questions[" + question.code() + "]";
      if (question.ratio().isPresent()) {
        withRatio.add(ratio(layout, i, path + ".ratio."));
      }
      if (question.bands().isPresent()) {
        Bands bands = question.bands().get();
        withBands.put(
            i,
            IntStream.range(0, bands.cutoffs())
                .mapToObj(cutoff -> path + ".bands." + bands.name(cutoff))
                .collect(ImmutableList.toImmutableList()));
      }
    }
    this.ratios = withRatio.build();
    this.cutoffs = withBands.buildOrThrow();
  }

  private static Ratio ratio(Layout layout, int index, String path) {
    Question question = layout.questions().get(index);
    RatioRule rule = question.ratio().orElseThrow();
    return new Ratio(
        index,
        slots(layout, question, rule.part()),
        slots(layout, question, rule.whole()),
        rule.bothZero().map(value -> path + "both_zero"),
        rule.zeroWhole().map(value -> path + "zero_whole"));
  }

  private static ImmutableIntArray slots(
      Layout layout, Question question, ImmutableList<String> inputs) {
    return ImmutableIntArray.copyOf(
        inputs.stream().mapToInt(input -> layout.slotIndex().get(question.code() + "." + input)));
  }

  /** Whether anything but blank answers can add a figure. */
  boolean matter(AnswerSheet desk, Optional<AnswerSheet> field) {
    return !ratios.isEmpty()
        || !desk.cutoffs().isEmpty()
        || (field.isPresent() && !field.get().cutoffs().isEmpty());
  }

  /**
   * Adds what a sheet's answers call for.
   *
   * @param questions those that the outcome rests on
   * @param blanks whether blank answers can matter
   */
  void add(AnswerSheet sheet, IntPredicate questions, boolean blanks, FigureSet found) {
    for (Ratio ratio : ratios) {
      if (isZero(ratio.whole(), sheet) && questions.test(ratio.question())) {
        boolean both = ratio.bothZero().isPresent() && isZero(ratio.part(), sheet);
        (both ? ratio.bothZero() : ratio.zeroWhole()).ifPresent(path -> paths.add(path, found));
      }
    }
    if (blanks && plan.blanks(sheet).stream().anyMatch(questions)) {
      paths.add("settings." + Settings.BLANK_ANSWER, found);
    }
    if (!sheet.cutoffs().isEmpty()) {
      sheet
          .cutoffs()
          .forEach(
              (question, cutoff) -> {
                if (questions.test(question)) {
                  paths.add(cutoffs.get(question).get(cutoff), found);
                }
              });
    }
  }

  private static boolean isZero(ImmutableIntArray slots, AnswerSheet sheet) {
    for (int i = 0; i < slots.length(); i++) {
      if (sheet.slot(slots.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }
}
