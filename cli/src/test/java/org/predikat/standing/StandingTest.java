package org.predikat.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RandomRounds;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.evaluation.TestRounds;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.SheetDraft;

class StandingTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");

  private static Standing standing(Round round, int threads) {
    return Standing.of(evaluation(round, threads));
  }

  private static Evaluation evaluation(Round round, int threads) {
    try {
      return RoundEvaluator.run(round, threads, ProgressListener.NONE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static SheetDraft with(String... answers) {
    SheetDraft draft = SheetDraft.best(LAW);
    for (int i = 0; i < answers.length; i += 2) {
      draft.answer(answers[i], answers[i + 1]);
    }
    return draft;
  }

  private static Round round(RoundInfo info, List<UnitDossier> units, int agencies) {
    List<Agency> all = new ArrayList<>();
    for (int i = 0; i < agencies; i++) {
      all.add(TestRounds.agency(LAW, "I" + i, "Instansi " + (char) ('Z' - i), i % 2));
    }
    return TestRounds.round(info, LAW, all, units);
  }

  private static UnitDossier of(int agency, String id, SheetDraft draft) {
    return TestRounds.unit(
        LAW, id, agency, Predikat.WBK, Optional.of(draft.sheet()), Optional.of(draft.sheet()));
  }

  private static RoundInfo info(Optional<String> award, Optional<Integer> figure) {
    RoundInfo plain = TestRounds.info(LAW, Stage.DETERMINATION, award);
    return new RoundInfo(
        plain.year(),
        plain.title(),
        plain.rulebook(),
        plain.through(),
        award,
        figure,
        plain.announced(),
        plain.settings());
  }

  @Test
  void unitsEqualInAllKeysShareARank() {
    Round round =
        round(
            info(Optional.empty(), Optional.empty()),
            ImmutableList.of(
                of(0, "U1", with("P1.ii.a", "Tidak")),
                of(0, "U2", with()),
                of(0, "U3", with("P1.iv.b", "C")),
                of(0, "U4", with("R1.i.a.agen", "3", "R1.i.b.terintegrasi", "0")),
                of(0, "U5", with("P1.i.a", "Tidak"))),
            1);
    Standing standing = standing(round, 1);
    // U5 lost 0.25, U1 a third, U3 three eighths, U4 two thirds and one.
    assertEquals(
        ImmutableList.of(1, 4, 0, 2, 3), IntStream.range(0, 5).mapToObj(standing::unitAt).toList());
    assertEquals(
        ImmutableList.of(3, 1, 4, 5, 2), IntStream.range(0, 5).mapToObj(standing::rank).toList());
    Round tied =
        round(
            info(Optional.empty(), Optional.empty()),
            ImmutableList.of(
                of(
                    0,
                    "U1",
                    with("R1.i.a.agen", "3", "R1.i.b.perubahan", "3", "R1.i.b.terintegrasi", "2")),
                of(0, "U2", with()),
                of(0, "U3", with("R1.i.a.agen", "2", "R1.i.b.perubahan", "2")),
                of(0, "U4", with("R1.i.b.terintegrasi", "0"))),
            1);
    Standing ties = standing(tied, 1);
    assertEquals(ImmutableList.of(2, 1, 2, 2), IntStream.range(0, 4).mapToObj(ties::rank).toList());
    assertEquals(
        ImmutableList.of(true, false, true, true),
        IntStream.range(0, 4).mapToObj(ties::tied).toList());
    assertEquals(
        ImmutableList.of(1, 0, 2, 3), IntStream.range(0, 4).mapToObj(ties::unitAt).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void ranksAndTalliesFollowFromTheOutcomes(int threads) {
    Round round = RandomRounds.of(LAW, 1_500, 5, Optional.empty());
    Evaluation evaluation = evaluation(round, threads);
    Standing standing = Standing.of(evaluation);
    Map<FinalStatus, Integer> statuses = new TreeMap<>();
    List<UnitOutcome> outcomes =
        IntStream.range(0, standing.size()).mapToObj(evaluation::outcome).toList();
    outcomes.forEach(outcome -> statuses.merge(outcome.status(), 1, Integer::sum));
    for (Predikat predikat : Predikat.values()) {
      List<List<Points>> keys = new ArrayList<>();
      for (UnitOutcome outcome : outcomes) {
        if (outcome.awarded().equals(Optional.of(predikat))) {
          keys.add(keys(outcome));
        }
      }
      for (int unit = 0; unit < outcomes.size(); unit++) {
        if (outcomes.get(unit).awarded().equals(Optional.of(predikat))) {
          List<Points> own = keys(outcomes.get(unit));
          long higher = keys.stream().filter(other -> ORDER.compare(other, own) > 0).count();
          long equal = keys.stream().filter(other -> ORDER.compare(other, own) == 0).count();
          assertEquals(higher + 1, standing.rank(unit));
          assertEquals(equal > 1, standing.tied(unit));
        }
      }
    }
    Funnel funnel = standing.funnel();
    assertEquals(outcomes.size(), funnel.nominated());
    assertEquals(statuses.get(FinalStatus.AWARDED), funnel.awarded());
    assertEquals(
        funnel.nominated(),
        funnel.throughAdministration()
            + statuses.get(FinalStatus.ADMINISTRATION_FAILED)
            + funnel.notEvaluated());
    assertEquals(
        funnel.throughField(), funnel.awarded() + statuses.get(FinalStatus.DETERMINATION_FAILED));
    assertEquals(
        funnel.awarded(), sum(standing.agencies().stream().map(AgencyTally::counts).toList()));
    assertEquals(funnel.awarded(), sum(standing.kinds().stream().map(KindTally::counts).toList()));
    assertEquals(
        IntStream.range(0, outcomes.size()).boxed().toList(),
        IntStream.range(0, outcomes.size()).map(standing::unitAt).sorted().boxed().toList());
  }

  private static final Comparator<List<Points>> ORDER =
      (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private static List<Points> keys(UnitOutcome outcome) {
    NodeScores scores = outcome.field().orElseGet(() -> outcome.desk().orElseThrow());
    return LAW.ranking().keys().stream()
        .map(key -> scores.points(LAW.layout().nodeIndex().get(key)))
        .toList();
  }

  private static int sum(List<Counts> counts) {
    return counts.stream().mapToInt(Counts::awarded).sum();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Round round = RandomRounds.of(LAW, 600, 9, Optional.of("pemimpin_perubahan_teratas"));
    List<UnitDossier> units = new ArrayList<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      units.add(round.dossiers().get(i));
    }
    Collections.shuffle(units, new Random(3));
    Round shuffled = TestRounds.round(round.info(), LAW, round.agencies(), units);
    Standing one = standing(round, 1);
    Standing other = standing(shuffled, 3);
    for (int i = 0; i < units.size(); i++) {
      assertEquals(one.unitAt(i), other.unitAt(i));
      assertEquals(one.rank(i), other.rank(i));
    }
    assertEquals(one.agencies(), other.agencies());
    assertEquals(one.kinds(), other.kinds());
    assertEquals(one.honours(), other.honours());
    assertEquals(one.funnel(), other.funnel());
  }

  @Test
  void agenciesAreHonouredByCountOrByPlace() {
    List<UnitDossier> units = new ArrayList<>();
    int[] awarded = {3, 5, 3, 1, 0};
    for (int agency = 0; agency < awarded.length; agency++) {
      for (int i = 0; i < awarded[agency]; i++) {
        units.add(of(agency, "U" + agency + i, with()));
      }
    }
    units.add(of(4, "U40", SheetDraft.worst(LAW)));
    Standing top =
        standing(
            round(info(Optional.of("pemimpin_perubahan_teratas"), Optional.of(2)), units, 5), 1);
    assertEquals(
        ImmutableList.of("I1", "I0", "I2", "I3", "I4"),
        top.agencies().stream().map(tally -> tally.agency().id()).toList());
    assertEquals(
        ImmutableList.of(1, 2, 2, 4, 0), top.agencies().stream().map(AgencyTally::rank).toList());
    assertEquals(
        ImmutableList.of(false, true, true, false, false),
        top.agencies().stream().map(AgencyTally::tied).toList());
    assertEquals(
        ImmutableList.of("I1", "I0", "I2"),
        top.honours().orElseThrow().agencies().stream().map(tally -> tally.agency().id()).toList());
    Standing least =
        standing(
            round(info(Optional.of("pemimpin_perubahan_minimum"), Optional.empty()), units, 5), 1);
    assertEquals(5, least.honours().orElseThrow().figure());
    assertEquals(1, least.honours().orElseThrow().agencies().size());
    assertTrue(
        standing(round(info(Optional.empty(), Optional.empty()), units, 5), 1).honours().isEmpty());
    Round unknown = round(info(Optional.of("tak_dikenal"), Optional.empty()), units, 5);
    assertThrows(IllegalArgumentException.class, () -> standing(unknown, 1));
    KindTally first = top.kinds().get(0);
    assertEquals(3, first.agenciesNominated());
    assertEquals(2, first.agenciesAwarded());
    assertEquals(6, first.counts().awardedWbk());
    assertFalse(top.kinds().get(2).agenciesNominated() > 0);
  }

  @Test
  void aRoundUnderWayCountsWhatHasBeenPassed() {
    RoundInfo desk = TestRounds.info(LAW, Stage.DESK, Optional.empty());
    Funnel funnel =
        standing(
                TestRounds.round(
                    desk,
                    LAW,
                    ImmutableList.of(TestRounds.agency(LAW, "I0", "Instansi", 0)),
                    ImmutableList.of(of(0, "U1", with()), of(0, "U2", SheetDraft.worst(LAW)))),
                1)
            .funnel();
    assertEquals(new Funnel(2, 2, 1, 0, 0, 0, 1, 0), funnel);
  }
}
