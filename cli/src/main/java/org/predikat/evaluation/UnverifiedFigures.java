package org.predikat.evaluation;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
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
 * settings only where the unit's answers call for them, see {@link AnswerFigures}.
 */
final class UnverifiedFigures {
  /**
   * What stands behind the parts of a stage's check, in their order.
   *
   * @param rule figures of the stage itself
   * @param conditions figures by condition
   * @param minimums figures by minimum, those that its score is made of included
   * @param questions by minimum, the questions that its score is made of
   */
  private record StageFigures(
      FigureSet rule,
      ImmutableList<FigureSet> conditions,
      ImmutableList<FigureSet> minimums,
      ImmutableList<BitSet> questions) {}

  private final ScorePlan plan;
  private final UnverifiedPaths paths;
  // By number of the checks, then by stage.
  private final ImmutableList<ImmutableList<StageFigures>> stages;
  // By number of the checks, then by number of stages passed: all but what exemptions add.
  private final ImmutableList<ImmutableList<FigureSet>> passed;
  private final AnswerFigures answers;
  private final boolean blanksMatter;

  UnverifiedFigures(ScorePlan plan, StageChecks checks) {
    this.plan = plan;
    this.paths = UnverifiedPaths.of(plan.rulebook());
    ImmutableList.Builder<ImmutableList<StageFigures>> all = ImmutableList.builder();
    ImmutableList.Builder<ImmutableList<FigureSet>> allPassed = ImmutableList.builder();
    for (Predikat predikat : Predikat.values()) {
      for (AgencyLevel level : AgencyLevel.values()) {
        ImmutableList<StageFigures> figures =
            checks.of(predikat, level).stream()
                .map(check -> figures(check, predikat))
                .collect(ImmutableList.toImmutableList());
        all.add(figures);
        allPassed.add(passed(figures));
      }
    }
    this.stages = all.build();
    this.passed = allPassed.build();
    this.answers = new AnswerFigures(plan, paths);
    this.blanksMatter = paths.holds(settingPath(Settings.BLANK_ANSWER));
  }

  private static String settingPath(String code) {
    return "settings." + code;
  }

  private StageFigures figures(StageCheck check, Predikat predikat) {
    ImmutableList<BitSet> questions =
        check.minimums().stream()
            .map(each -> questions(each.node()))
            .collect(ImmutableList.toImmutableList());
    return new StageFigures(
        only("stages." + word(check.stage())),
        check.conditions().stream()
            .map(each -> only("conditions[" + each.condition().code() + "]." + word(predikat)))
            .collect(ImmutableList.toImmutableList()),
        Streams.zip(
                check.minimums().stream(),
                questions.stream(),
                (each, behind) -> minimum(each, predikat, behind))
            .collect(ImmutableList.toImmutableList()),
        questions);
  }

  private FigureSet only(String path) {
    FigureSet only = none();
    paths.add(path, only);
    return only;
  }

  private FigureSet minimum(
      StageCheck.CheckedMinimum checked, Predikat predikat, BitSet questions) {
    Minimum minimum = checked.minimum();
    FigureSet figures = only("minimums[" + minimum.code() + "]." + word(predikat));
    paths.add("aggregates[" + minimum.node() + "].weight", figures);
    components(checked.node()).forEach(component -> paths.addGroups(component, figures));
    ImmutableList<Question> all = plan.rulebook().layout().questions();
    if (questions.stream().anyMatch(i -> all.get(i).worksheetDefect().isPresent())) {
      paths.add(settingPath(Settings.WORKSHEET_DEFECTS), figures);
    }
    return figures;
  }

  /** The components that a node is: itself, or the members of an aggregate. */
  private IntStream components(int node) {
    Layout layout = plan.rulebook().layout();
    int components = layout.nodes().size();
    return node < components
        ? IntStream.of(node)
        : layout.aggregates().get(node - components).members().stream()
            .mapToInt(layout.nodeIndex()::get);
  }

  /** The questions that a node's score is made of. */
  private BitSet questions(int node) {
    Layout layout = plan.rulebook().layout();
    BitSet questions = new BitSet();
    components(node)
        .forEach(
            component -> {
              for (int i = 0; i < layout.questions().size(); i++) {
                if (isAtOrBelow(layout, layout.questionSub().get(i), component)) {
                  questions.set(i);
                }
              }
            });
    return questions;
  }

