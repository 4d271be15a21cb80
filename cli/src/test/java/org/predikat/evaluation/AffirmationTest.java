package org.predikat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.round.Agency;
import org.predikat.round.Panel;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.SheetDraft;

/**
 * Whom the affirmation of 5/2024 lets in: local units of six kinds, WBK, agency conditions only.
 */
class AffirmationTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-5-2024");

  @ParameterizedTest
  @CsvSource({
    "WBK, kabupaten, rsud, agency, AWARDED",
    "WBK, kota, RSUD, agency, AWARDED",
    "WBK, provinsi, samsat, agency, AWARDED",
    "WBK, kabupaten, dukcapil, agency, AWARDED",
    "WBK, kabupaten, ptsp, agency, AWARDED",
    "WBK, kabupaten, pendidikan, agency, AWARDED",
    "WBK, kabupaten, ketenagakerjaan, agency, AWARDED",
    "WBK, kabupaten, puskesmas, agency, ADMINISTRATION_FAILED",
    "WBK, kabupaten, '', agency, ADMINISTRATION_FAILED",
    "WBK, kementerian, rsud, agency, ADMINISTRATION_FAILED",
    "WBBM, kabupaten, rsud, agency, ADMINISTRATION_FAILED",
    "WBK, kabupaten, rsud, unit, ADMINISTRATION_FAILED"
  })
  void reachesNoFurtherThanTheRegulationSays(
      Predikat proposed, String agencyKind, String unitKind, String missing, FinalStatus expected) {
    boolean agencyMisses = missing.equals("agency");
    Agency agency =
        new Agency(
            "A",
            "Instansi A",
            LAW.agencyKinds().get(agencyKind),
            agencyMisses
                ? with(Condition.Scope.AGENCY, "opini_bpk", 1)
                : TestRounds.bestConditions(LAW, Condition.Scope.AGENCY),
            false);
    ImmutableLongArray own =
        agencyMisses
            ? TestRounds.bestConditions(LAW, Condition.Scope.UNIT)
            : with(Condition.Scope.UNIT, "layanan_utama", 0);
    UnitDossier plain = TestRounds.unit(LAW, "U", proposed, SheetDraft.best(LAW));
    UnitDossier unit =
        new UnitDossier(
            plain.id(),
            plain.name(),
            0,
            unitKind,
            proposed,
            plain.held(),
            own,
            ImmutableSet.of("afirmasi"),
            plain.desk(),
            plain.field(),
            Panel.NONE,
            "",
            ImmutableList.of());
    assertEquals(
        expected,
        Evaluator.of(
                TestRounds.round(
                    TestRounds.info(LAW, Stage.DETERMINATION, Optional.empty()),
                    LAW,
                    ImmutableList.of(agency),
                    ImmutableList.of(unit)))
            .status(unit));
  }

  private static ImmutableLongArray with(Condition.Scope scope, String code, long value) {
    long[] values = TestRounds.bestConditions(LAW, scope).toArray();
    values[LAW.conditions(scope).stream().map(Condition::code).toList().indexOf(code)] = value;
    return ImmutableLongArray.copyOf(values);
  }
}
