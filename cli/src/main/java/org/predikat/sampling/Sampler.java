package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.predikat.evaluation.Evaluator;
import org.predikat.files.Awaited;
import org.predikat.files.WholeOutput;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.tables.RoundForm;
import org.predikat.tables.RoundOutput;
import org.predikat.tables.TableCells;
import org.predikat.tables.TableWriter;
import org.predikat.tables.Tables;
import org.predikat.tables.UnitRows;

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
    this.tables = new Tables(new TableCells(rulebook), plan.agencies());
    Evaluator evaluator =
        Evaluator.of(new Round(info, rulebook, plan.agencies(), new NoDossiers()));
    this.drawer =
        new UnitDrawer(request.seed(), rulebook, plan, request.onMinimums(), evaluator::status);
    this.planter =
        new ProblemPlanter(
            request.seed(), request.problems(), request.form() == RoundForm.FLAT, rulebook);
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
    int most = request.form().mostUnits(request.out());
    if (sampler.plan.units() > most) {
      throw new SamplingException(SamplingException.Kind.TOO_MANY, sampler.plan.units(), most);
    }
    Optional<RoundOutput.Obstacle> obstacle =
        RoundOutput.obstacle(request.out(), request.form(), request.force());
    if (obstacle.isPresent()) {
      throw SamplingException.of(obstacle.get());
    }
    try (WholeOutput output = RoundOutput.open(request.out(), request.form())) {
      sampler.run(
          TableWriter.open(request.form(), output.draft(), sampler.info, sampler.tables), progress);
      output.commit();
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

  private <B> void run(TableWriter<B> writer, IntConsumer progress) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            request.threads(),
            new ThreadFactoryBuilder().setNameFormat("sample-%d").setDaemon(true).build());
    try (writer) {
      ArrayDeque<Future<B>> open = new ArrayDeque<>();
      int next = 0;
      int written = 0;
      while (written < plan.units()) {
        while (next < plan.units() && open.size() < 2 * request.threads() + 2) {
          int from = next;
          open.add(workers.submit(() -> writer.render(block(from))));
          next += BLOCK;
        }
        writer.write(Awaited.result(open.remove()));
        written = Math.min(written + BLOCK, plan.units());
        progress.accept(written);
      }
      writer.finish();
    } finally {
      workers.shutdownNow();
    }
  }

  private ImmutableList<UnitRows> block(int from) {
    int to = Math.min(from + BLOCK, plan.units());
    ImmutableList.Builder<UnitRows> rows = ImmutableList.builderWithExpectedSize(to - from);
    for (int i = from; i < to; i++) {
      rows.add(planter.plant(rows(drawer.draw(i)), i));
    }
    return rows.build();
  }

  private UnitRows rows(SampledUnit unit) {
    return tables.rows(unit.dossier(), unit.respondents());
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
