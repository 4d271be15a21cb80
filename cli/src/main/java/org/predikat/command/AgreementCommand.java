package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.predikat.agreement.Agreement;
import org.predikat.intake.AssessorReader;
import org.predikat.intake.RoundReader;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.PlainTable;
import org.predikat.publication.Words;
import org.predikat.publication.agreement.AgreementJson;
import org.predikat.publication.agreement.AgreementTables;
import org.predikat.publication.agreement.AgreementText;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.ScoreBoundsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how far assessors agree, and whose verdict hangs on whom one asks. */
@Command(name = "agreement")
final class AgreementCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Parameters(paramLabel = "ROUND", descriptionKey = "round")
  private Path input;

  @Option(names = "--assessors", paramLabel = "FILE")
  private Path assessorsFile;

  @Option(names = "--questions", paramLabel = "N", defaultValue = "10")
  private int questions;

  @Option(names = "--csv", paramLabel = "FILE")
  private Path csv;

  @Option(names = "--units", paramLabel = "FILE")
  private Path unitsCsv;

  @Mixin private CsvOptions csvOptions;

  @Mixin private ThreadOptions threads;

  @Option(names = "--json")
  private boolean json;

  @Override
  public ExitCode call() throws IOException {
    int workers = threads.count(parent.messages());
    if (questions < 0) {
      throw usage("agreement.questions_range");
    }
    CsvDialect dialect = csvOptions.dialect(parent.messages());
    for (Path file : new Path[] {input, assessorsFile}) {
      if (file != null && !Files.exists(file)) {
        throw new CommandFailure(ExitCode.USAGE, "evaluate.no_input", file);
      }
    }
    RoundReader.Result read = intake.read(input, parent, workers);
    if (read.round().isEmpty()) {
      report(read.notices());
      throw new CommandFailure(ExitCode.DATA, "agreement.no_round", input);
    }
    Round round = read.round().get();
    AssessorReader.Result assessors =
        AssessorReader.read(
            assessorsFile == null ? input : assessorsFile,
            round,
            intake.options(parent.messages(), workers));
    ImmutableList<Agreement> stages = stages(round, assessors);
    write(csv, AgreementTables.coefficients(stages, round.rulebook().layout(), dialect), dialect);
    write(unitsCsv, AgreementTables.units(stages, round.rulebook().layout(), dialect), dialect);
    print(stages, round);
    report(assessors.notices());
    if (stages.isEmpty()) {
      throw new CommandFailure(ExitCode.DATA, "agreement.none", input);
    }
    return assessors.notices().hasErrors() ? ExitCode.DATA : ExitCode.OK;
  }

  private static ImmutableList<Agreement> stages(Round round, AssessorReader.Result assessors) {
    try {
      return Agreement.of(round, assessors.assessments());
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    }
  }

  private static void write(Path file, PlainTable table, CsvDialect dialect) {
    if (file != null) {
      OneFile.write(file, out -> table.writeCsv(dialect, out));
    }
  }

  private void print(ImmutableList<Agreement> stages, Round round) {
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      AgreementJson.write(stages, round.rulebook(), bytes);
      parent.out().println(bytes.toString(StandardCharsets.UTF_8));
      return;
    }
    Words words = Words.in(parent.messages().language().code());
    Layout layout = round.rulebook().layout();
    for (Agreement stage : stages) {
      AgreementText.print(stage, layout, questions, words, parent.out());
      parent.out().println();
    }
    if (!stages.isEmpty()) {
      words.text("agreement.how_to_read").lines().forEach(parent.out()::println);
    }
  }

  private void report(Notices notices) {
    if (notices.total() > 0) {
      parent.out().flush();
      new NoticeReport(parent.messages(), NoticeReport.PER_CODE, true).print(notices, parent.err());
    }
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
