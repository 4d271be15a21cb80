package org.predikat.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.intake.RoundReader;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.ProblemsCsv;
import org.predikat.publication.Words;
import org.predikat.round.Round;
import org.predikat.rulebook.reading.RulebookProblem;
import org.predikat.rulebook.reading.RulebookTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads a round and its rulebook, says everything that is odd or wrong, and judges nothing. */
@Command(name = "validate")
final class ValidateCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Mixin private IntakeOptions intake;

  @Parameters(paramLabel = "ROUND", descriptionKey = "predikat.evaluate.round")
  private Path input;

  @Option(names = "--problems", paramLabel = "FILE")
  private Path problemsFile;

  @Mixin private ShowOptions show;

  @Mixin private ThreadOptions threads;

  @Override
  public ExitCode call() throws IOException {
    int workers = threads.count(parent.messages());
    int perCode = show.perCode(parent.messages());
    if (!Files.exists(input)) {
      throw new CommandFailure(ExitCode.USAGE, "evaluate.no_input", input);
    }
    RoundReader.Result read = intake.read(input, parent, workers);
    RulebookTexts lint = RulebookTexts.in(parent.messages().language().locale());
    for (RulebookProblem problem : read.lint()) {
      parent.out().println(lint.line(problem));
    }
    read.round().ifPresent(this::summary);
    read.round().ifPresent(round -> Registers.seen(round, Optional.empty(), read.notices()));
    new NoticeReport(parent.messages(), perCode, true).print(read.notices(), parent.out());
    if (problemsFile != null) {
      OneFile.write(
          problemsFile,
          out ->
              ProblemsCsv.write(
                  read.notices().sorted(), AcceptedProblems.NONE, CsvDialect.STANDARD, out));
    }
    if (read.notices().hasErrors() || read.round().isEmpty()) {
      return ExitCode.DATA;
    }
    parent.out().println(parent.messages().text("validate.good"));
    return ExitCode.OK;
  }

  private void summary(Round round) {
    Words words = Words.in(parent.messages().language().code());
    parent
        .out()
        .println(
            parent
                .messages()
                .text(
                    "validate.round",
                    round.info().title(),
                    round.info().year(),
                    words.count(round.dossiers().size()),
                    words.count(round.agencies().size()),
                    round.rulebook().id()));
  }
}
