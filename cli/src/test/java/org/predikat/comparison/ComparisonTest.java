package org.predikat.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RandomRounds;
import org.predikat.round.PackedDossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.Points;

class ComparisonTest {
  private static final int UNITS = 300;
  private static final Points HALF = Points.of(1, 2);

  @TempDir private Path folder;
  private Rulebook oldLaw;
  private Rulebook newLaw;

  @BeforeEach
  void laws() throws IOException {
    Path overlay = folder.resolve("overlay.yaml");
    Files.writeString(
        overlay,
        """
        extends: permenpanrb-90-2021
        sources:
          andai: {text: "Pengandaian", status: unverified}
        answer_types:
          ABCD:
            options:
              - {code: B, value: 0.6, source: andai}
        minimums:
          - {code: total, source: andai, wbk: 98, wbbm: 99}
          - {code: PP, source: andai, wbk: 0.7}
        """);
    oldLaw = RulebookReader.shipped("permenpanrb-90-2021");
    newLaw = RulebookReader.read(ImmutableList.of("permenpanrb-90-2021", overlay.toString()));
  }

  private static Round round(Rulebook law, long seed) {
    return RandomRounds.of(law, UNITS, seed, Optional.empty());
  }

  private static Side side(Round round) throws InterruptedException {
    return Side.of(round, Optional.empty(), "2", 1, ProgressListener.NONE);
  }

  /** A past run whose program found for these data what this one finds for others. */
  private static Side past(Round round, Round asFoundFor) throws InterruptedException {
    Side other = side(asFoundFor);
    RecordedResults recorded =
        new RecordedResults() {
          @Override
          public UnitResult recorded(int unit) {
            return other.result(unit, other.evaluation().outcome(unit));
          }

          @Override
          public FinalStatus status(int unit) {
            return other.status(unit);
          }

          @Override
          public int rank(int unit) {
            return other.rank(unit);
          }

          @Override
          public boolean tied(int unit) {
            return other.tied(unit);
          }

          @Override
          public boolean scoresAgree(int unit) {
            return false;
          }
        };
    return Side.of(round, Optional.of(recorded), "1", 1, ProgressListener.NONE);
  }

  private static Comparison compare(Side before, Side after) throws InterruptedException {
    return Comparison.of(before, after, Thresholds.NONE, 1, ProgressListener.NONE);
  }

