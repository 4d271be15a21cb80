package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/**
 * Holds new answers against the minimums of one law. A minimum is judged only where every question
 * below its node is answered, or where the law's settings count what is blank. So survey indices
 * alone are held against the minimums of surveys, and a worksheet of another law against whatever
 * both laws ask in the same way.
 */
final class Appraiser {
  private final ScorePlan plan;
  private final QuestionFit fit;
  private final boolean refusesBlanks;
  private final ImmutableList<ImmutableSet<Integer>> questions;

  private Appraiser(ScorePlan plan, QuestionFit fit) {
    this.plan = plan;
    this.fit = fit;
    this.refusesBlanks = plan.rulebook().settings().blankAnswer() == Settings.BlankAnswer.REFUSE;
    this.questions = questions(plan.rulebook().layout());
  }

  /**
   * An appraiser for worksheets of one law by another, or by the same.
   *
   * @throws org.predikat.scoring.ScoreBoundsException if scores by the law could overflow
   */
  static Appraiser of(Rulebook worksheet, Rulebook law) {
    return new Appraiser(ScorePlan.compile(law), QuestionFit.between(worksheet, law));
  }

  /** Questions below each node, components first, then aggregates. */
  private static ImmutableList<ImmutableSet<Integer>> questions(Layout layout) {
    List<ImmutableSet.Builder<Integer>> found = new ArrayList<>();
    layout.nodes().forEach(node -> found.add(ImmutableSet.builder()));
    for (int question = 0; question < layout.questions().size(); question++) {
      for (int node = layout.questionSub().get(question);
          node >= 0;
          node = layout.parents().get(node)) {
        found.get(node).add(question);
      }
    }
    List<ImmutableSet<Integer>> all = new ArrayList<>();
    found.forEach(each -> all.add(each.build()));
    layout
        .aggregates()
        .forEach(
            aggregate -> {
              ImmutableSet.Builder<Integer> joined = ImmutableSet.builder();
              aggregate
                  .members()
                  .forEach(code -> joined.addAll(all.get(layout.nodeIndex().get(code))));
              all.add(joined.build());
            });
    return ImmutableList.copyOf(all);
  }

  /** The law. */
  Rulebook law() {
    return plan.rulebook();
  }

  /** What the field result of a unit comes to: field answers replace those of the desk. */
  LawScores appraise(UnitDossier dossier, Predikat predikat) {
    AnswerSheet sheet = fit.carry(result(dossier));
    NodeScores scores = plan.score(sheet);
    boolean worksheet = answersWorksheet(sheet);
    ImmutableList.Builder<MinimumResult> judged = ImmutableList.builder();
    ImmutableList.Builder<Minimum> unjudged = ImmutableList.builder();
    for (Minimum minimum : law().minimums()) {
      Figure figure = minimum.required().get(predikat);
      if (figure == null) {
        continue;
      }
      int node = law().layout().nodeIndex().get(minimum.node());
      if (judgeable(node, sheet, scores, worksheet)) {
        Points required =
            Points.of(minimum.points(figure, law().layout().nodeWeight(node).value()));
        judged.add(MinimumResult.of(minimum, figure, required, scores.points(node)));
      } else {
        unjudged.add(minimum);
      }
    }
    return scores(judged.build(), unjudged.build(), sheet, scores, worksheet);
  }

  private LawScores scores(
      ImmutableList<MinimumResult> judged,
      ImmutableList<Minimum> unjudged,
      AnswerSheet sheet,
      NodeScores scores,
      boolean worksheet) {
    LawScores.Scope scope =
        judged.isEmpty()
            ? LawScores.Scope.NOTHING
            : unjudged.isEmpty()
                ? LawScores.Scope.WHOLE
                : worksheet ? LawScores.Scope.PART : LawScores.Scope.SURVEYS;
    int blanks = 0;
    for (int question : plan.blanks(sheet).asList()) {
      blanks += fit.asks(question) ? 1 : 0;
    }
    return new LawScores(
        law(),
        scope,
        judged,
        unjudged,
        judgeable(0, sheet, scores, worksheet) ? Optional.of(scores.points(0)) : Optional.empty(),
        fit.others(),
        blanks);
  }

  private boolean judgeable(int node, AnswerSheet sheet, NodeScores scores, boolean worksheet) {
    if (!scores.known(node)) {
      return false;
    }
    for (int question : questions.get(node)) {
      if (plan.isBlank(question, sheet)
          && (!worksheet || refusesBlanks || !fit.asks(question) || isSurvey(question))) {
        return false;
      }
    }
    return true;
  }

  private boolean answersWorksheet(AnswerSheet sheet) {
    for (int question = 0; question < law().layout().questions().size(); question++) {
      if (!isSurvey(question) && !plan.isBlank(question, sheet)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but surveys stands below the node of a minimum. */
  boolean isOfSurveys(Minimum minimum) {
    return questions.get(law().layout().nodeIndex().get(minimum.node())).stream()
        .allMatch(this::isSurvey);
  }

  private boolean isSurvey(int question) {
    return law().layout().questions().get(question).origin() == Question.Origin.SURVEY;
  }

  /**
   * Areas that lost at least the share of their weight from desk to field that the setting {@code
   * desk_field_drop} names.
   */
  ImmutableList<NodeDrop> drops(UnitDossier dossier) {
    if (dossier.desk().isEmpty() || dossier.field().isEmpty()) {
      return ImmutableList.of();
    }
    AnswerSheet desk = fit.carry(dossier.desk().get());
    AnswerSheet field = fit.carry(result(dossier));
    NodeScores before = plan.score(desk);
    NodeScores after = plan.score(field);
    Layout layout = law().layout();
    ImmutableList.Builder<NodeDrop> drops = ImmutableList.builder();
    for (int node = 0; node < layout.nodes().size(); node++) {
      if (layout.nodes().get(node).level() == Component.Level.AREA
          && judgeable(node, desk, before, answersWorksheet(desk))
          && judgeable(node, field, after, true)) {
        Points lost = before.points(node).minus(after.points(node));
        Points most =
            Points.of(
                layout
                    .nodeWeight(node)
                    .value()
                    .multiply(law().settings().deskFieldDrop())
                    .movePointLeft(2));
        if (lost.signum() > 0 && lost.compareTo(most) >= 0) {
          drops.add(new NodeDrop(node, before.points(node), after.points(node), true));
        }
      }
    }
    return drops.build();
  }

  /** Field answers in place of those of the desk; either alone where there is only one. */
  private static AnswerSheet result(UnitDossier dossier) {
    return dossier.desk().isEmpty()
        ? dossier.field().orElseThrow()
        : dossier.field().map(dossier.desk().get()::replacedBy).orElse(dossier.desk().get());
  }
}
