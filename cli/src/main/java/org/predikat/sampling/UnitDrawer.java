package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import java.util.function.Function;
import org.predikat.evaluation.FinalStatus;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Panel;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * Draws the dossier of a planned unit. Where the plan is exact, it draws again, each time better or
 * worse, until the engine's verdict is the one that is meant. Pure: the same unit comes out on
 * every thread. Safe for concurrent use.
 */
final class UnitDrawer {
  private static final int ATTEMPTS = 32;
  private static final String REJECTION = "Catatan integritas (contoh)";

  private final long seed;
  private final SamplePlan plan;
  private final Function<UnitDossier, FinalStatus> engine;
  private final AnswerModel answers;
  private final ConditionModel conditions;
  private final ImmutableList<Exemption> exemptions;
  private final ImmutableList<Integer> scales;
  private final ImmutableList<Integer> surveys;
  private final int leastRespondents;
  private final int onMinimums;
  private final Optional<OnMinimums> minimums;

  /**
   * A drawer for a plan.
   *
   * @param onMinimums units of a thousand that are to stand exactly on minimums
   */
  UnitDrawer(
      long seed,
      Rulebook rulebook,
      SamplePlan plan,
      int onMinimums,
      Function<UnitDossier, FinalStatus> engine) {
    this.seed = seed;
    this.plan = plan;
    this.engine = engine;
    this.answers = new AnswerModel(rulebook);
    this.conditions = new ConditionModel(rulebook);
    this.exemptions = rulebook.exemptions();
    this.scales = answers.scales(false);
    this.surveys = answers.scales(true);
    this.leastRespondents = rulebook.settings().leastRespondents();
    this.onMinimums = onMinimums;
    this.minimums =
        onMinimums > 0 ? Optional.of(new OnMinimums(rulebook, answers)) : Optional.empty();
    if (minimums.isPresent() && !minimums.get().isPossible()) {
      throw new SamplingException(SamplingException.Kind.NO_MINIMUM, rulebook.id());
    }
  }

  /** The unit at a position of the plan. */
  SampledUnit draw(int index) {
    UnitPlan unit = plan.unit(index);
    Draws place = Draws.of(seed, Draws.Purpose.MINIMUMS, index);
    if (minimums.isPresent() && place.chance(onMinimums)) {
      return placed(unit, place, minimums.get());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Draws draws = Draws.of(seed, Draws.Purpose.ANSWERS, (long) index * ATTEMPTS + attempt);
      UnitDossier dossier = attempt(unit, draws, attempt);
      FinalStatus status = engine.apply(dossier);
      if (!plan.exact() || unit.goal().isMetBy(status)) {
        return finished(dossier, status, draws);
      }
    }
    throw new SamplingException(SamplingException.Kind.UNREACHABLE, unit.id(), unit.goal());
  }

  /** A unit that is awarded, if it can be, with nothing to spare; the visit changed nothing. */
  private SampledUnit placed(UnitPlan planned, Draws draws, OnMinimums place) {
    UnitPlan unit =
        new UnitPlan(
            planned.id(), planned.name(), planned.agency(), planned.proposed(), Goal.AWARDED);
    int first = place.choose(draws, planned.proposed());
    UnitDossier dossier = null;
    FinalStatus status = null;
    for (int attempt = 0; attempt < ATTEMPTS && status != FinalStatus.AWARDED; attempt++) {
      UnitDossier drawn = attempt(unit, draws, attempt);
      AnswerSheet desk = place.placed(draws, drawn.desk().orElseThrow(), planned.proposed(), first);
      AnswerSheet visit = answers.field(draws, desk, planned.proposed(), 0, 1, -1);
      dossier = drawn.judgedOn(Optional.of(desk), Optional.of(visit), Panel.NONE, "");
      status = engine.apply(dossier);
      if (status == FinalStatus.ADMINISTRATION_FAILED) {
        // Its agency's doing: no answer helps.
        break;
      }
    }
    return finished(dossier, status, draws);
  }

