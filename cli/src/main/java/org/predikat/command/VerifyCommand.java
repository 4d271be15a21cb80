package org.predikat.command;

import com.google.common.base.Ascii;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.publication.PublicationException;
import org.predikat.publication.Recipe;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.Words;
import org.predikat.publication.signing.KeyException;
import org.predikat.publication.signing.KeyFiles;
import org.predikat.publication.signing.ManifestSignature;
import org.predikat.publication.verification.Finding;
import org.predikat.publication.verification.Report;
import org.predikat.publication.verification.Verification;
import org.predikat.publication.verification.VerificationJson;
import org.predikat.publication.verification.VerificationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a run again from its manifest and inputs, and compares every byte. */
@Command(name = "verify")
final class VerifyCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
  private Path run;

  @Option(names = "--inputs", paramLabel = "DIR|FILE")
  private Path inputs;

  @Option(names = "--key", paramLabel = "PUB")
  private Path keyFile;

  @Mixin private ThreadOptions threads;

  @Option(names = "--json")
  private boolean json;

  @Override
  public ExitCode call() throws InterruptedException {
    int workers = threads.count(parent.messages());
    if (inputs != null && !Files.exists(inputs)) {
      throw new CommandFailure(ExitCode.DATA, "verify.no_inputs", inputs);
    }
    Optional<PublicKey> key = key();
    try {
      Verification verification =
          Verification.begin(run, Optional.ofNullable(inputs), ProgramVersion.number());
      Optional<Recipe> recipe = verification.recipe(workers);
      if (recipe.isPresent()) {
        new Remake(parent, verification, recipe.get()).run();
      }
      Report report = verification.report(signature(key, verification));
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

  private Optional<PublicKey> key() {
    if (keyFile == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyFiles.publicKey(keyFile));
    } catch (KeyException problem) {
      throw KeyProblems.failure(problem);
    } catch (IOException problem) {
      throw Disk.failure(problem, keyFile);
    }
  }

  /** With a key, a run that is not signed is not fine. */
  private Report.SignatureState signature(Optional<PublicKey> key, Verification verification)
      throws IOException {
    Path file = run.resolve(RunDirectory.SIGNATURE);
    if (key.isEmpty()) {
      return Files.exists(file) ? Report.SignatureState.UNCHECKED : Report.SignatureState.NONE;
    }
    Optional<Finding.Code> wrong =
        switch (ManifestSignature.check(run, key.get())) {
          case VALID -> Optional.empty();
          case MISSING -> Optional.of(Finding.Code.SIGNATURE_MISSING);
          case MALFORMED -> Optional.of(Finding.Code.SIGNATURE_MALFORMED);
          case WRONG -> Optional.of(Finding.Code.SIGNATURE_WRONG);
        };
    if (wrong.isEmpty()) {
      return Report.SignatureState.VALID;
    }
    verification.also(
        Finding.of(wrong.get(), RunDirectory.SIGNATURE, Files.exists(file) ? Files.size(file) : 0));
    return Report.SignatureState.INVALID;
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