  private static Map<String, UnitChange> changes(Comparison comparison) {
    Map<String, UnitChange> changes = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < comparison.size(kind); i++) {
        UnitChange change = comparison.change(kind, i);
        assertEquals(kind, change.kind());
        assertFalse(change.causes().isEmpty(), change.id());
        changes.put(change.id(), change);
      }
    }
    return changes;
  }

  /** The round without some units, under its law. */
  private static Round without(Round round, int every) {
    ImmutableList.Builder<UnitDossier> kept = ImmutableList.builder();
    for (int i = 0; i < round.dossiers().size(); i++) {
      if (i % every != 0) {
        kept.add(round.dossiers().get(i));
      }
    }
    return new Round(
        round.info(),
        round.rulebook(),
        round.agencies(),
        PackedDossiers.copyOf(round.rulebook(), kept.build()));
  }

  @Test
  void aRunComparedWithItselfIsTheSame() throws Exception {
    for (long seed = 1; seed <= 3; seed++) {
      Comparison comparison = compare(side(round(oldLaw, seed)), side(round(oldLaw, seed)));
      assertEquals(0, comparison.summary().changed());
      assertEquals(0, comparison.summary().unmoved());
      assertTrue(comparison.law().isEmpty());
    }
  }

  @Test
  void partsAddUpToTheWholeChange() throws Exception {
    int divided = 0;
    Set<Cause> seen = EnumSet.noneOf(Cause.class);
    for (long seed = 1; seed <= 3; seed++) {
      Side before = past(round(oldLaw, seed), round(newLaw, seed + 20));
      Comparison comparison = compare(before, side(round(newLaw, seed + 1)));
      for (UnitChange change : changes(comparison).values()) {
        seen.addAll(change.causes());
        for (ScoreChange score : change.scores()) {
          if (score.parts().isPresent()) {
            assertEquals(
                score.after().orElseThrow().minus(score.before().orElseThrow()),
                score.parts().get().sum(),
                change.id() + " " + score.node());
            divided += score.parts().get().interaction().signum() == 0 ? 0 : 1;
          }
        }
      }
    }
    assertTrue(divided > 100, "scores in which data and rules worked on each other: " + divided);
    assertTrue(
        seen.containsAll(ImmutableSet.of(Cause.PROGRAM, Cause.DATA_AND_RULE)), seen::toString);
  }

  @Test
  void whatIsFoundForEachCombinationIsWhatTheEngineFinds() throws Exception {
    Comparison comparison = compare(side(round(oldLaw, 5)), side(round(newLaw, 6)));
    Side dataAlone = side(round(oldLaw, 6));
    Side rulesAlone = side(round(newLaw, 5));
    Map<String, Integer> positions = new HashMap<>();
    for (int unit = 0; unit < UNITS; unit++) {
      positions.put(dataAlone.round().dossiers().id(unit), unit);
    }
    int flips = 0;
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    for (UnitChange change : changes(comparison).values()) {
      if (change.flip().isPresent()) {
        int unit = positions.get(change.id());
        Flip flip = change.flip().get();
        assertEquals(
            Verdict.of(dataAlone.evaluation().outcome(unit)), flip.dataAlone().orElseThrow());
        assertEquals(
            Verdict.of(rulesAlone.evaluation().outcome(unit)), flip.rulesAlone().orElseThrow());
        causes.addAll(flip.causes());
        flips++;
      }
    }
    assertTrue(flips > 50, "flips: " + flips);
    assertTrue(
        causes.containsAll(ImmutableSet.of(Cause.DATA, Cause.DATA_AND_RULE)), causes::toString);
  }

  @Test
  void theOtherWayRoundIsTheMirrorImage() throws Exception {
    Side before = past(round(oldLaw, 5), round(oldLaw, 8));
    Side after = side(without(round(newLaw, 6), 7));
    Comparison there = compare(before, after);
    Comparison back = compare(after, before);
    Map<String, UnitChange> changes = changes(there);
    Map<String, UnitChange> mirrored = changes(back);
    assertEquals(changes.keySet(), mirrored.keySet());
    assertTrue(there.size(Kind.REMOVED) > 0 && there.size(Kind.LOST) > 0);
    for (UnitChange change : changes.values()) {
      UnitChange other = mirrored.get(change.id());
      assertEquals(change.kind().mirrored(), other.kind(), change.id());
      assertEquals(change.scores().size(), other.scores().size());
      assertEquals(change.data().size(), other.data().size(), change.id());
      for (int i = 0; i < change.scores().size(); i++) {
        ScoreChange score = change.scores().get(i);
        ScoreChange reverse = other.scores().get(i);
        assertEquals(score.before(), reverse.after());
        if (score.parts().isPresent()) {
          ScoreParts parts = score.parts().get();
          ScoreParts opposite = reverse.parts().orElseThrow();
          assertEquals(Points.ZERO, parts.data().plus(opposite.data()));
          assertEquals(Points.ZERO, parts.rule().plus(opposite.rule()));
          assertEquals(Points.ZERO, parts.program().plus(opposite.program()));
          assertEquals(parts.interaction(), opposite.interaction());
          assertEquals(
              HALF.times(parts.interaction()),
              parts.data().minus(dataFirst(parts)),
              "half of what both do together lies in the data");
        }
      }
      if (change.flip().isPresent()) {
        assertEquals(change.flip().get().dataAlone(), other.flip().get().rulesAlone());
      }
    }
    there
        .summary()
        .predikat()
        .forEach(
            (predikat, tally) -> {
              assertEquals(tally.gained(), back.summary().predikat().get(predikat).lost());
              assertEquals(tally.after(), back.summary().predikat().get(predikat).before());
            });
  }

  /** Effect of the data under the old law. */
  private static Points dataFirst(ScoreParts parts) {
    return parts.data().minus(HALF.times(parts.interaction()));
  }

  @Test
  void neitherThreadsNorTheOrderOfRowsMatter() throws Exception {
    Side before = side(round(oldLaw, 5));
    Side after = side(round(newLaw, 6));
    Comparison one = compare(before, after);
    Comparison three = Comparison.of(before, after, Thresholds.NONE, 3, ProgressListener.NONE);
    assertEquals(one.summary(), three.summary());
    assertEquals(one.agencies(), three.agencies());
    assertEquals(one.size(Kind.LOST), three.size(Kind.LOST));
  }

  @Test
  void aRankThatOthersMovedIsToldApart() throws Exception {
    Round round = round(oldLaw, 5);
    Side before = side(round);
    Comparison comparison = compare(before, side(without(round, 5)));
    int moved = 0;
    for (int i = 0; i < comparison.size(Kind.RANK); i++) {
      UnitChange change = comparison.change(Kind.RANK, i);
      assertEquals(ImmutableSet.of(Cause.OTHERS), change.causes());
      assertTrue(change.rank().orElseThrow().byOthersOnly());
      moved++;
    }
    assertTrue(moved > 0);
    assertEquals(0, comparison.size(Kind.SCORE));
  }

  @Test
  void lawsThatAskOtherQuestionsAreNotGuessedAt() throws Exception {
    Rulebook old = RulebookReader.shipped("permenpanrb-52-2014");
    Comparison comparison =
        compare(side(RandomRounds.of(old, UNITS, 3, Optional.empty())), side(round(oldLaw, 3)));
    assertFalse(comparison.unlikeQuestions().isEmpty());
    int flips = 0;
    for (UnitChange change : changes(comparison).values()) {
      assertFalse(change.dataComparable());
      if (change.flip().isPresent()) {
        assertEquals(ImmutableSet.of(Cause.UNSEPARATED), change.causes());
        flips++;
      }
      for (ScoreChange score : change.scores()) {
        score
            .parts()
            .ifPresent(
                parts ->
                    assertEquals(
                        score.after().get().minus(score.before().get()), parts.undivided()));
      }
    }
    assertTrue(flips > 0);
  }

  @Test
  void thresholdsCountWhatTheySay() throws Exception {
    Side before = side(round(oldLaw, 5));
    Side after = side(round(newLaw, 5));
    Thresholds predikat = new Thresholds(false, true, Optional.empty(), Optional.empty());
    Comparison comparison = Comparison.of(before, after, predikat, 2, ProgressListener.NONE);
    assertEquals(
        ImmutableSet.of(Cause.RULE), comparison.summary().causes().row(Kind.LOST).keySet());
    assertEquals(
        comparison.size(Kind.LOST) + comparison.size(Kind.GAINED) + comparison.size(Kind.PREDIKAT),
        comparison.summary().over());
    Thresholds huge =
        new Thresholds(false, false, Optional.of(UNITS), Optional.of(Points.of(101, 1)));
    assertEquals(0, Comparison.of(before, after, huge, 2, ProgressListener.NONE).summary().over());
    Thresholds tiny =
        new Thresholds(false, false, Optional.empty(), Optional.of(Points.of(1, 1_000_000)));
    assertTrue(
        Comparison.of(before, after, tiny, 2, ProgressListener.NONE).summary().over()
            >= comparison.size(Kind.SCORE));
  }
}
