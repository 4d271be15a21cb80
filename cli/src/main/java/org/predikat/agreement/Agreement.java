package org.predikat.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.predikat.evaluation.Evaluator;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Assessment;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Stage;

/**
 * How far the assessors of a round agree at one stage, and which verdicts hang on whom one asks.
 *
 * @param stage the stage that they judged
 * @param assessors codes of the assessors in order
 * @param units units with two assessors or more
 * @param single units with one assessor, which say nothing about agreement
 * @param notJudged units with two assessors or more whose verdict could not be worked out: errors
 *     stand against them, or the round holds points in place of answers
 * @param questions questions that two assessors or more answered, in the order of the worksheet
 * @param areas areas and components of results, in the order of the worksheet
 * @param overall all questions together
 * @param unstable units whose verdict is not always the same, in ascending order of id
 */
public record Agreement(
    Stage stage,
    ImmutableList<String> assessors,
    int units,
    int single,
    int notJudged,
    ImmutableList<QuestionAgreement> questions,
    ImmutableList<GroupAgreement> areas,
    GroupAgreement overall,
    ImmutableList<UnitStability> unstable) {

  /** The agreement at each stage of which there are answers, desk first. */
  public static ImmutableList<Agreement> of(Round round, Iterable<Assessment> assessments) {
    TreeMap<Stage, TreeMap<String, TreeMap<String, AnswerSheet>>> sheets = new TreeMap<>();
    for (Assessment each : assessments) {
      sheets
          .computeIfAbsent(each.stage(), stage -> new TreeMap<>())
          .computeIfAbsent(each.unit(), unit -> new TreeMap<>())
          .put(each.assessor(), each.answers());
    }
    Evaluator evaluator = Evaluator.of(round);
    Map<String, UnitDossier> dossiers = new HashMap<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      UnitDossier dossier = round.dossiers().get(i);
      if (sheets.values().stream().anyMatch(units -> units.containsKey(dossier.id()))) {
        dossiers.put(dossier.id(), dossier);
      }
    }
    ImmutableList.Builder<Agreement> stages = ImmutableList.builder();
    sheets.forEach(
        (stage, units) -> {
          List<AssessedUnit> assessed = new ArrayList<>();
          units.forEach(
              (id, own) ->
                  assessed.add(
                      new AssessedUnit(dossiers.get(id), stage, ImmutableSortedMap.copyOf(own))));
          stages.add(of(evaluator, stage, assessed));
        });
    return stages.build();
  }

  private static Agreement of(Evaluator evaluator, Stage stage, List<AssessedUnit> units) {
    Layout layout = evaluator.plan().rulebook().layout();
    List<QuestionCounts> counts = new ArrayList<>();
    for (int question = 0; question < layout.questions().size(); question++) {
      counts.add(new QuestionCounts(question, layout.questions().get(question)));
    }
    StabilityCheck check = new StabilityCheck(evaluator);
    ImmutableList.Builder<UnitStability> unstable = ImmutableList.builder();
    TreeSet<String> assessors = new TreeSet<>();
    int several = 0;
    int notJudged = 0;
    for (AssessedUnit unit : units) {
      assessors.addAll(unit.sheets().keySet());
      TreeMap<String, AnswerValues> answers = new TreeMap<>();
      unit.sheets()
          .forEach((code, sheet) -> answers.put(code, new AnswerValues(evaluator.plan(), sheet)));
      counts.forEach(question -> question.add(answers));
      if (answers.size() > 1) {
        several++;
        if (StabilityCheck.canJudge(unit)) {
          check.check(unit, answers).ifPresent(unstable::add);
        } else {
          notJudged++;
        }
      }
    }
    return new Agreement(
        stage,
        ImmutableList.copyOf(assessors),
        several,
        units.size() - several,
        notJudged,
        counts.stream()
            .filter(QuestionCounts::isCompared)
            .map(QuestionCounts::agreement)
            .collect(ImmutableList.toImmutableList()),
        areas(layout, counts),
        group(0, counts),
        unstable.build());
  }

  private static ImmutableList<GroupAgreement> areas(Layout layout, List<QuestionCounts> counts) {
    TreeMap<Integer, List<QuestionCounts>> areas = new TreeMap<>();
    for (int question = 0; question < counts.size(); question++) {
      areas
          .computeIfAbsent(area(layout, question), node -> new ArrayList<>())
          .add(counts.get(question));
    }
    ImmutableList.Builder<GroupAgreement> groups = ImmutableList.builder();
    areas.forEach(
        (node, own) -> {
          GroupAgreement group = group(node, own);
          if (group.questions() > 0) {
            groups.add(group);
          }
        });
    return groups.build();
  }

  /** The area of a question; where there is none, the component below pengungkit or hasil. */
  private static int area(Layout layout, int question) {
    int node = layout.questionSub().get(question);
    int highest = node;
    while (node >= 0) {
      Component.Level level = layout.nodes().get(node).level();
      if (level == Component.Level.AREA) {
        return node;
      }
      if (level != Component.Level.PART && level != Component.Level.TOTAL) {
        highest = node;
      }
      node = layout.parents().get(node);
    }
    return highest;
  }

  private static GroupAgreement group(int node, List<QuestionCounts> counts) {
    int questions = 0;
    long pairs = 0;
    long same = 0;
    double observed = 0;
    double expected = 0;
    for (QuestionCounts each : counts) {
      if (each.isCompared()) {
        questions++;
        pairs += each.pairs();
        same += each.same();
        Coefficients values = each.values();
        observed += values.observed(Metric.INTERVAL);
        expected += values.expected(Metric.INTERVAL);
      }
    }
    return new GroupAgreement(
        node,
        questions,
        pairs,
        same,
        expected > 0 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty());
  }
}
