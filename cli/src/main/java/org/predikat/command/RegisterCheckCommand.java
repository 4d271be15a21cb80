package org.predikat.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.ProblemsCsv;
import org.predikat.publication.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says everything that is odd or wrong about a register. */
@Command(name = "check")
final class RegisterCheckCommand implements Callable<ExitCode> {
  @ParentCommand private RegisterCommand parent;

  @Parameters(paramLabel = "FILE", descriptionKey = "register.file")
  private Path file;

  @Option(names = "--rulebook", paramLabel = "ID|FILE", descriptionKey = "register.rulebook")
  private List<String> rulebooks = List.of();

  @Option(names = "--problems", paramLabel = "FILE", descriptionKey = "register.problems")
  private Path problems;

  @Override
  public ExitCode call() throws IOException {
    PredikatCommand root = parent.root();
    RegisterFile read = RegisterFile.read(file, rulebooks);
    new NoticeReport(root.messages(), NoticeReport.PER_CODE, true)
        .print(read.notices(), root.out());
    if (problems != null) {
      OneFile.write(
          problems,
          out ->
              ProblemsCsv.write(
                  read.notices().sorted(), AcceptedProblems.NONE, CsvDialect.STANDARD, out));
    }
    if (read.notices().hasErrors()) {
      return ExitCode.DATA;
    }
    Words words = Words.in(root.messages().language().code());
    root.out()
        .println(
            root.messages().text("register.good", words.count(read.register().events().size())));
    return ExitCode.OK;
  }
}
