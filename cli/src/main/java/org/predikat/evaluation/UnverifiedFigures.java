package org.predikat.evaluation;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.ScorePlan;

/**
 * Finds the unverified figures without which a unit's outcome would not stand as it does.
 *
 * <p>For a failure they belong to the stage that the unit failed: the rule of that stage, the
 * conditions it did not fulfil, the minimums it missed, and what the scores under those minimums
 * are made of. For an award, or a unit still under way, they belong to every stage it passed: each
 * stage's rule, every condition and minimum it had to pass, every exemption it made use of, and
 * what those scores are made of. A unit turned down by the panel alone fails by the stage's rule
 * only.
 *
 * <p>What a score is made of is named in groups rather than by hundreds of lines: the path of a
 * node stands for all weights and questions below it, the path of an answer type for its values.
 * Fixed values of ratios are named one by one, and only where the unit's counts call for them;
 * settings only where the unit's answers call for them. Points between two bands are settled when
 * the answers are read and cannot be told from the sheet.
 */
final class UnverifiedFigures {
  /**
   * What stands behind a minimum.
   *
   * @param figures ids of the paths of its own figures and of the groups its score is made of
   * @param questions questions that its score is made of
   */
  private record Basis(BitSet figures, BitSet questions) {}

  /** A ratio and the ids of the values that it takes without a denominator. */
  private record Ratio(
      int question,
      ImmutableIntArray part,
      ImmutableIntArray whole,
      Optional<String> bothZero,
      Optional<String> zeroWhole) {}

  private final ScorePlan plan;
  private final UnverifiedPaths paths;
  private final ImmutableMap<Predikat, ImmutableMap<String, Basis>> bases;
  private final ImmutableList<Ratio> ratios;
  private final boolean blanksMatter;
  private final BitSet defects = new BitSet();

  UnverifiedFigures(ScorePlan plan) {
    Rulebook rulebook = plan.rulebook();
    Layout layout = rulebook.layout();
    this.plan = plan;
    this.paths = UnverifiedPaths.of(rulebook);
    ImmutableMap.Builder<Predikat, ImmutableMap<String, Basis>> all = ImmutableMap.builder();
    for (Predikat predikat : Predikat.values()) {
      ImmutableMap.Builder<String, Basis> minimums = ImmutableMap.builder();
      rulebook.minimums().forEach(each -> minimums.put(each.code(), basis(each, predikat)));
      all.put(predikat, minimums.buildOrThrow());
    }
    this.bases = all.buildOrThrow();
    ImmutableList.Builder<Ratio> withRatio = ImmutableList.builder();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      if (question.ratio().isPresent()) {
        withRatio.add(ratio(layout, i));
      }
      defects.set(i, question.worksheetDefect().isPresent());
    }
    this.ratios = withRatio.build();
    this.blanksMatter = paths.holds(settingPath(Settings.BLANK_ANSWER));
  }

  private static String settingPath(String code) {
    return "settings." + code;
  }

  private Basis basis(Minimum minimum, Predikat predikat) {
    Layout layout = plan.rulebook().layout();
    BitSet figures = new BitSet();
    paths.add("minimums[" + minimum.code() + "]." + word(predikat), figures);
    paths.add("aggregates[" + minimum.node() + "].weight", figures);
    BitSet questions = new BitSet();
    int node = layout.nodeIndex().get(minimum.node());
    ImmutableList<String> components =
        node < layout.nodes().size()
            ? ImmutableList.of(minimum.node())
            : layout.aggregates().get(node - layout.nodes().size()).members();
    for (String code : components) {
      int component = layout.nodeIndex().get(code);
      figures.or(paths.groups(component));
      for (int i = 0; i < layout.questions().size(); i++) {
        if (isAtOrBelow(layout, layout.questionSub().get(i), component)) {
          questions.set(i);
        }
      }
    }
    return new Basis(figures, questions);
  }

  private static boolean isAtOrBelow(Layout layout, int node, int above) {
    int at = node;
    while (at >= 0 && at != above) {
      at = layout.parents().get(at);
    }
    return at == above;
  }

  private Ratio ratio(Layout layout, int index) {
    Question question = layout.questions().get(index);
    RatioRule rule = question.ratio().orElseThrow();
    String path =
        paths.node(layout.questionSub().get(index)) + ".questions[" + question.code() + "].ratio.";
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

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  /** Paths of the figures that decided an outcome, in rulebook order. */
  ImmutableList<String> deciding(
      UnitDossier dossier, Judgement judgement, ImmutableList<StageOutcome> stages) {
    if (paths.isEmpty()) {
      return ImmutableList.of();
    }
    BitSet found = new BitSet();
    BitSet deskQuestions = new BitSet();
    BitSet fieldQuestions = new BitSet();
    for (StageOutcome stage : stages) {
      boolean failed = stage.status() == StageOutcome.Status.FAILED;
      boolean decided =
          judgement.failed().isPresent() ? failed : stage.status() == StageOutcome.Status.PASSED;
      if (decided) {
        BitSet questions =
            stage.stage().compareTo(Stage.FIELD) < 0 ? deskQuestions : fieldQuestions;
        addStage(stage, failed, dossier.proposed(), found, questions);
      }
    }
    addAnswers(dossier, deskQuestions, fieldQuestions, found);
    return paths.names(found);
  }

  private void addStage(
      StageOutcome stage, boolean failed, Predikat predikat, BitSet found, BitSet questions) {
    paths.add("stages." + word(stage.stage()), found);
    for (ConditionResult condition : stage.conditions()) {
      if (!failed || condition.blocks()) {
        paths.add("conditions[" + condition.condition().code() + "]." + word(predikat), found);
        condition
            .waivedBy()
            .map(Exemption::code)
            .ifPresent(code -> paths.add("exemptions[" + code + "]", found));
        if (condition.value() == Condition.MISSING) {
          paths.add(settingPath(Settings.BLANK_CONDITION), found);
        }
      }
    }
    for (MinimumResult minimum : stage.minimums()) {
      if (!failed || !minimum.reached()) {
        Basis basis = bases.get(predikat).get(minimum.minimum().code());
        found.or(basis.figures());
        questions.or(basis.questions());
      }
    }
  }

  /** Adds what counted only because of the unit's answers. */
  private void addAnswers(UnitDossier dossier, BitSet desk, BitSet field, BitSet found) {
    if (desk.intersects(defects) || field.intersects(defects)) {
      paths.add(settingPath(Settings.WORKSHEET_DEFECTS), found);
    }
    if (dossier.desk().isEmpty() || (ratios.isEmpty() && !blanksMatter)) {
      return;
    }
    AnswerSheet sheet = dossier.desk().orElseThrow();
    addSheet(sheet, desk, found);
    if (!field.isEmpty()) {
      addSheet(dossier.field().map(sheet::replacedBy).orElse(sheet), field, found);
    }
  }

  private void addSheet(AnswerSheet sheet, BitSet questions, BitSet found) {
    for (Ratio ratio : ratios) {
      if (questions.get(ratio.question()) && isZero(ratio.whole(), sheet)) {
        boolean both = ratio.bothZero().isPresent() && isZero(ratio.part(), sheet);
        (both ? ratio.bothZero() : ratio.zeroWhole()).ifPresent(path -> paths.add(path, found));
      }
    }
    if (blanksMatter && plan.blanks(sheet).stream().anyMatch(questions::get)) {
      paths.add(settingPath(Settings.BLANK_ANSWER), found);
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