  private UnitDossier attempt(UnitPlan unit, Draws draws, int attempt) {
    Agency agency = plan.agencies().get(unit.agency());
    Predikat proposed = unit.proposed();
    boolean fails = unit.goal() == Goal.ADMINISTRATION;
    // Where no other condition can be missed, a WBBM nominee without WBK is the one way to fail.
    boolean heldMissing =
        fails && attempt > ATTEMPTS / 2 && !conditions.unitCanFail(agency.kind().level(), proposed);
    Optional<Predikat> held =
        proposed == Predikat.WBBM && !heldMissing ? Optional.of(Predikat.WBK) : Optional.empty();
    AnswerSheet desk = answers.desk(draws, proposed, deskQuality(unit.goal(), draws, attempt));
    FieldDraw field = field(unit.goal(), draws, attempt);
    AnswerSheet visit =
        answers.field(draws, desk, proposed, field.changes(), field.steps(), field.weakScale());
    return new UnitDossier(
        unit.id(),
        unit.name(),
        unit.agency(),
        "",
        proposed,
        held,
        conditions.unitValues(draws, agency.kind().level(), proposed, held, fails),
        fails && !plan.exact() ? claimed(draws, agency, proposed) : ImmutableSet.of(),
        Optional.of(desk),
        Optional.of(visit),
        field.rejected() ? Panel.REJECTED : Panel.NONE,
        field.rejected() ? REJECTION : "",
        ImmutableList.of());
  }

  /** Each further attempt at an award starts higher, and at a failure lower. */
  private AnswerModel.Quality deskQuality(Goal goal, Draws draws, int attempt) {
    if (goal == Goal.DESK) {
      int level = Math.max(0, draws.between(560, 760) - attempt * 40);
      boolean weak = !scales.isEmpty() && draws.chance(300);
      return new AnswerModel.Quality(
          level, 240, weak ? scales.get(draws.below(scales.size())) : -1);
    }
    if (goal == Goal.ADMINISTRATION) {
      return new AnswerModel.Quality(draws.between(550, 950), 240, -1);
    }
    int level = Math.min(1000, draws.between(800, 980) + attempt * 15);
    return new AnswerModel.Quality(level, Math.max(0, 240 - attempt * 12), -1);
  }

  private record FieldDraw(int changes, int steps, int weakScale, boolean rejected) {}

  private FieldDraw field(Goal goal, Draws draws, int attempt) {
    if (goal != Goal.FIELD) {
      return new FieldDraw(Math.max(0, 60 - attempt * 4), 1, -1, false);
    }
    if (attempt > ATTEMPTS / 2 || draws.chance(120)) {
      return new FieldDraw(60, 1, -1, true);
    }
    if (!surveys.isEmpty() && draws.chance(450)) {
      return new FieldDraw(100, 1, surveys.get(draws.below(surveys.size())), false);
    }
    return new FieldDraw(Math.min(1000, 400 + attempt * 60), 3, -1, false);
  }

  private ImmutableSet<String> claimed(Draws draws, Agency agency, Predikat proposed) {
    ImmutableSet.Builder<String> codes = ImmutableSet.builder();
    for (Exemption exemption : exemptions) {
      boolean open =
          exemption.predikat().contains(proposed)
              && exemption.unitKinds().isEmpty()
              && (exemption.agencyLevels().isEmpty()
                  || exemption.agencyLevels().contains(agency.kind().level()));
      if (open && draws.chance(40)) {
        codes.add(exemption.code());
      }
    }
    return codes.build();
  }

  /** Takes away what a unit that ended so early would not have. */
  private SampledUnit finished(UnitDossier unit, FinalStatus status, Draws draws) {
    boolean administration = status == FinalStatus.ADMINISTRATION_FAILED;
    boolean visited = !administration && status != FinalStatus.DESK_FAILED;
    // A fixture with given counts stays small: a unit that fell at once holds no worksheet.
    boolean keepDesk = !(administration && plan.exact());
    ImmutableIntArray.Builder respondents = ImmutableIntArray.builder();
    for (int i = 0; i < surveys.size(); i++) {
      respondents.add(keepDesk ? leastRespondents + draws.below(90) : 0);
      respondents.add(visited ? leastRespondents + draws.below(120) : 0);
    }
    UnitDossier kept =
        unit.judgedOn(
            keepDesk ? unit.desk() : Optional.empty(),
            visited ? unit.field() : Optional.empty(),
            visited ? unit.panel() : Panel.NONE,
            visited ? unit.panelNote() : "");
    return new SampledUnit(kept, respondents.build());
  }
}
