package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Dossiers;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.SheetDraft;

/** Rounds built by hand, whose agencies and units fulfil every condition unless told otherwise. */
public final class TestRounds {
  private TestRounds() {}

  /** Info of a round that goes through a stage. */
  public static RoundInfo info(Rulebook rulebook, Stage through, Optional<String> award) {
    return new RoundInfo(
        2022,
        "Uji",
        rulebook.id(),
        through,
        award,
        Optional.empty(),
        Optional.empty(),
        ImmutableMap.of());
  }

  /** A round of units, put in the order of their ids. */
  public static Round round(
      RoundInfo info, Rulebook rulebook, List<Agency> agencies, List<UnitDossier> units) {
    ImmutableList<UnitDossier> sorted =
        ImmutableList.sortedCopyOf(Comparator.comparing(UnitDossier::id), units);
    Dossiers dossiers =
        new Dossiers() {
          @Override
          public int size() {
            return sorted.size();
          }

          @Override
          public UnitDossier get(int index) {
            return sorted.get(index);
          }
        };
    return new Round(info, rulebook, ImmutableList.copyOf(agencies), dossiers);
  }

  /** A round of one unit, of an agency of the first kind, judged to the end. */
  public static Round round(Rulebook rulebook, UnitDossier unit) {
    return round(
        info(rulebook, Stage.DETERMINATION, Optional.empty()),
        rulebook,
        ImmutableList.of(agency(rulebook, "A", "Instansi A", 0)),
        ImmutableList.of(unit));
  }

  /** An agency of a kind by its place in the rulebook. */
  public static Agency agency(Rulebook rulebook, String id, String name, int kind) {
    AgencyKind agencyKind = rulebook.agencyKinds().values().asList().get(kind);
    return new Agency(
        id, name, agencyKind, bestConditions(rulebook, Condition.Scope.AGENCY), false);
  }

  /** Values that fulfil every condition of a scope. */
  public static ImmutableLongArray bestConditions(Rulebook rulebook, Condition.Scope scope) {
    return ImmutableLongArray.copyOf(
        rulebook.conditions(scope).stream()
            .map(
                condition ->
                    condition.kind() instanceof Condition.Kind.Grade
                        ? 0L
                        : condition.required().values().stream()
                            .mapToLong(Condition.Requirement::value)
                            .max()
                            .orElseThrow())
            .toList());
  }

  /** A unit of the first agency with the same answers at the desk and in the field. */
  public static UnitDossier unit(Rulebook rulebook, String id, Predikat proposed, SheetDraft desk) {
    return unit(rulebook, id, 0, proposed, Optional.of(desk.sheet()), Optional.of(desk.sheet()));
  }

  /** A unit without panel note, exemptions or errors; a WBBM nominee holds WBK. */
  public static UnitDossier unit(
      Rulebook rulebook,
      String id,
      int agency,
      Predikat proposed,
      Optional<AnswerSheet> desk,
      Optional<AnswerSheet> field) {
    return new UnitDossier(
        id,
        "Unit " + id,
        agency,
        "",
        proposed,
        proposed == Predikat.WBBM ? Optional.of(Predikat.WBK) : Optional.empty(),
        bestConditions(rulebook, Condition.Scope.UNIT),
        ImmutableSet.of(),
        desk,
        field,
        Panel.NONE,
        "",
        ImmutableList.of());
  }

  /** The same unit with a condition's value, claimed exemptions, a panel note and errors. */
  public static UnitDossier changed(
      UnitDossier unit,
      ImmutableLongArray conditions,
      ImmutableSet<String> exemptions,
      Panel panel,
      NoticeCode... errors) {
    return new UnitDossier(
        unit.id(),
        unit.name(),
        unit.agency(),
        unit.unitKind(),
        unit.proposed(),
        unit.held(),
        conditions,
        exemptions,
        unit.desk(),
        unit.field(),
        panel,
        panel == Panel.REJECTED ? "catatan panel" : "",
        ImmutableList.copyOf(errors));
  }

  /** A field sheet that holds nothing but the external surveys of a sheet. */
  public static SheetDraft surveysOnly(Rulebook rulebook, AnswerSheet from) {
    SheetDraft draft = new SheetDraft(rulebook);
    for (int i = 0; i < rulebook.layout().questions().size(); i++) {
      if (rulebook.layout().questions().get(i).origin() == Question.Origin.SURVEY) {
        int slot = rulebook.layout().firstSlot().get(i);
        draft.slot(slot, from.slot(slot));
      }
    }
    return draft;
  }
}
