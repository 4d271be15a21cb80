package org.predikat.comparison;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.evaluation.ProgressListener;
import org.predikat.rulebook.Predikat;

/** Looks at every unit once and keeps three bytes of each: what happened, why, and two marks. */
final class PairScan {
  private static final int BLOCK = 256;
  private static final byte NOTHING = -1;
  private static final int OVER = 1;
  private static final int UNMOVED = 2;

  private final Bench bench;
  private final Pairing pairing;
  private final Thresholds thresholds;
  private final ProgressListener progress;
  private final byte[] kinds;
  private final byte[] causes;
  private final byte[] marks;
  private int done;

  private PairScan(Bench bench, Pairing pairing, Thresholds thresholds, ProgressListener progress) {
    this.bench = bench;
    this.pairing = pairing;
    this.thresholds = thresholds;
    this.progress = progress;
    kinds = new byte[pairing.size()];
    causes = new byte[pairing.size()];
    marks = new byte[pairing.size()];
  }

  static PairScan run(
      Bench bench, Pairing pairing, Thresholds thresholds, int threads, ProgressListener progress)
      throws InterruptedException {
    PairScan scan = new PairScan(bench, pairing, thresholds, progress);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> blocks = new ArrayList<>();
      for (int from = 0; from < pairing.size(); from += BLOCK) {
        int first = from;
        blocks.add(workers.submit(() -> scan.block(first)));
      }
      for (Future<?> block : blocks) {
        block.get();
      }
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(e.getCause());
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return scan;
  }

  private void block(int from) {
    int to = Math.min(from + BLOCK, pairing.size());
    for (int place = from; place < to; place++) {
      look(place);
    }
    report(to - from);
  }

  private synchronized void report(int units) {
    done += units;
    progress.progress(done, pairing.size());
  }

  private void look(int place) {
    int before = pairing.before(place);
    int after = pairing.after(place);
    if (before == Pairing.ABSENT || after == Pairing.ABSENT) {
      boolean added = before == Pairing.ABSENT;
      kinds[place] = (byte) (added ? Kind.ADDED : Kind.REMOVED).ordinal();
      causes[place] = bit(Cause.NOMINATION);
      Optional<Predikat> awarded =
          added ? bench.after().awarded(after) : bench.before().awarded(before);
      marks[place] = (byte) (thresholds.overAlone(awarded) ? OVER : 0);
      return;
    }
    UnitPair pair = new UnitPair(bench, before, after);
    Optional<Kind> kind = pair.kind();
    if (kind.isEmpty()) {
      kinds[place] = NOTHING;
      marks[place] = (byte) (pair.dataAlike().orElse(true) ? 0 : UNMOVED);
      return;
    }
    kinds[place] = (byte) kind.get().ordinal();
    for (Cause cause : pair.causes()) {
      causes[place] |= bit(cause);
    }
    marks[place] = (byte) (pair.over(thresholds) ? OVER : 0);
  }

  private static byte bit(Cause cause) {
    return (byte) (1 << cause.ordinal());
  }

  /** Places of the units of each kind, in the order of ids. */
  ImmutableMap<Kind, ImmutableIntArray> places() {
    Map<Kind, ImmutableIntArray.Builder> found = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      found.put(kind, ImmutableIntArray.builder());
    }
    Kind[] all = Kind.values();
    for (int place = 0; place < kinds.length; place++) {
      if (kinds[place] != NOTHING) {
        found.get(all[kinds[place]]).add(place);
      }
    }
    ImmutableMap.Builder<Kind, ImmutableIntArray> places = ImmutableMap.builder();
    found.forEach((kind, each) -> places.put(kind, each.build()));
    return places.buildOrThrow();
  }

  /** How many of some units have a cause. */
  int count(ImmutableIntArray units, Cause cause) {
    int count = 0;
    for (int i = 0; i < units.length(); i++) {
      if ((causes[units.get(i)] & bit(cause)) != 0) {
        count++;
      }
    }
    return count;
  }

  /** Whether the unit at a place passes a threshold. */
  boolean isOver(int place) {
    return (marks[place] & OVER) != 0;
  }

  /** How many units pass a threshold. */
  int over() {
    return count(OVER);
  }

  /** How many units have other data and the same result. */
  int unmoved() {
    return count(UNMOVED);
  }

  private int count(int mark) {
    int count = 0;
    for (byte each : marks) {
      if ((each & mark) != 0) {
        count++;
      }
    }
    return count;
  }
}
