package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.predikat.files.WholeOutput;
import org.predikat.intake.RoundReader;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScoreBoundsException;
import org.predikat.worksheet.template.Head;
import org.predikat.worksheet.template.ListedWorksheets;
import org.predikat.worksheet.template.RoundWorksheets;
import org.predikat.worksheet.template.TemplateWriter;
import org.predikat.worksheet.template.UnitList;
import org.predikat.worksheet.template.Worksheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes worksheets and a round workbook to be filled in. */
@Command(name = "template")
final class TemplateCommand implements Callable<ExitCode> {
  /** Everything that the command writes into its folder. */
  private static final ImmutableSet<String> OWN =
      ImmutableSet.of(
          TemplateWriter.BLANK_FORM,
          TemplateWriter.FORMS,
          TemplateWriter.LIST,
          TemplateWriter.ROUND);

  /** Units without a worksheet that are named on the console. */
  private static final int SHOWN = 10;

  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Option(names = "--units", paramLabel = "FILE|ROUND")
  private Path units;

  @Option(names = "--filled", paramLabel = "ROUND")
  private Path filled;

  @Option(names = "--stage", paramLabel = "desk|field")
  private String stageName;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--force")
  private boolean force;

  @Mixin private ThreadOptions threads;

  /** Worksheets to be written, and the law that they are made from. */
  private record Order(
      Rulebook rulebook, Optional<Integer> year, Optional<Worksheets> worksheets) {}

  @Override
  public ExitCode call() throws IOException {
    int workers = threads.count(parent.messages());
    if (units != null && filled != null) {
      throw usage("template.units_and_filled");
    }
    if (filled != null && stageName == null) {
      throw usage("template.filled_needs_stage");
    }
    Optional<Stage> stage = stage();
    Path target = target();
    Notices notices = new Notices();
    Order order = order(stage, workers, notices);
    order.worksheets().filter(worksheets -> worksheets.size() == 0).ifPresent(this::refuseEmpty);
    try {
      Files.createDirectories(target.getParent());
      try (WholeOutput output = WholeOutput.directory(target)) {
        write(order, stage, workers, output.draft());
        output.commit();
      }
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    } catch (IOException | RuntimeException problem) {
      throw Disk.failure(problem, out);
    }
    report(order);
    new NoticeReport(parent.messages(), NoticeReport.PER_CODE, false).print(notices, parent.out());
    return notices.hasErrors() ? ExitCode.DATA : ExitCode.OK;
  }

  /** Where to write, once nothing is in the way. */
  private Path target() throws IOException {
    Path target = WholeOutput.settled(out);
    if (!Files.exists(target)) {
      return target;
    }
    if (!force) {
      throw new CommandFailure(ExitCode.USAGE, "publication.exists", out);
    }
    if (!Files.isDirectory(target)) {
      throw new CommandFailure(ExitCode.USAGE, "template.not_a_folder", out);
    }
    try (Stream<Path> files = Files.list(target)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !OWN.contains(name))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw new CommandFailure(ExitCode.USAGE, "sample.foreign", out, name);
              });
    }
    return target;
  }

  private Order order(Optional<Stage> stage, int workers, Notices notices) throws IOException {
    if (filled != null) {
      Round round = round(filled, workers, notices);
      return new Order(
          round.rulebook(),
          Optional.of(round.info().year()),
          Optional.of(RoundWorksheets.filled(round, stage.orElseThrow())));
    }
    if (units != null && !isList(units)) {
      Notices unused = new Notices();
      Round round = round(units, workers, unused);
      return new Order(
          round.rulebook(),
          Optional.of(round.info().year()),
          Optional.of(RoundWorksheets.blank(round, stage)));
    }
    RoundReader.Options options = intake.options(parent.messages(), workers);
    if (options.rulebook().isEmpty()) {
      throw usage("template.needs_rulebook", String.join(", ", RulebookReader.shippedIds()));
    }
    Rulebook rulebook = intake.law(parent.messages(), workers);
    if (units == null) {
      return new Order(rulebook, options.year(), Optional.empty());
    }
    requireExists(units);
    Head common = new Head("", "", "", options.year(), stage);
    ImmutableList<Head> heads = UnitList.read(units, rulebook, options, common, notices);
    if (notices.hasErrors()) {
      throw refused(notices, "template.units_refused", units);
    }
    return new Order(
        rulebook,
        options.year(),
        Optional.of(new ListedWorksheets(heads, TemplateWriter.blankAnswers(rulebook))));
  }

  private static boolean isList(Path path) {
    String ending = Ascii.toLowerCase(MoreFiles.getFileExtension(path));
    return !Files.isDirectory(path) && (ending.equals("csv") || ending.equals("tsv"));
  }

  private Round round(Path input, int workers, Notices notices) throws IOException {
    requireExists(input);
    RoundReader.Result read = intake.read(input, parent, workers);
    notices.addAll(read.notices());
    return read.round().orElseThrow(() -> refused(read.notices(), "template.no_round", input));
  }

  private void requireExists(Path input) {
    if (!Files.exists(input)) {
      throw new CommandFailure(ExitCode.USAGE, "evaluate.no_input", input);
    }
  }

  private CommandFailure refused(Notices notices, String key, Path input) {
    new NoticeReport(parent.messages(), NoticeReport.PER_CODE, false).print(notices, parent.out());
    return new CommandFailure(ExitCode.DATA, key, input);
  }

  private void refuseEmpty(Worksheets none) {
    throw new CommandFailure(ExitCode.DATA, "template.no_units", filled != null ? filled : units);
  }

  private void write(Order order, Optional<Stage> stage, int workers, Path folder)
      throws IOException {
    if (order.worksheets().isPresent()) {
      TemplateWriter.writeForms(order.rulebook(), order.worksheets().get(), workers, folder);
    } else {
      Head head = new Head("", "", "", order.year(), stage);
      TemplateWriter.writeBlank(order.rulebook(), head, folder);
    }
    if (filled == null) {
      String name =
          intake.options(parent.messages(), workers).rulebook().orElse(order.rulebook().id());
      TemplateWriter.writeRound(order.rulebook(), name, order.year(), folder);
    }
  }

  private void report(Order order) {
    PrintWriter to = parent.out();
    int count = order.worksheets().map(Worksheets::size).orElse(1);
    to.println(parent.messages().text("template.written", count, order.rulebook().id(), out));
    if (order.worksheets().isPresent()
        && order.worksheets().get() instanceof RoundWorksheets round) {
      ImmutableList<RoundWorksheets.LeftOut> leftOut = round.leftOut();
      if (!leftOut.isEmpty()) {
        to.println(parent.messages().text("template.left_out", leftOut.size()));
      }
      for (RoundWorksheets.LeftOut unit : leftOut.subList(0, Math.min(SHOWN, leftOut.size()))) {
        String key = "template.left_out." + Ascii.toLowerCase(unit.reason().name());
        to.println("  " + unit.unitId() + ": " + parent.messages().text(key));
      }
      if (leftOut.size() > SHOWN) {
        to.println(parent.messages().text("template.left_out.more", leftOut.size() - SHOWN));
      }
    }
  }

  private Optional<Stage> stage() {
    if (stageName == null) {
      return Optional.empty();
    }
    for (Stage stage : ImmutableList.of(Stage.DESK, Stage.FIELD)) {
      if (Ascii.equalsIgnoreCase(stage.name(), stageName)) {
        return Optional.of(stage);
      }
    }
    throw usage("explain.stage_unknown", stageName);
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
