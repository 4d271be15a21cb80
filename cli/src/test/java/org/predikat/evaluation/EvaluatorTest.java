package org.predikat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.SheetDraft;

class EvaluatorTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");

  private static SheetDraft best() {
    return SheetDraft.best(LAW);
  }

  private static UnitDossier unit(Predikat proposed, SheetDraft desk) {
    return TestRounds.unit(LAW, "U", proposed, desk);
  }

  private static UnitDossier unit(Predikat proposed, AnswerSheet desk, AnswerSheet field) {
    return TestRounds.unit(
        LAW, "U", 0, proposed, Optional.ofNullable(desk), Optional.ofNullable(field));
  }

  private static UnitDossier withCondition(UnitDossier unit, String code, long value) {
    long[] values = unit.conditions().toArray();
    values[
            LAW.conditions(Condition.Scope.UNIT).stream()
                .map(Condition::code)
                .toList()
                .indexOf(code)] =
        value;
    return TestRounds.changed(
        unit, ImmutableLongArray.copyOf(values), unit.exemptions(), unit.panel());
  }

  private static UnitOutcome evaluate(UnitDossier unit) {
    return evaluator(unit).evaluate(unit);
  }

  private static Evaluator evaluator(UnitDossier unit) {
    return Evaluator.of(TestRounds.round(LAW, unit));
  }

  private static ImmutableList<NoticeCode> notices(UnitDossier unit) {
    return evaluator(unit).notices(unit).stream()
        .map(Notice::code)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<StageOutcome.Status> statuses(UnitOutcome outcome) {
    return outcome.stages().stream()
        .map(StageOutcome::status)
        .collect(ImmutableList.toImmutableList());
  }

  @ParameterizedTest
  @EnumSource(Predikat.class)
  void aPerfectUnitIsAwardedWhatItIsProposedFor(Predikat proposed) {
    UnitOutcome outcome = evaluate(unit(proposed, best()));
    assertEquals(FinalStatus.AWARDED, outcome.status());
    assertEquals(Optional.of(proposed), outcome.awarded());
    assertEquals(Optional.empty(), outcome.kept());
    assertEquals(ImmutableList.of(), outcome.reasons());
    assertFalse(outcome.flagged());
    assertTrue(
        outcome.stage(Stage.DETERMINATION).minimums().stream()
            .allMatch(minimum -> minimum.distance().signum() >= 0));
  }

  @Test
  void aConditionNotFulfilledEndsAtAdministrationWithItsReason() {
    UnitDossier unit =
        withCondition(unit(Predikat.WBBM, best().sheet(), null), "predikat_dipegang", 2);
    UnitOutcome outcome = evaluate(unit);
    assertEquals(FinalStatus.ADMINISTRATION_FAILED, outcome.status());
    assertEquals(
        ImmutableList.of(new Reason(Reason.Kind.CONDITION, "predikat_dipegang")),
        outcome.reasons());
    assertEquals(
        ImmutableList.of(
            StageOutcome.Status.FAILED,
            StageOutcome.Status.NOT_REACHED,
            StageOutcome.Status.NOT_REACHED,
            StageOutcome.Status.NOT_REACHED),
        statuses(outcome));
    assertTrue(outcome.desk().isPresent());
    assertTrue(outcome.field().isEmpty());
    assertEquals(ImmutableList.of(), notices(unit));
  }

  @Test
  void anExemptionWaivesWhatItMay() {
    UnitDossier failing = withCondition(unit(Predikat.WBK, best()), "layanan_utama", 0);
    UnitDossier claimed =
        TestRounds.changed(
            failing, failing.conditions(), ImmutableSet.of("pertimbangan_tpn"), Panel.NONE);
    assertEquals(FinalStatus.ADMINISTRATION_FAILED, evaluate(failing).status());
    UnitOutcome outcome = evaluate(claimed);
    assertEquals(FinalStatus.AWARDED, outcome.status());
    ConditionResult waived =
        outcome.stage(Stage.ADMINISTRATION).conditions().stream()
            .filter(result -> result.waivedBy().isPresent())
            .findFirst()
            .orElseThrow();
    assertEquals("layanan_utama", waived.condition().code());
    assertFalse(waived.fulfilled());
    assertFalse(waived.blocks());
  }

  @Test
  void conditionsApplyByLevelOfGovernment() {
    int region = LAW.agencyKinds().keySet().asList().indexOf("kabupaten");
    UnitDossier unit = unit(Predikat.WBK, best());
    Round round =
        TestRounds.round(
            TestRounds.info(LAW, Stage.DETERMINATION, Optional.empty()),
            LAW,
            ImmutableList.of(TestRounds.agency(LAW, "K", "Kabupaten K", region)),
            ImmutableList.of(unit));
    ImmutableList<String> checked =
        Evaluator.of(round).evaluate(unit).stage(Stage.ADMINISTRATION).conditions().stream()
            .map(result -> result.condition().code())
            .collect(ImmutableList.toImmutableList());
    assertTrue(checked.contains("indeks_rb_daerah"));
    assertFalse(checked.contains("indeks_rb_pusat"));
    assertFalse(checked.contains("predikat_dipegang"));
  }

  @Test
  void aFieldValueReplacesTheDeskValue() {
    AnswerSheet desk = best().sheet();
    AnswerSheet field = TestRounds.surveysOnly(LAW, desk).answer("CK.capaian", "D").sheet();
    UnitOutcome outcome = evaluate(unit(Predikat.WBK, desk, field));
    assertEquals(FinalStatus.DETERMINATION_FAILED, outcome.status());
    assertEquals(ImmutableList.of(new Reason(Reason.Kind.MINIMUM, "CK")), outcome.reasons());
    int ck = LAW.layout().nodeIndex().get("CK");
    assertEquals("5.00", outcome.desk().orElseThrow().points(ck).toDecimal(2).toPlainString());
    assertEquals("1.25", outcome.field().orElseThrow().points(ck).toDecimal(2).toPlainString());
    NodeDrop drop =
        outcome.drops().stream()
            .filter(each -> LAW.layout().nodeCode(each.node()).equals("BA"))
            .findFirst()
            .orElseThrow();
    assertTrue(drop.flagged(), "3.75 of 22.5 points are more than a tenth");
    assertTrue(outcome.flagged());
  }

  @Test
  void theExternalSurveyReplacesTheOwnOneAndMustBeThere() {
    AnswerSheet desk = best().sheet();
    AnswerSheet low =
        new SheetDraft(LAW).answer("SPAK.indeks", "3.5999").answer("SPKP.indeks", "4").sheet();
    UnitOutcome failed = evaluate(unit(Predikat.WBK, desk, low));
    assertEquals(FinalStatus.DETERMINATION_FAILED, failed.status());
    assertEquals(ImmutableList.of(new Reason(Reason.Kind.MINIMUM, "SPAK")), failed.reasons());
    AnswerSheet half = new SheetDraft(LAW).answer("SPAK.indeks", "4").sheet();
    UnitDossier missing = unit(Predikat.WBK, desk, half);
    assertEquals(FinalStatus.NOT_EVALUATED, evaluate(missing).status());
    assertEquals(ImmutableList.of(NoticeCode.FIELD_SURVEY_MISSING), notices(missing));
    assertEquals(
        ImmutableList.of("1", "SPKP.indeks"), evaluator(missing).notices(missing).get(0).args());
    UnitDossier none = unit(Predikat.WBK, desk, null);
    assertEquals(ImmutableList.of(NoticeCode.FIELD_SURVEY_MISSING), notices(none));
  }

  @Test
  void thePanelTurnsDownButDoesNotLift() {
    UnitDossier good = unit(Predikat.WBBM, best());
    UnitOutcome rejected =
        evaluate(TestRounds.changed(good, good.conditions(), good.exemptions(), Panel.REJECTED));
    assertEquals(FinalStatus.DETERMINATION_FAILED, rejected.status());
    assertEquals(
        ImmutableList.of(new Reason(Reason.Kind.PANEL, "catatan panel")), rejected.reasons());
    assertEquals(Optional.of(Predikat.WBK), rejected.kept());
    assertEquals(Optional.empty(), rejected.awarded());
    AnswerSheet desk = best().sheet();
    UnitDossier weak =
        unit(
            Predikat.WBK,
            desk,
            TestRounds.surveysOnly(LAW, desk).answer("CK.capaian", "E").sheet());
    assertEquals(
        FinalStatus.DETERMINATION_FAILED,
        evaluate(TestRounds.changed(weak, weak.conditions(), weak.exemptions(), Panel.PASSED))
            .status());
  }

  @Test
  void aDeskFailureLeavesTheFieldUnusedAndSaysSo() {
    UnitDossier unit = unit(Predikat.WBK, SheetDraft.worst(LAW).sheet(), best().sheet());
    UnitOutcome outcome = evaluate(unit);
    assertEquals(FinalStatus.DESK_FAILED, outcome.status());
    assertTrue(outcome.field().isEmpty());
    assertEquals(12, outcome.reasons().size());
    assertEquals(ImmutableList.of(NoticeCode.FIELD_FOR_FAILED_UNIT), notices(unit));
  }

  @Test
  void blanksKeepAUnitFromBeingEvaluatedWhereTheyAreRefused() {
    UnitDossier unit =
        unit(Predikat.WBK, best().answer("P1.i.a", "blank").answer("P2.i.a", "blank"));
    UnitOutcome outcome = evaluate(unit);
    assertEquals(FinalStatus.NOT_EVALUATED, outcome.status());
    assertEquals(
        ImmutableList.of(new Reason(Reason.Kind.NOTICE, "BLANK_ANSWER")), outcome.reasons());
    assertTrue(outcome.desk().isEmpty());
    assertEquals(
        ImmutableList.of("2", "P1.i.a, P2.i.a"), evaluator(unit).notices(unit).get(0).args());
    assertEquals(StageOutcome.Status.PASSED, outcome.stage(Stage.ADMINISTRATION).status());
  }

  @Test
  void blanksThatCountAreSaid() {
    Rulebook law = RulebookReader.shipped("permenpanrb-10-2019");
    UnitDossier unit =
        TestRounds.unit(law, "U", Predikat.WBK, SheetDraft.best(law).answer("I.1.a", "blank"));
    Evaluator evaluator = Evaluator.of(TestRounds.round(law, unit));
    assertEquals(FinalStatus.AWARDED, evaluator.evaluate(unit).status());
    assertEquals(NoticeCode.BLANK_COUNTED, evaluator.notices(unit).get(0).code());
  }

  @Test
  void aBlankConditionRefusesUnlessAnExemptionWaivesIt() {
    UnitDossier blank =
        withCondition(unit(Predikat.WBK, best()), "layanan_utama", Condition.MISSING);
    assertEquals(FinalStatus.NOT_EVALUATED, evaluate(blank).status());
    assertEquals(ImmutableList.of(NoticeCode.BLANK_CONDITION), notices(blank));
    UnitDossier claimed =
        TestRounds.changed(
            blank, blank.conditions(), ImmutableSet.of("pertimbangan_tpn"), Panel.NONE);
    assertEquals(FinalStatus.AWARDED, evaluate(claimed).status());
  }

  @Test
  void whatIsMissingOrBrokenIsAnErrorAndNoVerdict() {
    assertEquals(
        ImmutableList.of(NoticeCode.DESK_MISSING), notices(unit(Predikat.WBK, null, null)));
    assertEquals(
        ImmutableList.of(NoticeCode.DESK_MISSING),
        notices(unit(Predikat.WBK, new SheetDraft(LAW).sheet(), null)));
    assertEquals(
        ImmutableList.of(NoticeCode.SCORE_UNKNOWN),
        notices(unit(Predikat.WBK, best().give("BA", "22.5"))));
    UnitDossier good = unit(Predikat.WBK, best());
    UnitDossier broken =
        TestRounds.changed(
            good,
            good.conditions(),
            good.exemptions(),
            good.panel(),
            NoticeCode.DUPLICATE_UNIT,
            NoticeCode.UNKNOWN_AGENCY);
    UnitOutcome outcome = evaluate(broken);
    assertEquals(FinalStatus.NOT_EVALUATED, outcome.status());
    assertEquals(
        ImmutableList.of(
            new Reason(Reason.Kind.NOTICE, "DUPLICATE_UNIT"),
            new Reason(Reason.Kind.NOTICE, "UNKNOWN_AGENCY")),
        outcome.reasons());
    assertEquals(ImmutableList.of(), notices(broken));
  }

  @Test
  void aUnitOfAnAgencyWithErrorsIsNotEvaluated() {
    UnitDossier unit = unit(Predikat.WBK, best());
    Agency agency = TestRounds.agency(LAW, "A", "Instansi A", 0);
    Round round =
        TestRounds.round(
            TestRounds.info(LAW, Stage.DETERMINATION, Optional.empty()),
            LAW,
            ImmutableList.of(
                new Agency(agency.id(), agency.name(), agency.kind(), agency.conditions(), true)),
            ImmutableList.of(unit));
    UnitOutcome outcome = Evaluator.of(round).evaluate(unit);
    assertEquals(FinalStatus.NOT_EVALUATED, outcome.status());
    assertEquals(
        ImmutableList.of(new Reason(Reason.Kind.NOTICE, "AGENCY_UNUSABLE")), outcome.reasons());
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aRoundUnderWayLeavesUnitsPending(Stage through) {
    UnitDossier unit = unit(Predikat.WBK, best());
    Round round =
        TestRounds.round(
            TestRounds.info(LAW, through, Optional.empty()),
            LAW,
            ImmutableList.of(TestRounds.agency(LAW, "A", "Instansi A", 0)),
            ImmutableList.of(unit));
    UnitOutcome outcome = Evaluator.of(round).evaluate(unit);
    assertEquals(
        through == Stage.DETERMINATION ? FinalStatus.AWARDED : FinalStatus.PENDING,
        outcome.status());
    for (Stage stage : Stage.values()) {
      assertEquals(
          stage.compareTo(through) <= 0
              ? StageOutcome.Status.PASSED
              : StageOutcome.Status.NOT_REACHED,
          outcome.stage(stage).status());
    }
  }

  @Test
  void unverifiedFiguresAreNamedWhereTheyDecided() {
    Rulebook law = RulebookReader.shipped("permenpanrb-10-2019");
    UnitDossier good = TestRounds.unit(law, "U", Predikat.WBK, SheetDraft.best(law));
    ImmutableList<String> award =
        Evaluator.of(TestRounds.round(law, good)).evaluate(good).unverified();
    assertTrue(award.contains("minimums[total].wbk"), award::toString);
    assertTrue(award.contains("component"), award::toString);
    assertFalse(award.contains("minimums[MP].wbk"), "printed in a report of the time");
    assertFalse(award.contains("minimums[total].wbbm"), award::toString);
    assertTrue(award.size() < 40, award::toString);
    SheetDraft lowSurvey = SheetDraft.best(law).answer("SPKP.indeks", "2.9999");
    UnitDossier failing = TestRounds.unit(law, "U", Predikat.WBK, lowSurvey);
    ImmutableList<String> failure =
        Evaluator.of(TestRounds.round(law, failing)).evaluate(failing).unverified();
    assertTrue(failure.contains("minimums[PL].wbk"), failure::toString);
    assertFalse(failure.contains("minimums[total].wbk"), failure::toString);
    assertFalse(failure.contains("component"), failure::toString);
  }

  @Test
  void valuesOfZeroDenominatorsAreNamedOnlyWhereTheyCount() {
    UnitDossier plain = unit(Predikat.WBK, best());
    assertFalse(evaluate(plain).unverified().stream().anyMatch(p -> p.contains(".ratio.")));
    SheetDraft none = best().answer("R5.iii.b.eselon_iii", "0").answer("R5.iii.b.sudah", "0");
    UnitDossier unit = unit(Predikat.WBK, none);
    ImmutableList<String> named = evaluate(unit).unverified();
    assertTrue(
        named.stream().anyMatch(p -> p.endsWith("questions[R5.iii.b].ratio.zero_whole")),
        named::toString);
  }
}
