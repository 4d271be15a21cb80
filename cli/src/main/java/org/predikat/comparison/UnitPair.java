package org.predikat.comparison;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.comparison.DataComparer.Data;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;

/** A unit that is on both sides. What lies between is worked out when it is asked for. */
final class UnitPair {
  private final Bench bench;
  private final int unitBefore;
  private final int unitAfter;
  private final UnitOutcome foundBefore;
  private final UnitOutcome foundAfter;
  private final UnitResult before;
  private final UnitResult after;
  private final Optional<UnitDossier> newDataOldLaw;
  private final Optional<UnitDossier> oldDataNewLaw;
  private final Optional<Boolean> dataAlike;
  private final Supplier<Optional<UnitOutcome>> dataAlone = Suppliers.memoize(this::judgeData);
  private final Supplier<Optional<UnitOutcome>> rulesAlone = Suppliers.memoize(this::judgeRules);

  UnitPair(Bench bench, int unitBefore, int unitAfter) {
    this.bench = bench;
    this.unitBefore = unitBefore;
    this.unitAfter = unitAfter;
    this.foundBefore = bench.before().evaluation().outcome(unitBefore);
    this.foundAfter = bench.after().evaluation().outcome(unitAfter);
    this.before = bench.before().result(unitBefore, foundBefore);
    this.after = bench.after().result(unitAfter, foundAfter);
    UnitDossier old = foundBefore.dossier();
    UnitDossier young = foundAfter.dossier();
    this.newDataOldLaw = bench.dataAlone().unit(young, old);
    this.oldDataNewLaw = bench.rulesAlone().unit(old, young);
    this.dataAlike =
        newDataOldLaw.isPresent() && oldDataNewLaw.isPresent()
            ? Optional.of(dataBefore().judgedAlike(dataAfter()))
            : Optional.empty();
  }

  UnitOutcome foundBefore() {
    return foundBefore;
  }

  UnitOutcome foundAfter() {
    return foundAfter;
  }

  UnitResult before() {
    return before;
  }

  UnitResult after() {
    return after;
  }

  /** Data before under the law after; empty where that cannot be. */
  Optional<UnitDossier> oldDataNewLaw() {
    return oldDataNewLaw;
  }

  /** Whether the two laws are one. */
  boolean sameLaw() {
    return bench.rulesAlone().exchange().same();
  }

  /** Whether a judgement sees the same data on both sides; empty where that cannot be told. */
  Optional<Boolean> dataAlike() {
    return dataAlike;
  }

  private Data dataBefore() {
    return new Data(
        bench.before().round().info(), foundBefore.dossier(), bench.before().agency(unitBefore));
  }

  private Data dataAfter() {
    return new Data(
        bench.after().round().info(),
        newDataOldLaw.orElseThrow(),
        bench.dataAlone().agency(foundAfter.dossier()));
  }

  /** Every cell that is another; empty where data cannot be held against each other. */
  ImmutableList<DataChange> data(DataComparer comparer) {
    return dataAlike.isPresent() ? comparer.changes(dataBefore(), dataAfter()) : ImmutableList.of();
  }

  private Optional<UnitOutcome> judgeData() {
    if (sameLaw()) {
      return Optional.of(foundAfter);
    }
    if (dataAlike.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        dataAlike.get() ? foundBefore : bench.dataAlone().outcome(newDataOldLaw.orElseThrow()));
  }

  private Optional<UnitOutcome> judgeRules() {
    if (sameLaw()) {
      return Optional.of(foundBefore);
    }
    if (dataAlike.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        dataAlike.get() ? foundAfter : bench.rulesAlone().outcome(oldDataNewLaw.orElseThrow()));
  }

  /** The verdict where it is another. */
  Optional<Flip> flip() {
    Verdict was = Verdict.of(before);
    Verdict is = Verdict.of(after);
    return was.equals(is)
        ? Optional.empty()
        : Optional.of(
            new Flip(
                was,
                Verdict.of(foundBefore),
                dataAlone.get().map(Verdict::of),
                rulesAlone.get().map(Verdict::of),
                Verdict.of(foundAfter),
                is));
  }

  boolean scoresDiffer() {
    return bench.nodes().differ(before.desk(), after.desk())
        || bench.nodes().differ(before.field(), after.field());
  }

