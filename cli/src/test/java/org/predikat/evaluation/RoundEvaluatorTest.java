package org.predikat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

class RoundEvaluatorTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");
  private static final int UNITS = 3_000;
  private static final Round ROUND = RandomRounds.of(LAW, UNITS, 1, Optional.empty());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyNumberOfThreadsFindsWhatTheEvaluatorFinds(int threads) throws InterruptedException {
    List<Integer> heard = new ArrayList<>();
    Evaluation evaluation =
        RoundEvaluator.run(
            ROUND,
            threads,
            (done, total) -> {
              assertEquals(UNITS, total);
              heard.add(done);
            });
    assertEquals(UNITS, evaluation.size());
    assertEquals(ImmutableList.sortedCopyOf(heard), heard);
    assertEquals(UNITS, heard.get(heard.size() - 1));
    Evaluator evaluator = Evaluator.of(ROUND);
    Set<FinalStatus> seen = EnumSet.noneOf(FinalStatus.class);
    long notices = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      UnitDossier dossier = ROUND.dossiers().get(unit);
      UnitOutcome outcome = evaluator.evaluate(dossier);
      assertEquals(outcome.status(), evaluation.status(unit), dossier.id());
      assertEquals(outcome.awarded(), evaluation.awarded(unit));
      assertEquals(outcome.decision(), evaluation.outcome(unit).decision());
      assertEquals(outcome.reasons(), evaluation.outcome(unit).reasons());
      assertEquals(outcome.stages(), evaluation.outcome(unit).stages());
      assertEquals(dossier.proposed(), evaluation.proposed(unit));
      assertEquals(dossier.agency(), evaluation.agency(unit));
      assertEquals(outcome.unverified().size(), evaluation.unverified(unit));
      assertStatusFollowsFromTheStages(outcome);
      assertShortFormsFollowFromTheStages(outcome);
      seen.add(outcome.status());
      notices += evaluator.notices(dossier).size();
    }
    assertEquals(notices, evaluation.notices().total());
    Set<FinalStatus> possible = EnumSet.allOf(FinalStatus.class);
    possible.removeAll(EnumSet.of(FinalStatus.PENDING, FinalStatus.FIELD_FAILED));
    assertEquals(possible, seen);
  }

  /** The short way to the status and the long way to its reasons must not part. */
  private static void assertStatusFollowsFromTheStages(UnitOutcome outcome) {
    boolean failed =
        outcome.stages().stream().anyMatch(stage -> stage.status() == StageOutcome.Status.FAILED);
    for (StageOutcome stage : outcome.stages()) {
      assertEquals(
          stage.status() == StageOutcome.Status.FAILED,
          !stage.reasons().isEmpty(),
          outcome.dossier().id());
    }
    switch (outcome.status()) {
      case AWARDED, PENDING -> assertTrue(!failed && outcome.reasons().isEmpty());
      case NOT_EVALUATED -> assertTrue(!failed && !outcome.reasons().isEmpty());
      default -> assertTrue(failed && !outcome.reasons().isEmpty());
    }
  }

  /** What a row of results shows is worked out apart from the stages in full. */
  private static void assertShortFormsFollowFromTheStages(UnitOutcome outcome) {
    Optional<StageOutcome> failed = outcome.failed().map(outcome::stage);
    assertEquals(
        failed.stream()
            .flatMap(stage -> stage.minimums().stream())
            .filter(minimum -> !minimum.reached())
            .toList(),
        outcome.missedMinimums());
    assertEquals(
        failed.stream()
            .flatMap(stage -> stage.conditions().stream())
            .filter(ConditionResult::blocks)
            .toList(),
        outcome.blockingConditions());
    assertEquals(
        outcome.stages().stream()
            .map(StageOutcome::minimums)
            .filter(minimums -> !minimums.isEmpty())
            .reduce(ImmutableList.of(), (before, last) -> last),
        outcome.lastMinimums());
    assertEquals(
        outcome.lastMinimums().stream()
            .min(Comparator.comparing(minimum -> minimum.distance().abs())),
        outcome.nearestMinimum());
  }

  @Test
  void anEmptyRoundIsDoneAtOnce() throws InterruptedException {
    Round empty = RandomRounds.of(LAW, 0, 1, Optional.empty());
    assertEquals(0, RoundEvaluator.run(empty, 2, ProgressListener.NONE).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFaultInAnyThreadReachesTheCaller(int threads) {
    Dossiers broken =
        new Dossiers() {
          @Override
          public int size() {
            return UNITS;
          }

          @Override
          public UnitDossier get(int index) {
            if (index == UNITS - 1) {
              throw new IllegalStateException("broken slab");
            }
            return ROUND.dossiers().get(index);
          }
        };
    Round round = new Round(ROUND.info(), LAW, ROUND.agencies(), broken);
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () -> RoundEvaluator.run(round, threads, ProgressListener.NONE));
    assertEquals("broken slab", fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInterruptGivesTheWorkUp(int threads) {
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class,
        () -> RoundEvaluator.run(ROUND, threads, ProgressListener.NONE));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void atLeastOneThreadWorks() {
    assertThrows(
        IllegalArgumentException.class, () -> RoundEvaluator.run(ROUND, 0, ProgressListener.NONE));
  }
}
