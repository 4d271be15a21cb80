package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.stream.IntStream;
import org.predikat.round.Dossiers;
import org.predikat.round.Notice;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.NodeScores;

/**
 * Judges all units of a round. The units are cut into blocks; in each, the units that can be judged
 * without scores are, and of the others desk and field are scored as two tracks beside each other
 * and joined unit by unit. Every unit's place in the results is fixed beforehand, so the results
 * are the same for any number of threads.
 */
public final class RoundEvaluator {
  /** Units per block: enough work to be worth handing over, few enough to stay in the cache. */
  private static final int BLOCK = 256;

  private final Round round;
  private final Dossiers dossiers;
  private final Evaluator evaluator;
  private final ProgressListener listener;
  private final byte[] statuses;
  private final byte[] proposed;
  private final int[] agencies;
  private final int[] deciding;
  private final KeptScores kept;
  private final RankKeys keys;
  private final List<ImmutableList<Notice>> notices;
  private final int[] unverified;
  private volatile boolean stopped;
  private int done;

  private RoundEvaluator(Round round, ProgressListener listener) {
    this.round = round;
    this.dossiers = round.dossiers();
    this.evaluator = Evaluator.of(round);
    this.listener = listener;
    int units = dossiers.size();
    this.statuses = new byte[units];
    this.proposed = new byte[units];
    this.agencies = new int[units];
    this.deciding = new int[units];
    this.kept = new KeptScores(evaluator.plan().mainScores(), units, BLOCK);
    Layout layout = round.rulebook().layout();
    this.keys =
        new RankKeys(
            units,
            round.rulebook().ranking().keys().stream()
                .map(key -> layout.nodeIndex().get(key))
                .collect(ImmutableList.toImmutableList()));
    this.unverified = new int[evaluator.unverifiedFigures().size()];
    int blocks = (units + BLOCK - 1) / BLOCK;
    this.notices = new ArrayList<>(Collections.nCopies(blocks, ImmutableList.of()));
  }

  /**
   * Judges every unit.
   *
   * @param threads how many threads work, 1 or more; with 1 the caller's own does
   * @param listener hears of the progress
   * @throws InterruptedException if the calling thread was interrupted; the work is given up
   * @throws org.predikat.scoring.ScoreBoundsException if scores by the rulebook could overflow
   */
  public static Evaluation run(Round round, int threads, ProgressListener listener)
      throws InterruptedException {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    RoundEvaluator run = new RoundEvaluator(round, listener);
    if (threads == 1 || run.dossiers.size() <= BLOCK) {
      run.alone();
    } else {
      run.together(threads);
    }
    return run.result();
  }

  private Evaluation result() {
    Notices all = new Notices();
    notices.forEach(block -> block.forEach(all::add));
    return new Evaluation(
        round, evaluator, statuses, proposed, agencies, deciding, kept, keys, all, unverified());
  }

  private ImmutableSortedMap<String, Integer> unverified() {
    ImmutableSortedMap.Builder<String, Integer> units = ImmutableSortedMap.naturalOrder();
    for (int figure = 0; figure < unverified.length; figure++) {
      if (unverified[figure] > 0) {
        units.put(evaluator.unverifiedFigures().get(figure), unverified[figure]);
      }
    }
    return units.buildOrThrow();
  }

  private void alone() throws InterruptedException {
    for (int block = 0; block < notices.size(); block++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      ImmutableList<UnitDossier> units = read(block);
      Judgement[] screened = screened(units);
      join(block, units, screened, desk(units, screened), field(units, screened));
    }
  }

  private void together(int threads) throws InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(new Blocks(0, notices.size())).get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      stopped = true;
      pool.shutdownNow();
    }
  }

  /** The failure as it was thrown in a worker: the tasks throw no checked exceptions. */
  private static RuntimeException unwrapped(ExecutionException failure) {
    Throwable cause = failure.getCause();
    // The pool wraps a worker's exception, layer on layer, in one of its class to show both stacks.
    while (cause.getCause() != null && cause.getCause().getClass() == cause.getClass()) {
      cause = cause.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  /** A range of blocks, halved until one is left. */
  private final class Blocks extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;

    Blocks(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (stopped) {
        throw new CancellationException();
      }
      if (to - from > 1) {
        int middle = (from + to) >>> 1;
        invokeAll(new Blocks(from, middle), new Blocks(middle, to));
        return;
      }
      ImmutableList<UnitDossier> units = read(from);
      Judgement[] screened = screened(units);
      ForkJoinTask<NodeScores[]> field = ForkJoinTask.adapt(() -> field(units, screened)).fork();
      NodeScores[] desk = desk(units, screened);
      RoundEvaluator.this.join(from, units, screened, desk, field.join());
    }
  }

  private ImmutableList<UnitDossier> read(int block) {
    int from = block * BLOCK;
    int to = Math.min(from + BLOCK, dossiers.size());
    return dossiers.get(IntStream.range(from, to).toArray());
  }

  /** Judgements on the units that need no scores; null for the others. */
  private Judgement[] screened(ImmutableList<UnitDossier> units) {
    Judgement[] screened = new Judgement[units.size()];
    Arrays.setAll(screened, i -> evaluator.screen(units.get(i)));
    return screened;
  }

  private NodeScores[] desk(ImmutableList<UnitDossier> units, Judgement[] screened) {
    NodeScores[] scores = new NodeScores[units.size()];
    Arrays.setAll(scores, i -> screened[i] == null ? evaluator.scoreDesk(units.get(i)) : null);
    return scores;
  }

  private NodeScores[] field(ImmutableList<UnitDossier> units, Judgement[] screened) {
    NodeScores[] scores = new NodeScores[units.size()];
    Arrays.setAll(scores, i -> screened[i] == null ? evaluator.scoreField(units.get(i)) : null);
    return scores;
  }

  private void join(
      int block,
      ImmutableList<UnitDossier> units,
      Judgement[] screened,
      NodeScores[] desk,
      NodeScores[] field) {
    ImmutableList.Builder<Notice> found = ImmutableList.builder();
    UnverifiedCount figures = evaluator.unverifiedCount();
    for (int i = 0; i < units.size(); i++) {
      int unit = block * BLOCK + i;
      UnitDossier dossier = units.get(i);
      Judgement judgement =
          screened[i] == null ? evaluator.judge(dossier, desk[i], field[i]) : screened[i];
      statuses[unit] = (byte) judgement.status().ordinal();
      proposed[unit] = (byte) dossier.proposed().ordinal();
      agencies[unit] = dossier.agency();
      if (judgement.status() == FinalStatus.AWARDED) {
        keys.put(unit, field[i] == null ? desk[i] : field[i]);
      }
      found.addAll(judgement.notices());
      deciding[unit] = figures.add(evaluator.judged(dossier, judgement, desk[i], field[i], true));
    }
    kept.put(block, desk, field);
    finish(block, units.size(), found.build(), figures);
  }

  private synchronized void finish(
      int block, int units, ImmutableList<Notice> found, UnverifiedCount figures) {
    notices.set(block, found);
    for (int figure = 0; figure < unverified.length; figure++) {
      unverified[figure] += figures.units(figure);
    }
    done += units;
    listener.progress(done, dossiers.size());
  }
}
