package org.predikat.sampling;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.predikat.evaluation.Evaluator;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;

/**
 * Makes synthetic rounds. Units are drawn in blocks on all threads and written in order; only a few
 * blocks are held at a time, so a round of any size needs the same memory.
 */
public final class Sampler {
  private static final int BLOCK = 256;

  private final SampleRequest request;
  private final SamplePlan plan;
  private final RoundInfo info;
  private final Tables tables;
  private final UnitDrawer drawer;
  private final ProblemPlanter planter;

  private Sampler(SampleRequest request) {
    Rulebook rulebook = request.rulebook();
    this.request = request;
    this.plan =
        request.shape().isPresent()
            ? ShapedPlanner.plan(rulebook, request.seed(), request.shape().get())
            : new FreePlan(rulebook, request.seed(), request.units());
    this.info = info(request, plan.units());
    this.tables = new Tables(rulebook, plan.agencies());
    Evaluator evaluator =
        Evaluator.of(new Round(info, rulebook, plan.agencies(), new NoDossiers()));
    this.drawer = new UnitDrawer(request.seed(), rulebook, plan, evaluator::status);
    this.planter =
        new ProblemPlanter(
            request.seed(),
            request.problems(),
            request.format() == SampleFormat.FLAT,
            tables,
            (int) rulebook.exemptions().stream().map(Exemption::field).distinct().count());
  }

  /** The engine is asked about one dossier at a time; the round behind it holds none. */
  private record NoDossiers() implements Dossiers {
    @Override
    public int size() {
      return 0;
    }

    @Override
    public UnitDossier get(int index) {
      throw new IndexOutOfBoundsException(index);
    }
  }

  /**
   * Writes a synthetic round, whole or not at all.
   *
   * @param progress is told the number of units written so far
   * @return number of units and agencies
   * @throws SamplingException when the round cannot be made as asked
   * @throws IOException when it cannot be written
   */
  public static Summary write(SampleRequest request, IntConsumer progress) throws IOException {
    Sampler sampler = new Sampler(request);
    if (isWorkbook(request.out()) && sampler.plan.units() > WorkbookFormat.MOST_UNITS) {
      throw new SamplingException(
          SamplingException.Kind.TOO_MANY, sampler.plan.units(), WorkbookFormat.MOST_UNITS);
    }
    try (WholeOutput output = WholeOutput.at(request.out(), request.format(), request.force())) {
      sampler.write(output.draft(), progress);
      output.complete();
    }
    return new Summary(sampler.plan.units(), sampler.plan.agencies().size());
  }

  /**
   * What was written.
   *
   * @param units nominated units
   * @param agencies agencies
   */
  public record Summary(int units, int agencies) {}

  /** Whether a file is an Excel workbook by its name. */
  static boolean isWorkbook(Path file) {
    return Ascii.toLowerCase(MoreFiles.getFileExtension(file)).equals("xlsx");
  }

  private void write(Path draft, IntConsumer progress) throws IOException {
    switch (request.format()) {
      case FOLDER -> run(new FolderFormat(draft, info, tables), progress);
      case FLAT -> {
        if (isWorkbook(draft)) {
          run(new FlatWorkbookFormat(draft, info, tables), progress);
        } else {
          run(new FlatFormat(draft, info, tables), progress);
        }
      }
      case WORKBOOK -> run(new WorkbookFormat(draft, info, tables), progress);
    }
  }

  private <B> void run(RoundFormat<B> format, IntConsumer progress) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            request.threads(),
            new ThreadFactoryBuilder().setNameFormat("sample-%d").setDaemon(true).build());
    try (format) {
      ArrayDeque<Future<B>> open = new ArrayDeque<>();
      int next = 0;
      int written = 0;
      while (written < plan.units()) {
        while (next < plan.units() && open.size() < 2 * request.threads() + 2) {
          int from = next;
          open.add(workers.submit(() -> format.render(block(from))));
          next += BLOCK;
        }
        format.write(result(open.remove()));
        written = Math.min(written + BLOCK, plan.units());
        progress.accept(written);
      }
      format.finish();
    } finally {
      workers.shutdownNow();
    }
  }

  private ImmutableList<UnitRows> block(int from) {
    int to = Math.min(from + BLOCK, plan.units());
    ImmutableList.Builder<UnitRows> rows = ImmutableList.builderWithExpectedSize(to - from);
    for (int i = from; i < to; i++) {
      rows.add(planter.plant(tables.rows(drawer.draw(i)), i));
    }
    return rows.build();
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    } catch (ExecutionException problem) {
      if (problem.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (problem.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(problem.getCause());
    }
  }

  private static RoundInfo info(SampleRequest request, int units) {
    Optional<Shape> shape = request.shape();
    return new RoundInfo(
        request.year(),
        shape.map(Shape::title).orElse("Ronde contoh, " + units + " unit, benih " + request.seed()),
        request.rulebook().id(),
        Stage.DETERMINATION,
        shape.flatMap(Shape::agencyAward),
        Optional.empty(),
        Optional.empty(),
        ImmutableMap.of());
  }
}
