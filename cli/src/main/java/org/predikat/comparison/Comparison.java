package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.comparing.RulebookDiff;

/**
 * Two sides compared, unit by unit. Holds a few bytes per unit; what changed about one is worked
 * out again where it is asked for. Immutable, safe for use by many threads.
 */
public final class Comparison {
  private final Bench bench;
  private final Thresholds thresholds;
  private final RulebookDiff law;
  private final DataComparer data;
  private final Obstacles obstacles;
  private final Pairing pairing;
  private final PairScan scan;
  private final ImmutableMap<Kind, ImmutableIntArray> places;
  private final Summary summary;
  private final ImmutableList<AgencyTotals> agencies;

  private Comparison(Bench bench, Thresholds thresholds, Pairing pairing, PairScan scan) {
    this.bench = bench;
    this.thresholds = thresholds;
    this.law = RulebookDiff.of(bench.before().law(), bench.after().law());
    this.data = new DataComparer(bench.before().law());
    this.obstacles =
        new Obstacles(
            bench, new RuleRelevance(bench.before().law(), bench.after().law(), law.changes()));
    this.pairing = pairing;
    this.scan = scan;
    this.places = scan.places();
    Totals totals = new Totals();
    for (int place = 0; place < pairing.size(); place++) {
      totals.add(
          award(bench.before(), pairing.before(place)), award(bench.after(), pairing.after(place)));
    }
    this.agencies = totals.agencies();
    this.summary = summary(scan);
  }

  /**
   * Compares.
   *
   * @param before what is compared with
   * @param after what is compared
   * @param thresholds which changes are too much
   * @param threads how many threads work, 1 or more; the result does not depend on it
   * @param progress hears how many units are compared
   * @throws InterruptedException if the calling thread was interrupted; the work is given up
   */
  public static Comparison of(
      Side before, Side after, Thresholds thresholds, int threads, ProgressListener progress)
      throws InterruptedException {
    Bench bench = new Bench(before, after);
    Pairing pairing = Pairing.of(before.round().dossiers(), after.round().dossiers());
    PairScan scan = PairScan.run(bench, pairing, thresholds, threads, progress);
    return new Comparison(bench, thresholds, pairing, scan);
  }

  private static Optional<Totals.Award> award(Side side, int unit) {
    return unit == Pairing.ABSENT
        ? Optional.empty()
        : Optional.of(new Totals.Award(side.agency(unit), side.awarded(unit)));
  }

  private Summary summary(PairScan scan) {
    ImmutableMap.Builder<Kind, Integer> kinds = ImmutableMap.builder();
    ImmutableTable.Builder<Kind, Cause, Integer> causes = ImmutableTable.builder();
    for (Kind kind : Kind.values()) {
      if (!places.get(kind).isEmpty()) {
        kinds.put(kind, places.get(kind).length());
        for (Cause cause : Cause.values()) {
          int count = scan.count(places.get(kind), cause);
          if (count > 0) {
            causes.put(kind, cause, count);
          }
        }
      }
    }
    ImmutableMap.Builder<Predikat, Tally> predikat = ImmutableMap.builder();
    for (Predikat each : Predikat.values()) {
      predikat.put(
          each,
          agencies.stream()
              .map(agency -> agency.predikat().get(each))
              .reduce(Tally.NONE, Tally::plus));
    }
    return new Summary(
        bench.before().size(),
        bench.after().size(),
        bench.before().size() - places.get(Kind.REMOVED).length(),
        kinds.buildOrThrow(),
        causes.buildOrThrow(),
        scan.unmoved(),
        others(bench.before()),
        others(bench.after()),
        scan.over(),
        predikat.buildOrThrow());
  }

  private static int others(Side side) {
    int others = 0;
    for (int unit = 0; unit < side.size() && side.recorded().isPresent(); unit++) {
      if (!side.asFound(unit) || !side.rankAsFound(unit)) {
        others++;
      }
    }
    return others;
  }

  /** What is compared with. */
  public Side before() {
    return bench.before();
  }

  /** What is compared. */
  public Side after() {
    return bench.after();
  }

  /** What the two laws say differently. */
  public RulebookDiff law() {
    return law;
  }

  /**
   * Codes of the questions that the two laws do not share. While there are any, data cannot be put
   * under the other law, and the effects of data and rules cannot be told apart.
   */
  public ImmutableList<String> unlikeQuestions() {
    return bench.rulesAlone().exchange().unlike();
  }

  /** What was asked to be too much. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** How many units changed how. */
  public Summary summary() {
    return summary;
  }

  /** Every agency by id, with what it gained and lost. */
  public ImmutableList<AgencyTotals> agencies() {
    return agencies;
  }

  /** Number of units of a kind. */
  public int size(Kind kind) {
    return places.get(kind).length();
  }

  /** One of the units of a kind, which come in the order of their ids; worked out anew. */
  public UnitChange change(Kind kind, int index) {
    int place = places.get(kind).get(index);
    int before = pairing.before(place);
    int after = pairing.after(place);
    if (before == Pairing.ABSENT) {
      return alone(kind, bench.after(), after);
    }
    return after == Pairing.ABSENT
        ? alone(kind, bench.before(), before)
        : both(kind, before, after);
  }

  /** Whether one of the units of a kind passes a threshold. */
  public boolean isOver(Kind kind, int index) {
    return scan.isOver(places.get(kind).get(index));
  }

  /** Id of the agency of one of the units of a kind, after where it is there; empty if unknown. */
  public String agency(Kind kind, int index) {
    int place = places.get(kind).get(index);
    int before = pairing.before(place);
    int after = pairing.after(place);
    return (after == Pairing.ABSENT ? bench.before().agency(before) : bench.after().agency(after))
        .map(Agency::id)
        .orElse("");
  }

  private UnitChange alone(Kind kind, Side side, int unit) {
    UnitOutcome outcome = side.evaluation().outcome(unit);
    Optional<UnitResult> result = Optional.of(side.result(unit, outcome));
    boolean added = kind == Kind.ADDED;
    return new UnitChange(
        outcome.dossier().id(),
        outcome.dossier().name(),
        added ? Optional.empty() : side.agency(unit),
        added ? side.agency(unit) : Optional.empty(),
        kind,
        ImmutableSet.of(Cause.NOMINATION),
        thresholds.overAlone(result.get().awarded()),
        added ? Optional.empty() : result,
        added ? result : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        false,
        ImmutableList.of(),
        ImmutableList.of());
  }

  private UnitChange both(Kind kind, int before, int after) {
    UnitPair pair = new UnitPair(bench, before, after);
    ImmutableList<DataChange> cells = pair.data(data);
    return new UnitChange(
        pair.foundAfter().dossier().id(),
        pair.foundAfter().dossier().name(),
        bench.before().agency(before),
        bench.after().agency(after),
        kind,
        pair.causes(),
        pair.over(thresholds),
        Optional.of(pair.before()),
        Optional.of(pair.after()),
        pair.flip(),
        pair.rank(),
        pair.scores(),
        pair.dataAlike().isPresent(),
        cells,
        obstacles.of(pair, cells));
  }
}
