package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.ScorePlan;

/**
 * Judges one unit at a time by the law and settings of a round. Pure: the outcome depends on the
 * dossier, its agency and the rulebook only. Immutable, safe for use by many threads.
 *
 * <p>The stages follow each other; a unit that fails one is not judged by the next. Minimums
 * compare unrounded scores and are inclusive. The panel can turn a unit down, but does not lift a
 * minimum.
 */
public final class Evaluator {
  private final Round round;
  private final ScorePlan plan;
  private final Stage through;
  private final StageChecks checks;
  private final boolean refusesBlanks;
  private final OutcomeBuilder outcomes;
  private final EvaluationNotices notices;
  private final StageProblems problems;

  private Evaluator(Round round) {
    Rulebook rulebook = round.rulebook();
    this.round = round;
    this.plan = ScorePlan.compile(rulebook);
    this.through = round.info().through();
    this.checks = StageChecks.of(plan);
    this.refusesBlanks = rulebook.settings().blankAnswer() == Settings.BlankAnswer.REFUSE;
    this.outcomes = new OutcomeBuilder(plan, checks);
    this.notices = new EvaluationNotices(rulebook.layout());
    this.problems = new StageProblems(plan, notices);
  }

  /**
   * An evaluator for the units of a round.
   *
   * @throws org.predikat.scoring.ScoreBoundsException if scores by this rulebook could overflow
   */
  public static Evaluator of(Round round) {
    return new Evaluator(round);
  }

  /** The compiled rulebook. */
  public ScorePlan plan() {
    return plan;
  }

  /** Paths of all unverified figures that can decide an outcome, and of the groups they form. */
  ImmutableList<String> unverifiedFigures() {
    return outcomes.unverified().names();
  }

  /** Counts units by the unverified figures that decided them; for one thread. */
  UnverifiedCount unverifiedCount() {
    return new UnverifiedCount(outcomes.unverified());
  }

  /** Everything about one unit of the round. */
  public UnitOutcome evaluate(UnitDossier dossier) {
    NodeScores desk = scoreDesk(dossier);
    NodeScores field = scoreField(dossier);
    Judgement screened = screen(dossier);
    return outcome(dossier, screened == null ? judge(dossier, desk, field) : screened, desk, field);
  }

  /**
   * The same for a unit of which it is known how it was judged, so that this is not gone through
   * again.
   *
   * @param status its final status; not NOT_EVALUATED, which alone does not say why
   */
  UnitOutcome evaluate(UnitDossier dossier, FinalStatus status) {
    return outcome(dossier, judgement(dossier, status), scoreDesk(dossier), scoreField(dossier));
  }

  /**
   * The same for a unit of which the scores of the main nodes are known as well.
   *
   * @param desk its desk scores
   * @param field scores of its field result; null when there are none
   */
  UnitOutcome evaluate(UnitDossier dossier, FinalStatus status, NodeScores desk, NodeScores field) {
    return new UnitOutcome(
        this, outcomes, judged(dossier, judgement(dossier, status), desk, field, false));
  }

  private Judgement judgement(UnitDossier dossier, FinalStatus status) {
    int passed = status.failed().map(Stage::ordinal).orElse(through.ordinal() + 1);
    return judgement(dossier, status, passed, ImmutableList.of());
  }

  private UnitOutcome outcome(
      UnitDossier dossier, Judgement judgement, NodeScores desk, NodeScores field) {
    return new UnitOutcome(this, outcomes, judged(dossier, judgement, desk, field, true));
  }

  /**
   * A unit with its judgement and what that looked at.
   *
   * @param whole whether the scores are those of all nodes
   */
  JudgedUnit judged(
      UnitDossier dossier, Judgement judgement, NodeScores desk, NodeScores field, boolean whole) {
    Agency agency = agency(dossier);
    return new JudgedUnit(
        dossier, agency, checks.of(dossier.proposed(), agency), judgement, desk, field, whole);
  }

  /** The final status alone, without scores and reasons; far quicker than {@link #evaluate}. */
  public FinalStatus status(UnitDossier dossier) {
    return judge(dossier).status();
  }

  /** What this room itself found about a unit's data, in order. */
  public ImmutableList<Notice> notices(UnitDossier dossier) {
    return judge(dossier).notices();
  }

  /**
   * What each stage asks of the unit, up to the one that the round has come to; empty when errors
   * stand against the unit or its agency. Which sheet a stage looks at, {@link #scoresAt} says.
   */
  public ImmutableList<StageGate> gates(UnitDossier dossier) {
    Agency agency = agency(dossier);
    if (!dossier.errors().isEmpty() || agency == null || agency.problems()) {
      return ImmutableList.of();
    }
    NodeScores desk = scoreDesk(dossier);
    NodeScores field = scoreField(dossier);
    ImmutableList.Builder<StageGate> gates = ImmutableList.builder();
    for (StageCheck check : checks.of(dossier.proposed(), agency)) {
      if (check.stage().compareTo(through) <= 0) {
        boolean blocked = check.blocks(dossier, agency);
        NodeScores scores = scoresAt(check.stage(), desk, field);
        boolean judged = problems.at(check, dossier, agency, scores, blocked).isEmpty();
        gates.add(check.gate(judged, blocked || failsOutright(check, dossier)));
      }
    }
    return gates.build();
  }

  /** The desk track: scores on the desk sheet; null when there is none or errors stand. */
  NodeScores scoreDesk(UnitDossier dossier) {
    return isScorable(dossier) ? plan.score(dossier.desk().orElseThrow()) : null;
  }

