package org.predikat.publication;

import com.google.common.base.Strings;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The last property of a manifest: the hash of the manifest itself, taken with zeros in the place
 * of the hash. Shows a slip or a damaged disk; whoever changes a manifest on purpose can seal it
 * anew, which only a signature shows.
 */
public final class ManifestSeal {
  private static final String KEY = "segel";
  private static final byte[] BEFORE = ("\"" + KEY + "\": \"").getBytes(StandardCharsets.US_ASCII);
  private static final String OPEN = Strings.repeat("0", 64);

  private ManifestSeal() {}

  /** Writes the property with the place for the hash still open. */
  public static void write(JsonGenerator json) {
    json.writeStringProperty(KEY, OPEN);
  }

  /** The manifest with its hash in the place left open. */
  public static byte[] sealed(byte[] manifest) {
    int at = place(manifest).orElseThrow(() -> new IllegalArgumentException("no place for a seal"));
    byte[] sealed = opened(manifest, at);
    byte[] seal = hash(sealed);
    System.arraycopy(seal, 0, sealed, at, seal.length);
    return sealed;
  }

  /** Whether the manifest is as it was sealed; empty for one that has no seal. */
  public static Optional<Boolean> isIntact(byte[] manifest) {
    return place(manifest)
        .map(
            at ->
                Arrays.equals(
                    hash(opened(manifest, at)),
                    Arrays.copyOfRange(manifest, at, at + OPEN.length())));
  }

  private static byte[] opened(byte[] manifest, int at) {
    byte[] opened = manifest.clone();
    Arrays.fill(opened, at, at + OPEN.length(), (byte) '0');
    return opened;
  }

  private static byte[] hash(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Where the hash begins: behind the last mention of the key. */
  private static Optional<Integer> place(byte[] manifest) {
    for (int at = manifest.length - BEFORE.length - OPEN.length(); at >= 0; at--) {
      if (Arrays.equals(manifest, at, at + BEFORE.length, BEFORE, 0, BEFORE.length)) {
        return Optional.of(at + BEFORE.length);
      }
    }
    return Optional.empty();
  }
}
