package org.predikat.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.predikat.publication.signing.KeyException;
import org.predikat.publication.signing.KeyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes and shows the keys that runs are signed with. */
@Command(name = "keys")
public final class KeysCommand implements Runnable {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  /** Without a subcommand there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), parent.messages().text("usage.subcommand_missing"));
  }

  @Command(name = "new")
  ExitCode make(@Option(names = "--out", paramLabel = "DIR|FILE", required = true) Path out) {
    Path folder = Files.isDirectory(out) ? out : out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "file.no_folder", out);
    }
    try {
      KeyFiles.Pair pair = KeyFiles.create(out);
      Messages messages = parent.messages();
      parent.out().println(messages.text("keys.private", pair.privateKey()));
      parent.out().println(messages.text("keys.public", pair.publicKey()));
      parent.out().println(fingerprint(pair.publicKey()));
      return ExitCode.OK;
    } catch (KeyException problem) {
      throw KeyProblems.failure(problem);
    } catch (IOException problem) {
      throw Disk.failure(problem, out);
    }
  }

  @Command(name = "show")
  ExitCode show(@Parameters(paramLabel = "KEY", arity = "1", descriptionKey = "keys.key") Path key)
      throws IOException {
    try {
      parent.out().println(fingerprint(key));
      return ExitCode.OK;
    } catch (KeyException problem) {
      throw KeyProblems.failure(problem);
    }
  }

  private String fingerprint(Path key) throws IOException, KeyException {
    return parent
        .messages()
        .text("keys.fingerprint", KeyFiles.fingerprint(KeyFiles.publicKeyOfEither(key)));
  }
}