  /**
   * The field track: scores on the desk sheet with every field value in place of its own (90/2021,
   * Lampiran II); null when one of the two sheets is not there or errors stand.
   */
  NodeScores scoreField(UnitDossier dossier) {
    return isScorable(dossier) && dossier.field().isPresent()
        ? plan.score(dossier.desk().orElseThrow().replacedBy(dossier.field().orElseThrow()))
        : null;
  }

  private static boolean isScorable(UnitDossier dossier) {
    return dossier.errors().isEmpty() && dossier.desk().isPresent();
  }

  private Judgement judge(UnitDossier dossier) {
    Judgement screened = screen(dossier);
    return screened == null ? judge(dossier, scoreDesk(dossier), scoreField(dossier)) : screened;
  }

  /**
   * Judges a unit as far as that goes without its scores: many a unit fails before they count.
   *
   * @return null when the unit is still to be judged on its scores
   */
  Judgement screen(UnitDossier dossier) {
    if (!dossier.errors().isEmpty()) {
      return notEvaluated(dossier, 0, ImmutableList.of());
    }
    Agency agency = agency(dossier);
    if (agency == null || agency.problems()) {
      return notEvaluated(dossier, 0, ImmutableList.of(notices.agencyUnusable(dossier)));
    }
    StageCheck first = checks.of(dossier.proposed(), agency).get(0);
    return first.needsScores() ? null : endedAt(first, dossier, agency, null);
  }

  /**
   * Joins the two tracks: decides the status of a unit that {@link #screen} left open, with nothing
   * that only readers need.
   */
  Judgement judge(UnitDossier dossier, NodeScores desk, NodeScores field) {
    Agency agency = agency(dossier);
    ImmutableList<StageCheck> stages = checks.of(dossier.proposed(), agency);
    for (int i = stages.get(0).needsScores() ? 0 : 1; i <= through.ordinal(); i++) {
      StageCheck check = stages.get(i);
      Judgement ended = endedAt(check, dossier, agency, scoresAt(check.stage(), desk, field));
      if (ended != null) {
        return ended;
      }
    }
    FinalStatus status = through == Stage.DETERMINATION ? FinalStatus.AWARDED : FinalStatus.PENDING;
    return judgement(dossier, status, through.ordinal() + 1, warnings(dossier, through));
  }

  /** The judgement on a unit that comes no further than a stage; null when it passes. */
  private Judgement endedAt(
      StageCheck check, UnitDossier dossier, Agency agency, NodeScores scores) {
    boolean blocked = check.blocks(dossier, agency);
    ImmutableList<Notice> found = problems.at(check, dossier, agency, scores, blocked);
    if (!found.isEmpty()) {
      return notEvaluated(dossier, check.stage().ordinal(), found);
    }
    return blocked || failsOutright(check, dossier) || check.misses(scores)
        ? failed(dossier, check.stage())
        : null;
  }

  /** The scores that a stage looks at; where no field sheet is, the desk's still stand. */
  static NodeScores scoresAt(Stage stage, NodeScores desk, NodeScores field) {
    return stage.compareTo(Stage.FIELD) >= 0 && field != null ? field : desk;
  }

  private static Judgement judgement(
      UnitDossier dossier, FinalStatus status, int passed, ImmutableList<Notice> notices) {
    return new Judgement(new Decision(dossier.proposed(), dossier.held(), status, passed), notices);
  }

  private static Judgement notEvaluated(
      UnitDossier dossier, int passed, ImmutableList<Notice> problems) {
    return judgement(dossier, FinalStatus.NOT_EVALUATED, passed, problems);
  }

  private Judgement failed(UnitDossier dossier, Stage stage) {
    ImmutableList<Notice> warnings = warnings(dossier, stage);
    boolean unused =
        stage.compareTo(Stage.FIELD) < 0 && dossier.field().filter(f -> !f.isBlank()).isPresent();
    return judgement(
        dossier,
        FinalStatus.ofFailure(stage),
        stage.ordinal(),
        unused ? with(warnings, notices.fieldForFailedUnit(dossier)) : warnings);
  }

  private static ImmutableList<Notice> with(ImmutableList<Notice> notices, Notice last) {
    return ImmutableList.<Notice>builder().addAll(notices).add(last).build();
  }

  /**
   * Says that blanks of a unit count as the settings have it: nothing happens silently.
   *
   * @param last the last stage that the unit came to; blanks count from the desk on
   */
  private ImmutableList<Notice> warnings(UnitDossier dossier, Stage last) {
    if (refusesBlanks || last.compareTo(Stage.DESK) < 0) {
      return ImmutableList.of();
    }
    AnswerSheet desk = dossier.desk().orElseThrow();
    return plan.isComplete(desk)
        ? ImmutableList.of()
        : ImmutableList.of(notices.blankAnswers(dossier, plan.blanks(desk), false));
  }

  /** Whether a unit fails whatever its scores and conditions. */
  private static boolean failsOutright(StageCheck check, UnitDossier dossier) {
    return switch (check.stage()) {
      case ADMINISTRATION -> !dossier.bars().isEmpty();
      case DETERMINATION -> dossier.panel() == Panel.REJECTED;
      case DESK, FIELD -> false;
    };
  }

  /** The unit's agency; null when it is unknown. */
  private Agency agency(UnitDossier dossier) {
    return dossier.agency() < 0 ? null : round.agencies().get(dossier.agency());
  }
}