  private static boolean isAtOrBelow(Layout layout, int node, int above) {
    int at = node;
    while (at >= 0 && at != above) {
      at = layout.parents().get(at);
    }
    return at == above;
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  /** What passing so many stages rests on, from none to all. */
  private ImmutableList<FigureSet> passed(ImmutableList<StageFigures> figures) {
    ImmutableList.Builder<FigureSet> all = ImmutableList.builder();
    for (int count = 0; count <= figures.size(); count++) {
      FigureSet sum = none();
      for (StageFigures stage : figures.subList(0, count)) {
        sum.addAll(stage.rule());
        stage.conditions().forEach(sum::addAll);
        stage.minimums().forEach(sum::addAll);
      }
      all.add(sum);
    }
    return all.build();
  }

  /** Names of all figures and groups, by id. */
  ImmutableList<String> names() {
    return paths.names();
  }

  /** A set of figures with none in it. */
  FigureSet none() {
    return paths.none();
  }

  /** Paths of the figures that decided an outcome, in rulebook order. */
  ImmutableList<String> deciding(JudgedUnit unit) {
    FigureSet deciding = none();
    addDeciding(unit, deciding);
    return paths.names(deciding);
  }

  /** Adds the figures that decided an outcome; none where the unit was not evaluated. */
  void addDeciding(JudgedUnit unit, FigureSet found) {
    if (paths.isEmpty() || !unit.evaluated()) {
      return;
    }
    UnitDossier dossier = unit.dossier();
    int checks = StageChecks.index(dossier.proposed(), unit.agency().kind().level());
    int count = unit.judgement().passed();
    if (unit.judgement().failed().isPresent()) {
      addFailure(unit, unit.checks().get(count), stages.get(checks).get(count), found);
    } else {
      found.addAll(passed.get(checks).get(count));
      if (!dossier.exemptions().isEmpty()) {
        addExemptions(unit, found);
      }
    }
    if (dossier.desk().isPresent()) {
      addByAnswers(unit, dossier.desk().get(), stages.get(checks), found);
    }
  }

  /** What failing a stage rests on: the conditions that block, the minimums that are missed. */
  private void addFailure(
      JudgedUnit unit, StageCheck check, StageFigures figures, FigureSet found) {
    found.addAll(figures.rule());
    for (int i = 0; i < check.conditions().size(); i++) {
      StageCheck.CheckedCondition condition = check.conditions().get(i);
      if (condition.blocks(unit.dossier(), unit.agency())) {
        found.addAll(figures.conditions().get(i));
        addBlank(condition, unit, found);
      }
    }
    NodeScores scores = unit.scoresAt(check);
    for (int i = 0; i < check.minimums().size(); i++) {
      if (check.minimums().get(i).missedBy(scores)) {
        found.addAll(figures.minimums().get(i));
      }
    }
  }

  private void addBlank(StageCheck.CheckedCondition condition, JudgedUnit unit, FigureSet found) {
    if (condition.value(unit.dossier(), unit.agency()) == Condition.MISSING) {
      paths.add(settingPath(Settings.BLANK_CONDITION), found);
    }
  }

  /** Every exemption that passing so many stages made use of. */
  private void addExemptions(JudgedUnit unit, FigureSet found) {
    for (StageCheck check : unit.checks().subList(0, unit.judgement().passed())) {
      for (StageCheck.CheckedCondition condition : check.conditions()) {
        ConditionResult result = condition.result(unit.dossier(), unit.agency());
        if (result.waivedBy().isPresent()) {
          paths.add("exemptions[" + result.waivedBy().get().code() + "]", found);
          addBlank(condition, unit, found);
        }
      }
    }
  }

  /** What counted only because of the unit's answers. */
  private void addByAnswers(
      JudgedUnit unit, AnswerSheet desk, ImmutableList<StageFigures> figures, FigureSet found) {
    // A field value never takes an answer away: where the desk sheet is complete, both are.
    boolean blanks = blanksMatter && !plan.isComplete(desk);
    Optional<AnswerSheet> visit = unit.dossier().field();
    if (!blanks && !answers.matter(desk, visit)) {
      return;
    }
    int field = Stage.FIELD.ordinal();
    answers.add(desk, question -> restsOn(unit, question, figures, 0, field), blanks, found);
    if (unit.judgement().decision().reached(Stage.FIELD)) {
      AnswerSheet merged = visit.map(desk::replacedBy).orElse(desk);
      answers.add(
          merged,
          question -> restsOn(unit, question, figures, field, figures.size()),
          blanks,
          found);
    }
  }

  /** Whether scores that an answer enters decided the outcome, by one of some stages. */
  private static boolean restsOn(
      JudgedUnit unit, int question, ImmutableList<StageFigures> figures, int from, int to) {
    Judgement judgement = unit.judgement();
    boolean failed = judgement.failed().isPresent();
    int first = failed ? judgement.passed() : 0;
    int end = failed ? first + 1 : judgement.passed();
    for (int stage = Math.max(from, first); stage < Math.min(to, end); stage++) {
      StageCheck check = unit.checks().get(stage);
      NodeScores scores = unit.scoresAt(check);
      for (int i = 0; i < check.minimums().size(); i++) {
        if (figures.get(stage).questions().get(i).get(question)
            && (!failed || check.minimums().get(i).missedBy(scores))) {
          return true;
        }
      }
    }
    return false;
  }
}
