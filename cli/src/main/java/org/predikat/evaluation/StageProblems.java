package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.ScorePlan;

/** Finds what of a unit's data makes it impossible to judge it at a stage. Immutable. */
final class StageProblems {
  private final ScorePlan plan;
  private final EvaluationNotices notices;
  private final ImmutableIntArray surveyQuestions;
  private final boolean refusesBlanks;
  private final boolean blankConditionFails;

  StageProblems(ScorePlan plan, EvaluationNotices notices) {
    Rulebook rulebook = plan.rulebook();
    this.plan = plan;
    this.notices = notices;
    ImmutableList<Question> questions = rulebook.layout().questions();
    this.surveyQuestions =
        ImmutableIntArray.copyOf(
            IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).origin() == Question.Origin.SURVEY));
    this.refusesBlanks = rulebook.settings().blankAnswer() == Settings.BlankAnswer.REFUSE;
    this.blankConditionFails = rulebook.settings().blankConditionFails();
  }

  /**
   * What makes it impossible to judge the unit at a stage; nearly always nothing.
   *
   * @param blocked whether conditions of the stage block it
   */
  ImmutableList<Notice> at(
      StageCheck check, UnitDossier dossier, Agency agency, NodeScores scores, boolean blocked) {
    List<Notice> found = List.of();
    if (blocked && !blankConditionFails) {
      List<Condition> blank = blankConditions(check, dossier, agency);
      if (!blank.isEmpty()) {
        found = added(found, notices.blankConditions(dossier, blank));
      }
    }
    if (check.needsScores()) {
      if (scores == null || dossier.desk().orElseThrow().isBlank()) {
        found = added(found, notices.deskMissing(dossier));
        return ImmutableList.copyOf(found);
      }
      if (refusesBlanks && check.stage() == Stage.DESK) {
        AnswerSheet desk = dossier.desk().orElseThrow();
        if (!plan.isComplete(desk)) {
          found = added(found, notices.blankAnswers(dossier, plan.blanks(desk), true));
        }
      }
      List<Integer> unknown = unknownNodes(check, scores);
      if (!unknown.isEmpty()) {
        found = added(found, notices.scoreUnknown(dossier, unknown));
      }
    }
    if (check.externalSurvey()) {
      List<Integer> missing = missingSurveys(dossier);
      if (!missing.isEmpty()) {
        found = added(found, notices.fieldSurveyMissing(dossier, missing));
      }
    }
    return found.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(found);
  }

  /** A list with one more at its end; only made when there is anything in it, which is rare. */
  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
    longer.add(last);
    return longer;
  }

  private static List<Condition> blankConditions(
      StageCheck check, UnitDossier dossier, Agency agency) {
    List<Condition> blank = List.of();
    ImmutableList<StageCheck.CheckedCondition> conditions = check.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      StageCheck.CheckedCondition condition = conditions.get(i);
      if (condition.isBlank(dossier, agency)) {
        blank = added(blank, condition.condition());
      }
    }
    return blank;
  }

  private static List<Integer> unknownNodes(StageCheck check, NodeScores scores) {
    List<Integer> unknown = List.of();
    ImmutableIntArray needed = check.neededNodes();
    for (int i = 0; i < needed.length(); i++) {
      if (!scores.known(needed.get(i))) {
        unknown = added(unknown, needed.get(i));
      }
    }
    return unknown;
  }

  private List<Integer> missingSurveys(UnitDossier dossier) {
    List<Integer> missing = List.of();
    for (int i = 0; i < surveyQuestions.length(); i++) {
      if (dossier.field().isEmpty()
          || plan.isBlank(surveyQuestions.get(i), dossier.field().orElseThrow())) {
        missing = added(missing, surveyQuestions.get(i));
      }
    }
    return missing;
  }
}
