package org.predikat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.round.Bar;
import org.predikat.round.BarredDossiers;
import org.predikat.round.PackedDossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetDraft;

class KeptScoresTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-10-2019");
  private static final ScorePlan PLAN = ScorePlan.compile(LAW);
  private static final int BLOCK = 4;
  private static final int UNITS = 2_000;

  private static final NodeScores BEST = PLAN.score(SheetDraft.best(LAW).sheet());
  private static final NodeScores WORST = PLAN.score(SheetDraft.worst(LAW).sheet());
  private static final NodeScores RECAP =
      PLAN.score(new SheetDraft(LAW).give("pengungkit", "41.5").sheet());

  @Test
  void scoresAreKeptWhereThoseOfBothSheetsFit() {
    KeptScores kept = new KeptScores(PLAN.mainScores(), BLOCK + 2, BLOCK);
    kept.put(1, new NodeScores[] {WORST, BEST}, new NodeScores[] {BEST, null});
    kept.put(
        0, new NodeScores[] {BEST, null, BEST, RECAP}, new NodeScores[] {WORST, null, RECAP, null});
    int[] units = {5, 0, 1, 2, 3, 4};
    NodeScores[] desk = kept.desk(units);
    NodeScores[] field = kept.field(units);
    assertSame(BEST, desk[0]);
    assertSame(null, field[0]);
    assertSame(BEST, desk[1]);
    assertSame(WORST, field[1]);
    for (int i = 2; i < 5; i++) {
      assertSame(null, desk[i]);
      assertSame(null, field[i]);
    }
    assertSame(WORST, desk[5]);
    assertSame(BEST, field[5]);
  }

  private static void assertSame(NodeScores expected, NodeScores kept) {
    assertEquals(expected == null, kept == null);
    if (expected != null) {
      LAW.mainNodes().forEach(node -> assertEquals(expected.points(node), kept.points(node)));
    }
  }

  /** 90/2021 has ratios of counts, for which most scores are not kept; 10/2019 has none. */
  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-10-2019", "permenpanrb-90-2021"})
  void outcomesAreTheSameAsWithoutKeptScores(String id) throws InterruptedException {
    Rulebook law = RulebookReader.shipped(id);
    Round drawn = RandomRounds.of(law, UNITS, 3, Optional.empty());
    ImmutableList<UnitDossier> units =
        IntStream.range(0, UNITS)
            .mapToObj(drawn.dossiers()::get)
            .collect(ImmutableList.toImmutableList());
    LocalDate day = LocalDate.of(2022, 1, 1);
    Bar bar = new Bar(Bar.Kind.LARANGAN, day, day, "register");
    Round round =
        new Round(
            drawn.info(),
            law,
            drawn.agencies(),
            new BarredDossiers(
                PackedDossiers.copyOf(law, units),
                ImmutableMap.of(7, ImmutableList.of(bar), 8, ImmutableList.of(bar))));
    Evaluation evaluation = RoundEvaluator.run(round, 2, ProgressListener.NONE);
    int[] order = new Random(1).ints(UNITS, 0, UNITS).toArray();
    ImmutableList<UnitOutcome> outcomes = evaluation.outcomes(order);
    assertEquals(UNITS, outcomes.size());
    for (int i = 0; i < UNITS; i++) {
      UnitOutcome anew = evaluation.evaluator().evaluate(round.dossiers().get(order[i]));
      assertAlike(law, anew, outcomes.get(i));
      assertAlike(law, anew, evaluation.outcome(order[i]));
    }
    assertFalse(evaluation.outcome(7).dossier().bars().isEmpty());
  }

  private static void assertAlike(Rulebook law, UnitOutcome anew, UnitOutcome outcome) {
    String id = anew.dossier().id();
    assertEquals(anew.dossier(), outcome.dossier());
    assertEquals(anew.decision(), outcome.decision(), id);
    assertEquals(anew.reasons(), outcome.reasons(), id);
    assertEquals(anew.stages(), outcome.stages(), id);
    assertEquals(anew.drops(), outcome.drops(), id);
    assertEquals(anew.nearestMinimum(), outcome.nearestMinimum(), id);
    assertEquals(anew.unverified(), outcome.unverified(), id);
    assertEquals(main(law, anew.mainDesk()), main(law, outcome.mainDesk()), id);
    assertEquals(main(law, anew.mainField()), main(law, outcome.mainField()), id);
    assertEquals(all(anew.desk()), all(outcome.desk()), id);
    assertEquals(all(anew.field()), all(outcome.field()), id);
    assertEquals(all(anew.scoredDesk()), all(outcome.scoredDesk()), id);
    assertEquals(all(anew.scoredField()), all(outcome.scoredField()), id);
  }

  private static Optional<ImmutableList<Optional<Points>>> main(
      Rulebook law, Optional<NodeScores> scores) {
    return scores.map(each -> points(each, law.mainNodes().stream()));
  }

  private static Optional<ImmutableList<Optional<Points>>> all(Optional<NodeScores> scores) {
    return scores.map(each -> points(each, IntStream.range(0, each.size())));
  }

  private static ImmutableList<Optional<Points>> points(NodeScores scores, IntStream nodes) {
    return nodes
        .mapToObj(
            node ->
                scores.known(node) ? Optional.of(scores.points(node)) : Optional.<Points>empty())
        .collect(ImmutableList.toImmutableList());
  }
}
