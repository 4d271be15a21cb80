package org.predikat.command;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import org.predikat.publication.signing.KeyException;
import org.predikat.publication.signing.KeyFiles;

/** Keys that a command is given, and what to say where a file is none. */
final class KeyProblems {
  private KeyProblems() {}

  /** What to throw for a file that is not the key it should be. */
  static CommandFailure failure(KeyException problem) {
    return new CommandFailure(
        problem, ExitCode.USAGE, "key." + Ascii.toLowerCase(problem.kind().name()), problem.file());
  }

  /** The private key of an option; warns where others can read it. */
  static Optional<PrivateKey> signer(Path file, PredikatCommand parent) throws IOException {
    if (file == null) {
      return Optional.empty();
    }
    try {
      PrivateKey key = KeyFiles.privateKey(file);
      if (KeyFiles.isOpenToOthers(file)) {
        parent.err().println(parent.messages().text("key.open", file));
      }
      return Optional.of(key);
    } catch (KeyException problem) {
      throw failure(problem);
    }
  }
}
