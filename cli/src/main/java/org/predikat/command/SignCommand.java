package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.concurrent.Callable;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.Words;
import org.predikat.publication.signing.ManifestSignature;
import org.predikat.publication.verification.Finding;
import org.predikat.publication.verification.Verification;
import org.predikat.publication.verification.VerificationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Signs a run that stands. */
@Command(name = "sign")
final class SignCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
  private Path run;

  @Option(names = "--key", paramLabel = "KEY", required = true)
  private Path keyFile;

  @Override
  public ExitCode call() throws IOException {
    PrivateKey key = KeyProblems.signer(keyFile, parent).orElseThrow();
    try {
      ImmutableList<Finding> findings = Verification.alone(run);
      if (!findings.isEmpty()) {
        VerificationText.print(
            findings, Words.in(parent.messages().language().code()), parent.err());
        throw new CommandFailure(ExitCode.DIFFERENT, "sign.differs", run);
      }
      byte[] manifest = Files.readAllBytes(run.resolve(RunDirectory.MANIFEST));
      Path signature = run.resolve(RunDirectory.SIGNATURE);
      OneFile.write(signature, out -> out.write(ManifestSignature.of(manifest, key)));
      parent.out().println(parent.messages().text("sign.written", signature));
      return ExitCode.OK;
    } catch (PublicationException problem) {
      throw new CommandFailure(
          problem,
          ExitCode.DATA,
          "publication." + Ascii.toLowerCase(problem.kind().name()),
          problem.subject());
    }
  }
}
