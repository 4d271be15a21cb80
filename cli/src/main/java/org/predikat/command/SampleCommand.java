package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.sampling.SampleRequest;
import org.predikat.sampling.Sampler;
import org.predikat.sampling.SamplingException;
import org.predikat.sampling.Shape;
import org.predikat.sampling.ShapeReader;
import org.predikat.tables.RoundForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a synthetic round for training, load tests and fixtures. */
@Command(name = "sample")
final class SampleCommand implements Callable<ExitCode> {
  private static final int MOST_UNITS = 100_000_000;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  @Option(names = "--rulebook", paramLabel = "ID|FILE")
  private String rulebook;

  @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "rulebook.overlay")
  private List<String> overlays = List.of();

  @Option(names = "--units", paramLabel = "N")
  private Integer units;

  @Option(names = "--seed", paramLabel = "S")
  private Long seed;

  @Option(names = "--format", paramLabel = "folder|flat|workbook")
  private String format;

  @Option(names = "--out", paramLabel = "PATH", required = true)
  private Path out;

  @Option(names = "--shape", paramLabel = "FILE")
  private Path shapeFile;

  @Option(names = "--year", paramLabel = "YEAR")
  private Integer year;

  @Option(names = "--problems", paramLabel = "RATE")
  private BigDecimal problems = BigDecimal.ZERO;

  @Option(names = "--on-minimums", paramLabel = "RATE")
  private BigDecimal onMinimums = BigDecimal.ZERO;

  @Mixin private ThreadOptions threads;

  @Option(names = "--force")
  private boolean force;

  @Override
  public ExitCode call() throws IOException {
    try {
      Optional<Shape> shape = Optional.ofNullable(shapeFile).map(ShapeReader::read);
      SampleRequest request = request(shape);
      Sampler.Summary summary = Sampler.write(request, written -> {});
      parent
          .out()
          .println(
              parent
                  .messages()
                  .text(
                      "sample.written",
                      summary.units(),
                      summary.agencies(),
                      request.rulebook().id(),
                      request.seed(),
                      out));
      return ExitCode.OK;
    } catch (SamplingException problem) {
      throw new CommandFailure(
          problem,
          ExitCode.USAGE,
          "sample." + Ascii.toLowerCase(problem.kind().name()),
          problem.args().toArray());
    }
  }

  private SampleRequest request(Optional<Shape> shape) {
    if (shape.isEmpty() && (units == null || rulebook == null)) {
      throw usage("sample.needs");
    }
    if (shape.isPresent() && units != null && units != shape.get().nominations()) {
      throw usage("sample.units_and_shape");
    }
    if (shape.isPresent() && onMinimums.signum() != 0) {
      throw usage("sample.minimums_and_shape");
    }
    int count = shape.map(Shape::nominations).orElse(units);
    if (count < 1 || count > MOST_UNITS) {
      throw usage("sample.units_range", MOST_UNITS);
    }
    ImmutableList<String> stack =
        ImmutableList.<String>builder()
            .add(rulebook != null ? rulebook : shape.orElseThrow().rulebook())
            .addAll(overlays)
            .build();
    Rulebook law = RulebookReader.read(stack);
    int workers = threads.count(parent.messages());
    return new SampleRequest(
        law,
        seed != null ? seed : shape.map(Shape::seed).orElse(1L),
        count,
        shape,
        year != null ? year : shape.map(Shape::year).orElse(lastYear(law)),
        permille("--problems", problems),
        permille("--on-minimums", onMinimums),
        form(),
        out,
        force,
        workers);
  }

  /** A year in which the law is in force: its last, or the first whole one while it still is. */
  private static int lastYear(Rulebook law) {
    return law.inForceUntil().map(day -> day.getYear()).orElse(law.inForceFrom().getYear() + 1);
  }

  private int permille(String option, BigDecimal share) {
    BigDecimal permille = share.multiply(THOUSAND).stripTrailingZeros();
    if (share.signum() < 0 || permille.compareTo(THOUSAND) > 0 || permille.scale() > 0) {
      throw usage("sample.share_range", option);
    }
    return permille.intValueExact();
  }

  private RoundForm form() {
    RoundForm chosen =
        format == null
            ? RoundForm.usual(out)
            : RoundForm.named(format).orElseThrow(() -> usage("sample.format_unknown", format));
    if (!chosen.fits(out)) {
      throw usage("sample.ending", chosen.title(), out);
    }
    return chosen;
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
