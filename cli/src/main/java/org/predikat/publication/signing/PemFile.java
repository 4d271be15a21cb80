package org.predikat.publication.signing;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file in the PEM format (RFC 7468) with one item: its label, and its bytes. */
final class PemFile {
  static final String PRIVATE = "PRIVATE KEY";
  static final String PUBLIC = "PUBLIC KEY";
  static final String LOCKED = "ENCRYPTED PRIVATE KEY";

  /** A key of this kind has about two hundred bytes; nothing of this length is one. */
  private static final int LONGEST = 1 << 16;

  private static final int LINE = 64;
  private static final Pattern ITEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private final String label;
  private final byte[] der;

  /**
   * An item.
   *
   * @param label such as {@code PUBLIC KEY}
   */
  PemFile(String label, byte[] der) {
    this.label = label;
    this.der = der.clone();
  }

  /** What it is called. */
  String label() {
    return label;
  }

  /** Its bytes. */
  byte[] der() {
    return der.clone();
  }

  /**
   * Reads the first item of a file; text around it is left alone.
   *
   * @throws KeyException if the file is absent or holds none
   */
  static PemFile read(Path file) throws IOException, KeyException {
    if (!Files.isRegularFile(file)) {
      throw new KeyException(KeyException.Kind.ABSENT, file, null);
    }
    if (Files.size(file) > LONGEST) {
      throw new KeyException(KeyException.Kind.MALFORMED, file, null);
    }
    Matcher item = ITEM.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    if (!item.find()) {
      throw new KeyException(KeyException.Kind.MALFORMED, file, null);
    }
    try {
      return new PemFile(
          item.group(1),
          Base64.getDecoder().decode(CharMatcher.whitespace().removeFrom(item.group(2))));
    } catch (IllegalArgumentException e) {
      throw new KeyException(KeyException.Kind.MALFORMED, file, e);
    }
  }

  /** The text of the file. */
  byte[] bytes() {
    String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
