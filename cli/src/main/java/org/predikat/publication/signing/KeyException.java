package org.predikat.publication.signing;

import java.nio.file.Path;

/** A file that is not the key it should be; each kind has its message under {@code key.<kind>}. */
public final class KeyException extends Exception {
  /** What is wrong with it. */
  public enum Kind {
    /** There is no such file. */
    ABSENT,
    /** Something stands where a new key should go. */
    EXISTS,
    /** It is no key in the PEM format, or a damaged one. */
    MALFORMED,
    /** It is locked with a passphrase, which no command asks for. */
    LOCKED,
    /** It is a key of another kind than Ed25519. */
    OTHER_KIND,
    /** A private key is needed, and this is a public one. */
    PUBLIC,
    /** A public key is needed, and this is a private one. */
    PRIVATE
  }

  private final Kind kind;
  private final Path file;

  KeyException(Kind kind, Path file, Throwable cause) {
    super(kind + " " + file, cause);
    this.kind = kind;
    this.file = file;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The file. */
  public Path file() {
    return file;
  }
}
