package org.predikat.evaluation;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;
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
  private final ScorePlan plan;
  private final Rulebook rulebook;
  private final Layout layout;
  private final ImmutableList<String> order;
  private final ImmutableSet<String> paths;
  private final ImmutableList<String> nodePaths;
  private final ImmutableListMultimap<Integer, String> scoreGroups;
  private final ImmutableList<Integer> ratioQuestions;

  UnverifiedFigures(ScorePlan plan) {
    this.plan = plan;
    this.rulebook = plan.rulebook();
    this.layout = rulebook.layout();
    ImmutableList<CitedFigure> figures = RulebookFigures.unverified(rulebook);
    this.paths = figures.stream().map(CitedFigure::path).collect(ImmutableSet.toImmutableSet());
    ImmutableList.Builder<String> nodes = ImmutableList.builder();
    List<String> built = new ArrayList<>();
    for (int node = 0; node < layout.nodes().size(); node++) {
      int parent = layout.parents().get(node);
      built.add(
          parent < 0
              ? "component"
              : built.get(parent) + ".children[" + layout.nodes().get(node).code() + "]");
    }
    this.nodePaths = nodes.addAll(built).build();
    ImmutableListMultimap.Builder<Integer, String> groups = ImmutableListMultimap.builder();
    for (int node = 0; node < layout.nodes().size(); node++) {
      groups.putAll(node, groups(node));
    }
    this.scoreGroups = groups.build();
    ImmutableList.Builder<Integer> ratios = ImmutableList.builder();
    for (int i = 0; i < layout.questions().size(); i++) {
      if (layout.questions().get(i).ratio().isPresent()) {
        ratios.add(i);
      }
    }
    this.ratioQuestions = ratios.build();
    this.order = order(figures);
  }

  private ImmutableList<String> order(ImmutableList<CitedFigure> figures) {
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    rulebook.answerTypes().keySet().forEach(code -> all.add(typePath(code)));
    all.addAll(nodePaths);
    figures.forEach(figure -> all.add(figure.path()));
    return all.build().asList();
  }

  private static String typePath(String code) {
    return "answer_types." + code;
  }

  /** Groups of unverified figures that any score of a node is made of. */
  private ImmutableList<String> groups(int node) {
    Set<String> types = new TreeSet<>();
    collectTypes(layout.nodes().get(node), types);
    ImmutableList.Builder<String> groups = ImmutableList.builder();
    for (String type : types) {
      if (paths.stream().anyMatch(path -> path.startsWith(typePath(type) + "."))) {
        groups.add(typePath(type));
      }
    }
    String below = nodePaths.get(node) + ".";
    if (paths.stream().anyMatch(path -> path.startsWith(below) && isAlwaysUsed(path))) {
      groups.add(nodePaths.get(node));
    }
    return groups.build();
  }

  /** Whether a figure below a node enters every score: a weight, or the place of a question. */
  private static boolean isAlwaysUsed(String path) {
    return path.endsWith(".weight") || (path.endsWith("]") && !path.contains(".bands."));
  }

  private static void collectTypes(Component component, Set<String> types) {
    for (Question question : component.questions()) {
      if (!(question.type() instanceof AnswerType.Ratio)) {
        types.add(question.type().code());
      }
    }
    component.children().forEach(child -> collectTypes(child, types));
  }

  /** Paths of the figures that decided an outcome, in rulebook order. */
  ImmutableList<String> deciding(
      UnitDossier dossier, Judgement judgement, ImmutableList<StageOutcome> stages) {
    if (paths.isEmpty()) {
      return ImmutableList.of();
    }
    String predikat = Ascii.toLowerCase(dossier.proposed().name());
    Set<String> found = new HashSet<>();
    Set<Integer> deskNodes = new TreeSet<>();
    Set<Integer> fieldNodes = new TreeSet<>();
    for (StageOutcome stage : stages) {
      boolean failed = stage.status() == StageOutcome.Status.FAILED;
      if (stage.status() == StageOutcome.Status.NOT_REACHED
          || (judgement.failed().isPresent() && !failed)) {
        continue;
      }
      add("stages." + Ascii.toLowerCase(stage.stage().name()), found);
      for (ConditionResult condition : stage.conditions()) {
        if (!failed || condition.blocks()) {
          addCondition(condition, predikat, found);
        }
      }
      Set<Integer> nodes = stage.stage().compareTo(Stage.FIELD) < 0 ? deskNodes : fieldNodes;
      for (MinimumResult minimum : stage.minimums()) {
        if (!failed || !minimum.reached()) {
          add("minimums[" + minimum.minimum().code() + "]." + predikat, found);
          nodes.addAll(components(minimum.minimum().node()));
          add("aggregates[" + minimum.minimum().node() + "].weight", found);
        }
      }
    }
    AnswerSheet desk = dossier.desk().orElse(null);
    addScores(deskNodes, desk, found);
    addScores(
        fieldNodes,
        desk == null ? null : dossier.field().map(desk::replacedBy).orElse(desk),
        found);
    return found.isEmpty()
        ? ImmutableList.of()
        : order.stream().filter(found::contains).collect(ImmutableList.toImmutableList());
  }

  private void add(String path, Set<String> found) {
    if (paths.contains(path)) {
      found.add(path);
    }
  }

  private void addCondition(ConditionResult condition, String predikat, Set<String> found) {
    add("conditions[" + condition.condition().code() + "]." + predikat, found);
    condition
        .waivedBy()
        .map(Exemption::code)
        .ifPresent(code -> add("exemptions[" + code + "]", found));
    if (condition.value() == Condition.MISSING) {
      add("settings." + Settings.BLANK_CONDITION, found);
    }
  }

  /** The component of a code, or the members of an aggregate. */
  private ImmutableList<Integer> components(String node) {
    int index = layout.nodeIndex().get(node);
    return index < layout.nodes().size()
        ? ImmutableList.of(index)
        : layout.aggregates().get(index - layout.nodes().size()).members().stream()
            .map(member -> layout.nodeIndex().get(member))
            .collect(ImmutableList.toImmutableList());
  }

  private void addScores(Set<Integer> nodes, AnswerSheet sheet, Set<String> found) {
    if (nodes.isEmpty() || sheet == null) {
      return;
    }
    for (int node : nodes) {
      // What lies below another of the nodes is named there already.
      if (!isBelowAny(layout.parents().get(node), nodes)) {
        found.addAll(scoreGroups.get(node));
      }
    }
    for (int question : ratioQuestions) {
      if (isBelowAny(layout.questionSub().get(question), nodes)) {
        addRatio(question, sheet, found);
      }
    }
    addSettings(nodes, sheet, found);
  }

  private boolean isBelowAny(int node, Set<Integer> nodes) {
    for (int at = node; at >= 0; at = layout.parents().get(at)) {
      if (nodes.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private void addRatio(int index, AnswerSheet sheet, Set<String> found) {
    Question question = layout.questions().get(index);
    RatioRule rule = question.ratio().orElseThrow();
    if (!isZero(question, rule.whole(), sheet)) {
      return;
    }
    boolean both = rule.bothZero().isPresent() && isZero(question, rule.part(), sheet);
    String path = nodePaths.get(layout.questionSub().get(index));
    add(
        path + ".questions[" + question.code() + "].ratio." + (both ? "both_zero" : "zero_whole"),
        found);
  }

  private boolean isZero(Question question, ImmutableList<String> inputs, AnswerSheet sheet) {
    return inputs.stream()
        .allMatch(input -> sheet.slot(layout.slotIndex().get(question.code() + "." + input)) == 0);
  }

  private void addSettings(Set<Integer> nodes, AnswerSheet sheet, Set<String> found) {
    for (int i = 0; i < layout.questions().size(); i++) {
      if (!isBelowAny(layout.questionSub().get(i), nodes)) {
        continue;
      }
      if (plan.isBlank(i, sheet)) {
        add("settings." + Settings.BLANK_ANSWER, found);
      }
      if (layout.questions().get(i).worksheetDefect().isPresent()) {
        add("settings." + Settings.WORKSHEET_DEFECTS, found);
      }
    }
  }
}
