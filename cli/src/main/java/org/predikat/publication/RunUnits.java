package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.files.Awaited;
import org.predikat.round.Bar;
import org.predikat.round.BarredDossiers;
import org.predikat.round.DossierCodec;
import org.predikat.round.Dossiers;
import org.predikat.round.PackedDossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/**
 * Reads the units of a run in blocks, on several threads, and joins them in order of id. A unit's
 * recorded scores are held against what the program works out, and kept where they differ.
 */
final class RunUnits {
  private static final int BLOCK = 256;

  private final Round frame;
  private final Evaluator evaluator;
  private final DossierCodec codec;
  private final UnitLine.Reader reader;
  private final List<Block> blocks = new ArrayList<>();

  /** Where the lines of units come from. */
  interface Lines {
    /** The next line; empty after the last. */
    Optional<String> next() throws IOException;
  }

  /** A block of units. */
  private static final class Block {
    private final PackedDossiers.Pack pack;
    private final byte[] statuses;
    private final int[] ranks;
    private final boolean[] ties;
    private final ImmutableMap<Integer, PastRun.Scores> others;
    private final ImmutableMap<Integer, ImmutableList<Bar>> bars;

    Block(
        PackedDossiers.Pack pack,
        List<UnitLine> units,
        ImmutableMap<Integer, PastRun.Scores> others) {
      this.pack = pack;
      this.others = others;
      statuses = new byte[units.size()];
      ranks = new int[units.size()];
      ties = new boolean[units.size()];
      ImmutableMap.Builder<Integer, ImmutableList<Bar>> barred = ImmutableMap.builder();
      for (int i = 0; i < units.size(); i++) {
        statuses[i] = (byte) units.get(i).status().ordinal();
        ranks[i] = units.get(i).rank();
        ties[i] = units.get(i).tied();
        if (!units.get(i).dossier().bars().isEmpty()) {
          barred.put(i, units.get(i).dossier().bars());
        }
      }
      bars = barred.buildOrThrow();
    }
  }

  /**
   * A reader of units.
   *
   * @param frame the round with law and agencies; its dossiers are not looked at
   */
  RunUnits(Round frame, UnitLine.Reader reader) {
    this.frame = frame;
    this.evaluator = Evaluator.of(frame);
    this.codec = DossierCodec.of(frame.rulebook());
    this.reader = reader;
  }

  /** Reads all lines. */
  void read(Lines lines, int threads) throws IOException {
    if (threads <= 1) {
      for (List<String> block = block(lines); !block.isEmpty(); block = block(lines)) {
        blocks.add(read(block));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<Future<Block>> ahead = new ArrayDeque<>();
      for (List<String> block = block(lines); !block.isEmpty(); block = block(lines)) {
        List<String> next = block;
        ahead.add(workers.submit(() -> read(next)));
        if (ahead.size() > 2 * threads) {
          blocks.add(Awaited.result(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        blocks.add(Awaited.result(ahead.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<String> block(Lines lines) throws IOException {
    List<String> block = new ArrayList<>(BLOCK);
    while (block.size() < BLOCK) {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      block.add(line.get());
    }
    return block;
  }

  private Block read(List<String> lines) {
    List<UnitLine> units = new ArrayList<>(lines.size());
    List<UnitDossier> dossiers = new ArrayList<>(lines.size());
    ImmutableMap.Builder<Integer, PastRun.Scores> others = ImmutableMap.builder();
    for (int i = 0; i < lines.size(); i++) {
      UnitLine unit = reader.read(lines.get(i));
      units.add(unit);
      dossiers.add(unit.dossier());
      UnitOutcome outcome = evaluator.evaluate(unit.dossier());
      if (!agree(unit.desk(), outcome.desk()) || !agree(unit.field(), outcome.field())) {
        others.put(
            i,
            new PastRun.Scores(
                unit.desk().map(RunUnits::scores), unit.field().map(RunUnits::scores)));
      }
    }
    return new Block(PackedDossiers.Pack.of(codec, dossiers), units, others.buildOrThrow());
  }

  private static boolean agree(
      Optional<ImmutableList<Optional<String>>> recorded, Optional<NodeScores> found) {
    if (recorded.isEmpty() || found.isEmpty()) {
      return recorded.isEmpty() && found.isEmpty();
    }
    for (int node = 0; node < found.get().size(); node++) {
      Optional<String> text = recorded.get().get(node);
      if (text.isPresent() != found.get().known(node)
          || (text.isPresent() && !text.get().equals(Decimals.exact(found.get().points(node))))) {
        return false;
      }
    }
    return true;
  }

  private static NodeScores scores(ImmutableList<Optional<String>> texts) {
    return NodeScores.of(
        texts.stream()
            .map(text -> text.map(RunUnits::points))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The points that {@link Decimals#exact} wrote. */
  private static Points points(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Points.of(new BigDecimal(text))
        : Points.of(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  /** The run of all that was read. */
  PastRun joined(RunManifest manifest) {
    PackedDossiers.Joined joined =
        PackedDossiers.join(codec, blocks.stream().map(block -> block.pack).toList());
    ImmutableIntArray order = joined.order();
    byte[] statuses = new byte[order.length()];
    int[] ranks = new int[order.length()];
    boolean[] ties = new boolean[order.length()];
    ImmutableMap.Builder<Integer, PastRun.Scores> others = ImmutableMap.builder();
    ImmutableMap.Builder<Integer, ImmutableList<Bar>> bars = ImmutableMap.builder();
    for (int unit = 0; unit < order.length(); unit++) {
      // Every block but the last is full.
      Block block = blocks.get(order.get(unit) / BLOCK);
      int from = order.get(unit) % BLOCK;
      statuses[unit] = block.statuses[from];
      ranks[unit] = block.ranks[from];
      ties[unit] = block.ties[from];
      if (block.bars.containsKey(from)) {
        bars.put(unit, block.bars.get(from));
      }
      PastRun.Scores other = block.others.get(from);
      if (other != null) {
        others.put(unit, other);
      }
    }
    ImmutableMap<Integer, ImmutableList<Bar>> barred = bars.buildOrThrow();
    Dossiers dossiers =
        barred.isEmpty() ? joined.dossiers() : new BarredDossiers(joined.dossiers(), barred);
    Round round = new Round(frame.info(), frame.rulebook(), frame.agencies(), dossiers);
    return new PastRun(
        manifest,
        round,
        evaluator,
        new PastRun.Recorded(statuses, ranks, ties, others.buildOrThrow()));
  }
}
