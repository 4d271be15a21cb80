package org.predikat.command;

import com.google.common.base.Ascii;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.publication.PublicationException;
import org.predikat.publication.Recipe;
import org.predikat.publication.Words;
import org.predikat.publication.verification.Report;
import org.predikat.publication.verification.Verification;
import org.predikat.publication.verification.VerificationJson;
import org.predikat.publication.verification.VerificationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a run again from its manifest and inputs, and compares every byte. */
@Command(name = "verify")
final class VerifyCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
  private Path run;

  @Option(names = "--inputs", paramLabel = "DIR|FILE")
  private Path inputs;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Option(names = "--json")
  private boolean json;

  @Override
  public ExitCode call() throws InterruptedException {
    int workers =
        Workers.count(
            threads,
            () ->
                new ParameterException(
                    spec.commandLine(), parent.messages().text("evaluate.threads_range")));
    if (inputs != null && !Files.exists(inputs)) {
      throw new CommandFailure(ExitCode.DATA, "verify.no_inputs", inputs);
    }
    try {
      Verification verification =
          Verification.begin(run, Optional.ofNullable(inputs), ProgramVersion.number());
      Optional<Recipe> recipe = verification.recipe(workers);
      if (recipe.isPresent()) {
        new Remake(parent, verification, recipe.get()).run();
      }
      Report report = verification.report(Report.SignatureState.NONE);
      print(report);
      return switch (report.weight()) {
        case DIFFERENT -> ExitCode.DIFFERENT;
        case UNCHECKED -> ExitCode.DATA;
        case REMARK -> ExitCode.OK;
      };
    } catch (PublicationException problem) {
      throw new CommandFailure(
          problem,
          ExitCode.DATA,
          "publication." + Ascii.toLowerCase(problem.kind().name()),
          problem.subject());
    } catch (IOException | RuntimeException problem) {
      throw Disk.failure(problem, run);
    }
  }

  private void print(Report report) {
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      VerificationJson.write(report, bytes);
      parent.out().println(bytes.toString(StandardCharsets.UTF_8));
    } else {
      Words words = Words.in(parent.messages().language().code());
      VerificationText.print(run, report, words, parent.out());
    }
  }
}
