package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.RandomSheets;
import org.predikat.scoring.SheetDraft;

/** Rounds in which every final status and many ties occur. */
public final class RandomRounds {
  private static final int AGENCIES = 12;

  private RandomRounds() {}

  /** A round of so many units from a seed. */
  public static Round of(Rulebook law, int units, long seed, Optional<String> award) {
    List<Agency> agencies = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      agencies.add(
          TestRounds.agency(law, "I" + (10 + i), "Instansi " + i, i % law.agencyKinds().size()));
    }
    return TestRounds.round(
        TestRounds.info(law, Stage.DETERMINATION, award), law, agencies, units(law, units, seed));
  }

  private static List<UnitDossier> units(Rulebook law, int units, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomSheets sheets = new RandomSheets(law, seed);
    List<UnitDossier> all = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      AnswerSheet desk = random.nextInt(3) == 0 ? sheets.next() : good(law, random).sheet();
      AnswerSheet field =
          random.nextInt(4) == 0
              ? TestRounds.surveysOnly(law, good(law, random).sheet()).sheet()
              : random.nextInt(4) == 0 ? sheets.next() : desk;
      UnitDossier unit =
          TestRounds.unit(
              law,
              String.format(Locale.ROOT, "U%06d", i),
              random.nextInt(AGENCIES),
              random.nextBoolean() ? Predikat.WBK : Predikat.WBBM,
              random.nextInt(50) == 0 ? Optional.empty() : Optional.of(desk),
              random.nextInt(20) == 0 ? Optional.empty() : Optional.of(field));
      long[] conditions = unit.conditions().toArray();
      if (random.nextInt(10) == 0) {
        int changed = random.nextInt(conditions.length);
        conditions[changed] = random.nextBoolean() ? far(law, changed) : 0;
      }
      all.add(
          TestRounds.changed(
              unit,
              ImmutableLongArray.copyOf(conditions),
              unit.exemptions(),
              random.nextInt(20) == 0 ? Panel.REJECTED : Panel.NONE,
              random.nextInt(40) == 0
                  ? new NoticeCode[] {NoticeCode.DUPLICATE_UNIT}
                  : new NoticeCode[0]));
    }
    return ImmutableList.copyOf(all);
  }

  /** The worst grade, or a number that is not 0. */
  private static long far(Rulebook law, int condition) {
    return law.conditions(Condition.Scope.UNIT).get(condition).kind()
            instanceof Condition.Kind.Grade grade
        ? grade.grades().size() - 1
        : 5;
  }

  private static SheetDraft good(Rulebook law, SplittableRandom random) {
    SheetDraft draft = SheetDraft.best(law);
    for (int i = 0; i < random.nextInt(4); i++) {
      int question = random.nextInt(law.layout().questions().size());
      if (law.layout().firstSlot().get(question) < 0) {
        draft.option(law.layout().questions().get(question), 1);
      }
    }
    return draft;
  }
}
