package org.predikat.publication.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import org.predikat.publication.RunDirectory;

/**
 * The detached signature of a manifest: the 64 bytes of Ed25519 (RFC 8032) over the manifest's
 * bytes, and nothing else, so that other programs can check it. Through the hashes in the manifest
 * it stands for every input, the rulebook and every output.
 */
public final class ManifestSignature {
  /** Bytes of a signature. */
  public static final int LENGTH = 64;

  private ManifestSignature() {}

  /** What a check came to. */
  public enum State {
    /** It is the key's, and of this manifest. */
    VALID,
    /** There is none. */
    MISSING,
    /** It has not the form of a signature. */
    MALFORMED,
    /** It is another key's, or of another manifest. */
    WRONG
  }

  /** The signature of a text. */
  public static byte[] of(byte[] text, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(KeyFiles.ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checks the signature of a run. */
  public static State check(Path run, PublicKey key) throws IOException {
    Path file = run.resolve(RunDirectory.SIGNATURE);
    if (!Files.isRegularFile(file)) {
      return State.MISSING;
    }
    if (Files.size(file) != LENGTH) {
      return State.MALFORMED;
    }
    return fits(
            Files.readAllBytes(run.resolve(RunDirectory.MANIFEST)), Files.readAllBytes(file), key)
        ? State.VALID
        : State.WRONG;
  }

  private static boolean fits(byte[] text, byte[] signed, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(KeyFiles.ALGORITHM);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (SignatureException e) {
      // Bytes that cannot be a signature at all, such as a point that is not on the curve.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