  /** What happened; empty when nothing did. */
  Optional<Kind> kind() {
    if (!Verdict.of(before).equals(Verdict.of(after))) {
      if (before.awarded().isPresent() && after.awarded().isPresent()) {
        return Optional.of(Kind.PREDIKAT);
      }
      if (before.awarded().isPresent()) {
        return Optional.of(Kind.LOST);
      }
      return Optional.of(after.awarded().isPresent() ? Kind.GAINED : Kind.STATUS);
    }
    if (scoresDiffer()) {
      return Optional.of(Kind.SCORE);
    }
    return rankDiffers() ? Optional.of(Kind.RANK) : Optional.empty();
  }

  private boolean rankDiffers() {
    return before.rank() != after.rank() || before.tied() != after.tied();
  }

  /** The rank where it is another under the same predikat. */
  Optional<RankMove> rank() {
    if (!rankDiffers() || before.awarded().isEmpty() || !before.awarded().equals(after.awarded())) {
      return Optional.empty();
    }
    boolean ranked =
        bench.sameRanking()
            && foundBefore.status() == FinalStatus.AWARDED
            && foundAfter.status() == FinalStatus.AWARDED
            && foundBefore.awarded().equals(foundAfter.awarded());
    return Optional.of(
        new RankMove(
            before.rank(), before.tied(), ranked ? rankAlone() : 0, after.rank(), after.tied()));
  }

  private int rankAlone() {
    ImmutableList<Points> keys = bench.after().evaluation().rankKeys(unitAfter);
    return RankFinder.compare(bench.before().evaluation().rankKeys(unitBefore), keys) == 0
        ? before.rank()
        : bench.ranks().rank(unitBefore, keys);
  }

  /** Why it is another; what {@link #kind} says must have happened. */
  ImmutableSet<Cause> causes() {
    Optional<Flip> flip = flip();
    if (flip.isPresent()) {
      return flip.get().causes();
    }
    return scoresDiffer() ? causesOfScores() : causesOfRank();
  }

  private ImmutableSet<Cause> causesOfScores() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!bench.before().asFound(unitBefore) || !bench.after().asFound(unitAfter)) {
      causes.add(Cause.PROGRAM);
    }
    Optional<UnitOutcome> data = dataAlone.get();
    Optional<UnitOutcome> rules = rulesAlone.get();
    if (data.isEmpty() || rules.isEmpty()) {
      causes.add(Cause.UNSEPARATED);
      return Sets.immutableEnumSet(causes);
    }
    boolean byData =
        moved(bench.oldNodes(), foundBefore, data.get())
            || moved(bench.newNodes(), rules.get(), foundAfter);
    boolean byRules =
        moved(bench.nodes(), foundBefore, rules.get())
            || moved(bench.nodes(), data.get(), foundAfter);
    if (byData && byRules) {
      causes.add(Cause.DATA_AND_RULE);
    } else if (byData || byRules) {
      causes.add(byData ? Cause.DATA : Cause.RULE);
    }
    return Sets.immutableEnumSet(causes);
  }

  /** Whether scores, shown or not, are others. */
  private static boolean moved(NodeMatch match, UnitOutcome one, UnitOutcome other) {
    return match.differ(one.scoredDesk(), other.scoredDesk())
        || match.differ(one.scoredField(), other.scoredField())
        || match.differ(one.desk(), other.desk())
        || match.differ(one.field(), other.field());
  }

  private ImmutableSet<Cause> causesOfRank() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!bench.before().rankAsFound(unitBefore) || !bench.after().rankAsFound(unitAfter)) {
      causes.add(Cause.PROGRAM);
    }
    if (causes.isEmpty() || bench.ranksFoundDiffer(unitBefore, unitAfter)) {
      causes.add(bench.sameRanking() ? Cause.OTHERS : Cause.RULE);
    }
    return Sets.immutableEnumSet(causes);
  }

  /** Scores that are others, desk first. */
  ImmutableList<ScoreChange> scores() {
    return pairScores().changes(before, after);
  }

  /** Whether the rules have a part in a node's score, or it cannot be told. */
  boolean movedByRules(Stage stage, String code) {
    return !sameLaw() && pairScores().movedByRules(stage, code);
  }

  private PairScores pairScores() {
    return new PairScores(bench.nodes(), foundBefore, dataAlone, rulesAlone, foundAfter);
  }

  /** Whether it passes a threshold. */
  boolean over(Thresholds thresholds) {
    return thresholds.over(before, after, bench.nodes());
  }
}
