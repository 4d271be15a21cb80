package org.predikat.evaluation;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
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
   * What stands behind a minimum.
   *
   * @param figures ids of the paths of its own figures and of the groups its score is made of
   * @param questions questions that its score is made of
   */
  private record Basis(BitSet figures, BitSet questions) {}

  /**
   * What an outcome rests on, whatever the unit answered.
   *
   * @param figures ids of paths
   * @param desk questions behind the scores of the desk sheet
   * @param field questions behind the scores of the field result
   */
  private record Decided(BitSet figures, BitSet desk, BitSet field) {
    Decided() {
      this(new BitSet(), new BitSet(), new BitSet());
    }

    Decided copy() {
      return new Decided((BitSet) figures.clone(), (BitSet) desk.clone(), (BitSet) field.clone());
    }
  }

  /** No figures; never changed. */
  private static final BitSet NONE = new BitSet();

  private static final ImmutableList<Stage> STAGES = ImmutableList.copyOf(Stage.values());

  private final ScorePlan plan;
  private final UnverifiedPaths paths;
  private final ImmutableMap<Predikat, ImmutableMap<String, Basis>> bases;
  private final ImmutableList<BitSet> rules;
  private final ImmutableMap<Predikat, ImmutableMap<String, BitSet>> conditions;
  // By level of agency and number of stages passed: units that fulfil every condition themselves.
  private final ImmutableMap<Predikat, ImmutableList<ImmutableList<Decided>>> passed;
  private final AnswerFigures answers;
  private final boolean blanksMatter;
  private final BitSet defects = new BitSet();

  UnverifiedFigures(ScorePlan plan, ImmutableList<ImmutableList<StageCheck>> checks) {
    Rulebook rulebook = plan.rulebook();
    Layout layout = rulebook.layout();
    this.plan = plan;
    this.paths = UnverifiedPaths.of(rulebook);
    this.rules =
        STAGES.stream()
            .map(stage -> ids("stages." + word(stage)))
            .collect(ImmutableList.toImmutableList());
    ImmutableMap.Builder<Predikat, ImmutableMap<String, Basis>> all = ImmutableMap.builder();
    ImmutableMap.Builder<Predikat, ImmutableMap<String, BitSet>> allConditions =
        ImmutableMap.builder();
    for (Predikat predikat : Predikat.values()) {
      ImmutableMap.Builder<String, Basis> minimums = ImmutableMap.builder();
      rulebook.minimums().forEach(each -> minimums.put(each.code(), basis(each, predikat)));
      all.put(predikat, minimums.buildOrThrow());
      ImmutableMap.Builder<String, BitSet> ofConditions = ImmutableMap.builder();
      for (Condition each : rulebook.conditions()) {
        ofConditions.put(each.code(), ids("conditions[" + each.code() + "]." + word(predikat)));
      }
      allConditions.put(predikat, ofConditions.buildOrThrow());
    }
    this.bases = all.buildOrThrow();
    this.conditions = allConditions.buildOrThrow();
    ImmutableMap.Builder<Predikat, ImmutableList<ImmutableList<Decided>>> allPassed =
        ImmutableMap.builder();
    for (Predikat predikat : Predikat.values()) {
      ImmutableList<StageCheck> stages = checks.get(predikat.ordinal());
      allPassed.put(
          predikat,
          Arrays.stream(AgencyLevel.values())
              .map(level -> passed(predikat, level, stages))
              .collect(ImmutableList.toImmutableList()));
    }
    this.passed = allPassed.buildOrThrow();
    for (int i = 0; i < layout.questions().size(); i++) {
      defects.set(i, layout.questions().get(i).worksheetDefect().isPresent());
    }
    this.answers = new AnswerFigures(plan, paths);
    this.blanksMatter = paths.holds(settingPath(Settings.BLANK_ANSWER));
  }

  private static String settingPath(String code) {
    return "settings." + code;
  }

  private BitSet ids(String path) {
    BitSet ids = new BitSet();
    paths.add(path, ids);
    return ids;
  }

  /** What passing so many stages rests on, from none to all, where no exemption is made use of. */
  private ImmutableList<Decided> passed(
      Predikat predikat, AgencyLevel level, ImmutableList<StageCheck> checks) {
    ImmutableList.Builder<Decided> all = ImmutableList.builder();
    Decided decided = new Decided();
    all.add(decided.copy());
    for (StageCheck check : checks) {
      addRule(check.stage(), decided);
      for (StageCheck.CheckedCondition condition : check.conditions()) {
        if (condition.appliesTo(level)) {
          addCondition(condition.condition(), predikat, decided);
        }
      }
      for (StageCheck.CheckedMinimum minimum : check.minimums()) {
        addMinimum(check.stage(), minimum.minimum(), predikat, decided);
      }
      all.add(decided.copy());
    }
    return all.build();
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

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  /** Names of all figures and groups, by id. */
  ImmutableList<String> names() {
    return paths.names();
  }

  /** Paths of figures by their ids, in rulebook order. */
  ImmutableList<String> names(BitSet figures) {
    return paths.names(figures);
  }

  /**
   * Ids of the figures that decided an outcome; none where the unit was not evaluated.
   *
   * @return not to be changed
   */
  BitSet deciding(JudgedUnit unit) {
    if (paths.isEmpty() || !unit.evaluated()) {
      return NONE;
    }
    Optional<Stage> failed = unit.judgement().failed();
    if (failed.isEmpty() && unit.dossier().exemptions().isEmpty()) {
      // Every condition was fulfilled, so that all such units have the same figures.
      int level = unit.agency().kind().level().ordinal();
      return withAnswers(
          unit, passed.get(unit.dossier().proposed()).get(level).get(unit.judgement().passed()));
    }
    Decided decided = new Decided();
    if (failed.isPresent()) {
      addFailure(unit, unit.checks().get(failed.get().ordinal()), decided);
    } else {
      for (int stage = 0; stage < unit.judgement().passed(); stage++) {
        addPassed(
            OutcomeBuilder.stage(unit, STAGES.get(stage), ImmutableList.of()),
            unit.dossier().proposed(),
            decided);
      }
    }
    return withAnswers(unit, decided);
  }

  /** What failing a stage rests on: the conditions that block, the minimums that are missed. */
  private void addFailure(JudgedUnit unit, StageCheck check, Decided decided) {
    UnitDossier dossier = unit.dossier();
    Predikat predikat = dossier.proposed();
    addRule(check.stage(), decided);
    ImmutableList<StageCheck.CheckedCondition> stageConditions = check.conditions();
    for (int i = 0; i < stageConditions.size(); i++) {
      StageCheck.CheckedCondition condition = stageConditions.get(i);
      if (condition.blocks(dossier, unit.agency())) {
        addCondition(condition.condition(), predikat, decided);
        if (condition.value(dossier, unit.agency()) == Condition.MISSING) {
          paths.add(settingPath(Settings.BLANK_CONDITION), decided.figures());
        }
      }
    }
    NodeScores scores = unit.scoresAt(check);
    ImmutableList<StageCheck.CheckedMinimum> minimums = check.minimums();
    for (int i = 0; i < minimums.size(); i++) {
      if (minimums.get(i).missedBy(scores)) {
        addMinimum(check.stage(), minimums.get(i).minimum(), predikat, decided);
      }
    }
  }

  /** What passing a stage rests on, every exemption that was made use of included. */
  private void addPassed(StageOutcome stage, Predikat predikat, Decided decided) {
    addRule(stage.stage(), decided);
    for (ConditionResult condition : stage.conditions()) {
      addCondition(condition.condition(), predikat, decided);
      if (condition.waivedBy().isPresent()) {
        paths.add("exemptions[" + condition.waivedBy().get().code() + "]", decided.figures());
      }
      if (condition.value() == Condition.MISSING) {
        paths.add(settingPath(Settings.BLANK_CONDITION), decided.figures());
      }
    }
    for (MinimumResult minimum : stage.minimums()) {
      addMinimum(stage.stage(), minimum.minimum(), predikat, decided);
    }
  }

  private void addRule(Stage stage, Decided decided) {
    decided.figures().or(rules.get(stage.ordinal()));
  }

  private void addCondition(Condition condition, Predikat predikat, Decided decided) {
    decided.figures().or(conditions.get(predikat).get(condition.code()));
  }

  private void addMinimum(Stage stage, Minimum minimum, Predikat predikat, Decided decided) {
    Basis basis = bases.get(predikat).get(minimum.code());
    decided.figures().or(basis.figures());
    (stage.compareTo(Stage.FIELD) < 0 ? decided.desk() : decided.field()).or(basis.questions());
  }

  /** Joins what counted only because of the unit's answers. */
  private BitSet withAnswers(JudgedUnit unit, Decided decided) {
    boolean defective = decided.desk().intersects(defects) || decided.field().intersects(defects);
    Optional<AnswerSheet> sheet = unit.dossier().desk();
    // A field value never takes an answer away: where the desk sheet is complete, both are.
    boolean blanks = blanksMatter && sheet.isPresent() && !plan.isComplete(sheet.get());
    Optional<AnswerSheet> visit = unit.dossier().field();
    boolean answersMatter = sheet.isPresent() && (blanks || answers.matter(sheet.get(), visit));
    if (!defective && !answersMatter) {
      return paths.highest(decided.figures());
    }
    BitSet found = (BitSet) decided.figures().clone();
    if (defective) {
      paths.add(settingPath(Settings.WORKSHEET_DEFECTS), found);
    }
    if (answersMatter) {
      answers.add(sheet.get(), decided.desk(), blanks, found);
      if (!decided.field().isEmpty()) {
        AnswerSheet merged = visit.map(sheet.get()::replacedBy).orElse(sheet.get());
        answers.add(merged, decided.field(), blanks, found);
      }
    }
    return paths.highest(found);
  }
}
